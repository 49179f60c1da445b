/** What happened to one component on one path, exact to the commit: the log that exact intervals give for free. */
import type { PathEvent } from '../../data/schema/report/parts.ts';
import type { CommitId, Day } from '../../data/schema/shapes.ts';
import { HOW } from './hands.ts';
import type { Pair } from './pair.ts';
import { repositoryOf } from './signals.ts';
import { during } from './spells.ts';
import { stays, type Stay } from './timeline.ts';
import { versionInUse, type Release } from './version.ts';
import { listed } from './words.ts';
import type { World } from './world.ts';

/** Newest first; on one day by component, path and change. */
export function events(pairs: Pair[], { asOf, releases }: Pick<World, 'asOf' | 'releases'>): PathEvent[] {
  return pairs
    .flatMap((one) => [...comings(one), ...changes(one, releases)])
    .filter(({ day }) => day <= asOf)
    .sort(newestFirst);
}

export function newestFirst(a: PathEvent, b: PathEvent): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  const [one, other] = [a, b].map(({ component, path, change }) => `${component} ${path} ${change}`);
  return one! < other! ? -1 : one! > other! ? 1 : 0;
}

function comings(pair: Pair): PathEvent[] {
  const { component, path, walk, how, evidence, state } = pair;
  const happened = (day: Day, change: PathEvent['change'], commit: CommitId, detail: string): PathEvent => ({
    day,
    component: component.id,
    path: path.id,
    change,
    how: change === 'joined' ? how : null,
    detail: `${component.label} ${detail}.`,
    evidence: null,
    commit,
  });
  return walk.stays
    .filter(({ from }) => during(walk.adopted, from) !== null)
    .flatMap((stay, index) => {
      const isNow = state === 'adopted' && stay.to === null;
      const came = happened(stay.from, index === 0 ? 'joined' : 'rejoined', stay.began, cameInWords(pair, index));
      // What began it may have moved since; what shows it today can be opened.
      const coming = isNow ? { ...came, evidence: evidence[0] ?? null } : came;
      if (stay.to === null) return [coming];
      const superseded = state === 'superseded' && stay === walk.stays.at(-1);
      const leaving = superseded
        ? happened(stay.to, 'superseded', stay.ended!, `left ${path.name} for its successor`)
        : happened(stay.to, 'left', stay.ended!, `left ${path.name}`);
      return [coming, leaving];
    });
}

function cameInWords({ path, how }: Pair, index: number): string {
  if (index > 0) return `came back to ${path.name}`;
  const by = HOW.find((row) => row.how === how)?.label.toLowerCase();
  return `joined ${path.name}${by === undefined || how === 'unknown' ? '' : `, ${by}`}`;
}

/** Changes of the versions in use while it stays: what is new on a day, and what it replaced. */
function changes({ component, path, walk }: Pair, releases: (provider: string) => Release[]): PathEvent[] {
  return changesOfVersion(walkVersions(walk, releases), walk.stays).map(({ day, commit, to, from }) => ({
    day,
    component: component.id,
    path: path.id,
    change: 'version',
    how: null,
    detail: `${component.label} moved ${path.name}${from.length > 0 ? ` from ${listed(from, 3)}` : ''} to ${listed(to, 3)}.`,
    evidence: null,
    commit,
  }));
}

export interface UsedVersion {
  name: string;
  stays: Stay[];
}

export function walkVersions(
  { component, path, shown }: Pair['walk'],
  releases: (provider: string) => Release[],
): UsedVersion[] {
  const byName = new Map<string, Stay[]>();
  for (const { subject, versions } of shown.references) {
    const provider = repositoryOf(subject) ?? path.proposal?.provider.toLowerCase();
    const known = provider === undefined ? [] : releases(provider);
    for (const one of versions) {
      const name = versionInUse(one, path, known).name ?? 'no version';
      byName.set(name, [...(byName.get(name) ?? []), ...stays(one.intervals, component.dayOf)]);
    }
  }
  return [...byName].map(([name, of]) => ({ name, stays: of }));
}

export interface VersionChange {
  day: Day;
  commit: CommitId;
  from: string[];
  to: string[];
}

/** In order. A version that came with the path itself is no change. */
export function changesOfVersion(versions: UsedVersion[], walked: Stay[]): VersionChange[] {
  const days = new Map<Day, VersionChange>();
  for (const { name, stays: of } of versions)
    for (const { from, began } of of) {
      if (walked.some((stay) => stay.from === from)) continue;
      const change = days.get(from) ?? { day: from, commit: began, from: [], to: [] };
      if (!change.to.includes(name)) change.to.push(name);
      days.set(from, change);
    }
  for (const change of days.values()) {
    const gone = versions.filter(({ stays: of }) => of.some(({ to }) => to === change.day)).map(({ name }) => name);
    change.from = gone.filter((name) => !change.to.includes(name)).sort();
    change.to = change.to.filter((name) => !gone.includes(name) || change.from.length === 0).sort();
  }
  return [...days.values()]
    .filter(({ from, to }) => to.length > 0 && to.join() !== from.join())
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
