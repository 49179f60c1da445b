/** One file of a component against every version of the template’s. */
import { similarity, standardError } from '../../read/sketch.ts';
import type { ContentVersion } from './contents.ts';
import { daysBetween } from '../world/days.ts';

export interface FileDrift {
  state: 'in-step' | 'behind' | 'diverged' | 'both';
  /** It is one of the template’s versions, to the byte. */
  exact: boolean;
  /** The version that it is, else the one it is most like; of several the newest. */
  nearest: ContentVersion;
  /** All that it is, or is most like. */
  alike: ContentVersion[];
  similarity: number;
  /** One standard error of it; 0: exact. */
  error: number;
  /** From the nearest version to the newest. */
  versionsBehind: number;
  daysBehind: number;
}

/** Versions oldest first, at least one. */
export function fileDrift(own: ContentVersion, versions: ContentVersion[]): FileDrift {
  const same = versions.filter(({ blob }) => blob === own.blob);
  const exact = same.length > 0;
  const alike = exact ? same : mostAlike(own, versions);
  const nearest = alike.at(-1)!;
  const newest = versions.at(-1)!;
  return {
    state: nearest === newest ? (exact ? 'in-step' : 'diverged') : exact ? 'behind' : 'both',
    exact,
    nearest,
    alike,
    similarity: exact ? 1 : similarity(own.sketch, nearest.sketch),
    error: exact ? 0 : standardError(own.sketch, nearest.sketch),
    versionsBehind: versions.length - 1 - versions.indexOf(nearest),
    daysBehind: daysBetween(nearest.from, newest.from),
  };
}

function mostAlike(own: ContentVersion, versions: ContentVersion[]): ContentVersion[] {
  const compared = versions.map((version) => ({ version, like: similarity(own.sketch, version.sketch) }));
  const most = Math.max(...compared.map(({ like }) => like));
  return compared.filter(({ like }) => like === most).map(({ version }) => version);
}

/**
 * The commit of the template with which most files agree: first those that are a version of it to the byte, then those that are
 * most like one; of several the newest. Null without files.
 */
export function nearestCommit(files: FileDrift[], versions: ContentVersion[]): ContentVersion | null {
  let best: { at: ContentVersion; exact: number; all: number } | null = null;
  for (const at of versions.toSorted((a, b) => a.time - b.time)) {
    const agreeing = files.filter(({ alike }) => alike.some((version) => isThen(version, at.time)));
    const exact = agreeing.filter((one) => one.exact).length;
    const all = agreeing.length;
    if (!best || exact > best.exact || (exact === best.exact && all >= best.all)) best = { at, exact, all };
  }
  return best && best.at;
}

const isThen = ({ time, ended }: ContentVersion, second: number) =>
  time <= second && (ended === null || ended > second);
