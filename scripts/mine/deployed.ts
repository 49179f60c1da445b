/** Which release was the first to contain each commit: `git tag --contains`, for all commits at once. */
import type { Activity } from '../../data/schema/activity.ts';
import { isDate } from './dates.ts';
import type { CommitsBeside } from './commits-beside.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';
import { releasesAll, type VersionTag } from './tags.ts';

export interface Deployed {
  tags: Activity['tags'];
  /** By index into the history: index of the first tag, by time, that contains the commit; -1: none. */
  tagged: number[];
}

/** Tags are taken oldest first, and every commit is visited once: from each, down to what an older one contains. */
export function deployed(
  history: History,
  line: Line,
  tags: VersionTag[],
  repository: string,
  beside: CommitsBeside,
): Deployed {
  const told = tags
    .filter(({ name, commit }) => releasesAll(name, repository) && (history.index.has(commit) || beside.has(commit)))
    .map(({ name, commit, committed }) => ({ name, commit, time: timeOf(commit, committed, history, line) }))
    .filter(({ time }) => isDate(time))
    .sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1));
  const tagged = new Array<number>(history.ids.length).fill(-1);
  const seen = new Set<string>();
  for (const [index, { commit }] of told.entries()) mark(commit, index, { history, beside, seen, tagged });
  return { tags: told.map(({ name, time }) => ({ name, time })), tagged };
}

/** Of a commit that the head reaches, the time that everything else uses. */
function timeOf(commit: string, committed: number, history: History, line: Line): number {
  const index = history.index.get(commit);
  return index === undefined ? committed : line.time[index]!;
}

interface Marked {
  history: History;
  beside: CommitsBeside;
  /** Of the commits beside, those that an older tag contains. */
  seen: Set<string>;
  tagged: number[];
}

/** What was marked before is contained in an older tag, with all that lies behind it. */
function mark(tip: string, tag: number, { history, beside, seen, tagged }: Marked): void {
  const known: number[] = [];
  const others = [tip];
  for (let id = others.pop(); id !== undefined; id = others.pop()) {
    const index = history.index.get(id);
    if (index !== undefined) known.push(index);
    else if (!seen.has(id)) {
      seen.add(id);
      others.push(...(beside.get(id) ?? []));
    }
  }
  for (let index = known.pop(); index !== undefined; index = known.pop()) {
    if (tagged[index] !== -1) continue;
    tagged[index] = tag;
    known.push(...history.parents[index]!);
  }
}
