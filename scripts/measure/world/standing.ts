/** How a component stands to a path on a day: the state, since when, why, and where that can be seen. */
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { evidenceAt } from './component.ts';
import { daysBetween } from './days.ts';
import { during } from './spells.ts';
import { stays } from './timeline.ts';
import { unreadInWords } from './unread.ts';
import type { VersionInUse } from './releases.ts';
import type { Walk } from './walk.ts';
import { listed, plural } from '../words.ts';

export type State = 'adopted' | 'not-yet' | 'lapsed' | 'superseded' | 'unknown';

export interface Standing {
  state: State;
  since: Day | null;
  /** One sentence. */
  because: string;
  evidence: Evidence[];
}

export function standing(walk: Walk, asOf: Day, successor: Walk | null, versions: VersionInUse[]): Standing {
  const now = during(walk.adopted, asOf);
  if (now) return { state: 'adopted', since: now.from, ...whereItShows(walk, now.from, versions) };
  const doubt = during(walk.unknown, asOf);
  if (doubt) return { state: 'unknown', since: doubt.from, ...whatIsUnread(walk, asOf) };
  const last = walk.adopted.findLast(({ from }) => from <= asOf);
  if (last?.to == null)
    return { state: 'not-yet', since: since(walk, asOf), because: absent(walk, asOf), evidence: [] };
  const next = successor && during(successor.adopted, asOf);
  const stayed = plural(daysBetween(last.from, last.to), 'day');
  if (next) {
    const because = `Moved to ${successor.path.name} on ${next.from}, after ${stayed} on it.`;
    return { state: 'superseded', since: last.to, because, evidence: [] };
  }
  const instead = insteadInWords(walk, asOf);
  return {
    state: 'lapsed',
    since: last.to,
    because: `Left on ${last.to}, after ${stayed} on it${instead}.`,
    evidence: [],
  };
}

const since = ({ fits }: Walk, asOf: Day) => during(fits, asOf)?.from ?? null;

function absent(walk: Walk, asOf: Day): string {
  const what = walk.path.signals.every((signal) => 'trait' in signal) ? 'No file shows it' : 'No file refers to it';
  return `${what}${insteadInWords(walk, asOf)}.`;
}

function insteadInWords(walk: Walk, asOf: Day): string {
  const there = insteadOf(walk, asOf);
  return there.length === 0 ? '' : `; ${listed(there, 3)} ${there.length > 1 ? 'are' : 'is'} there instead`;
}

/** What does the same job there. */
export function insteadOf({ component, path, rivals }: Walk, asOf: Day): string[] {
  if (during(rivals, asOf) === null) return [];
  const names = path.rivals.map((signal) => ('trait' in signal ? signal.trait : signal.reference));
  return names.filter((name) => {
    const found =
      component.mined.traits.find((trait) => trait.name === name) ??
      component.mined.references.find(({ subject }) => subject === name);
    return found !== undefined && during(stays(found.intervals, component.dayOf), asOf) !== null;
  });
}

function whereItShows({ component, shown }: Walk, from: Day, versions: VersionInUse[]) {
  const locations = shown.references.flatMap((reference) => reference.locations);
  const evidence = [
    ...locations.map(({ file, line }) => evidenceAt(component, file, line)),
    ...shown.traits.flatMap(({ files }) => files.map((file) => evidenceAt(component, file, null))),
  ];
  const files = [...new Set(evidence.map(({ file }) => file))];
  const names = versions.flatMap(({ name }) => name ?? []);
  const at = names.length > 0 ? ` at ${listed(names, 3)}` : '';
  const verb = files.length === 1 ? 'refers' : 'refer';
  const who = files.length === 0 ? 'Files referred' : `${listed(files, 2)} ${verb}`;
  return { because: `${who} to it${at}, since ${from}.`, evidence: evidence.sort(byFileAndLine) };
}

const byFileAndLine = (a: Evidence, b: Evidence) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);

function whatIsUnread({ component, unread }: Walk, asOf: Day) {
  const files = unread.filter((one) => during(one.stays, asOf) !== null).map(({ row }) => row.file);
  return {
    because: `Not known: ${unreadInWords(unread, asOf)}.`,
    evidence: [...new Set(files)].map((file) => evidenceAt(component, file, null)),
  };
}
