/** What happened to one component on one path, exact to the commit: the log that exact intervals give for free. */
import type { PathEvent } from '../../../data/schema/report/parts.ts';
import type { CommitId, Day } from '../../../data/schema/shapes.ts';
import { isGone } from '../world/component.ts';
import { HOW } from '../world/hands.ts';
import type { Pair } from '../world/pair.ts';
import { during } from '../world/spells.ts';
import { versionChanges } from './version-changes.ts';
import { listed } from '../words.ts';
import type { World } from '../world/world.ts';

/** Newest first; on one day by component, path and change. */
export function events(pairs: Pair[], { asOf, releases }: Pick<World, 'asOf' | 'releases'>): PathEvent[] {
  return pairs
    .flatMap((one) => [...comings(one), ...changes(one, releases)])
    .filter(({ day }) => day <= asOf)
    .sort(newestFirst);
}

export function newestFirst(a: PathEvent, b: PathEvent): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  const [one, other] = [a, b].map(
    ({ component, path, change, check }) => `${component} ${path ?? ''} ${change} ${check ?? ''}`,
  );
  return one! < other! ? -1 : one! > other! ? 1 : 0;
}

function comings(pair: Pair): PathEvent[] {
  const { component, path, walk, how, evidence, state } = pair;
  const happened = (day: Day, change: PathEvent['change'], commit: CommitId, detail: string): PathEvent => ({
    day,
    component: component.id,
    path: path.id,
    check: null,
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
      // A component that is gone has left nothing.
      if (stay.to === null || isGone(component, stay.to)) return [coming];
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

function changes(pair: Pair, releases: World['releases']): PathEvent[] {
  const { component, path } = pair;
  return versionChanges(pair, releases).map(({ day, commit, from, to }) => ({
    day,
    component: component.id,
    path: path.id,
    check: null,
    change: 'version',
    how: null,
    detail: `${component.label} ${movedInWords(path.name, from, to)}.`,
    evidence: null,
    commit,
  }));
}

function movedInWords(path: string, from: string[], to: string[]): string {
  if (from.length === 0) return `uses ${listed(to, 3)} of ${path} beside what it had`;
  return `moved ${path} from ${listed(from, 3)} to ${listed(to, 3)}`;
}
