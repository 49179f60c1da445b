/** One component and one golden path as of a day: what every rate is counted from. */
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { Day, Evidence } from '../../data/schema/shapes.ts';
import { evidenceAt, type Component } from './component.ts';
import { daysBetween } from './days.ts';
import type { TeamRef } from './directory.ts';
import { changeAt, handOf, type Change, type Homes, type How } from './hands.ts';
import { mandatesOn } from './mandate.ts';
import { providerOf } from './signals.ts';
import { during } from './spells.ts';
import { stays } from './timeline.ts';
import { unreadInWords } from './unread.ts';
import { decisive, versionInUse, type Releases, type VersionInUse } from './version.ts';
import { firstJoined, type Joined, type Walk } from './walk.ts';
import { listed, plural } from './words.ts';

export type State = 'adopted' | 'not-yet' | 'lapsed' | 'superseded' | 'unknown';

export interface Pair {
  component: Component;
  path: GoldenPath;
  walk: Walk;
  team: TeamRef | null;
  /** The path is for it on the day. */
  eligible: boolean;
  state: State;
  since: Day | null;
  /** One sentence. */
  because: string;
  evidence: Evidence[];
  /** In use on the day; and of these, the one that holds it back. */
  versions: VersionInUse[];
  version: VersionInUse | null;
  /** The first adoption; null: none up to the day. */
  joined: Joined | null;
  how: How | null;
  change: Change | null;
  /** The path that replaces this one, once it is launched: nobody is to join this one any more. */
  replacedBy: GoldenPath | null;
}

export interface Around {
  asOf: Day;
  team: TeamRef | null;
  homes: Homes;
  /** Of a provider, by `owner/name` in lower case. */
  releases(provider: string): Releases;
  replacedBy: GoldenPath | null;
  /** The same component's walk of the path that replaces this one. */
  successor: Walk | null;
}

export function pair(walk: Walk, around: Around): Pair {
  const { component, path } = walk;
  const { asOf, team } = around;
  const joined = firstJoined(walk, asOf);
  const change = joined && changeAt(component, joined.commit);
  const versions = versionsOn(walk, around);
  const version = decisive(versions);
  return {
    component,
    path,
    walk,
    team,
    eligible: during(walk.eligible, asOf) !== null,
    ...standing(walk, around, versions),
    versions,
    version,
    joined,
    how: joined && howOf(walk, joined, change, around),
    change,
    replacedBy: around.replacedBy,
  };
}

function howOf({ component, path }: Walk, joined: Joined, change: Change | null, { team, homes }: Around): How {
  if (mandatesOn(path, team?.id ?? null, joined.day).length > 0) return 'under-mandate';
  if (component.born !== null && joined.day <= component.born) return 'born-with-it';
  return handOf(component, path, change, homes);
}

function versionsOn({ component, path, shown }: Walk, { asOf, releases }: Around): VersionInUse[] {
  const found = new Map<string, VersionInUse>();
  for (const { subject, versions } of shown.references) {
    const known = releases(providerOf(subject, path));
    for (const one of versions) {
      if (during(stays(one.intervals, component.dayOf), asOf) === null) continue;
      const used = versionInUse(one, path, known);
      found.set(`${used.name} ${used.kind}`, used);
    }
  }
  return [...found.values()];
}

type Standing = Pick<Pair, 'state' | 'since' | 'because' | 'evidence'>;

function standing(walk: Walk, { asOf, successor }: Around, versions: VersionInUse[]): Standing {
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
