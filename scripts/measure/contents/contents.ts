/** Whole files of a component in time, as sketches: what copies, drift and shared files are found by. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { CommitId, Day } from '../../../data/schema/shapes.ts';
import { contentKind } from '../../read/content-kinds.ts';
import { revised, type Sketch } from '../../read/sketch.ts';
import type { Component } from '../world/component.ts';
import { dayOfSeconds } from '../world/days.ts';
import { once } from '../world/once.ts';
import type { World } from '../world/world.ts';

/** Smaller files are too alike by themselves to say who took what from whom. */
export const FEWEST_LINES = 10;

export interface Content {
  component: Component;
  file: string;
  /** Files are compared within a kind. */
  kind: string;
  /** Oldest first. */
  versions: ContentVersion[];
}
export interface ContentVersion {
  blob: string;
  sketch: Sketch;
  lines: number;
  commit: CommitId;
  /** UTC seconds, as measuring derives them. */
  time: number;
  from: Day;
  /** It is no longer so at the end of this day; null: it still is. */
  to: Day | null;
  /** The second of the commit that ended it, which tells versions of one day apart. */
  ended: number | null;
}

type Row = NonNullable<Activity['contents']>[number];
interface Clock {
  /** By position on the first-parent line. */
  times: number[];
  commits: Map<number, CommitId>;
}

/** Every file that is compared, with its kind; asked for by every path and every day. */
const compared = once((rows: Row[]) =>
  rows.flatMap((row) => {
    const kind = contentKind(row.file)?.id;
    return kind === undefined ? [] : [{ kind, row }];
  }),
);

/** Null: not known, as it was mined before contents were, or nothing is known of its commits. */
export function contentsOf(component: Component, wanted: (kind: string, file: string) => boolean): Content[] | null {
  const known = contentsKnown(component);
  if (!known) return null;
  return known.files
    .filter(({ kind, row }) => wanted(kind, row.file))
    .map(({ kind, row }) => ({ component, file: row.file, kind, versions: versionsOf(row, known.clock) }));
}

function contentsKnown({ activity, line }: Component) {
  // A component of a monorepo has only some of the commits of its line.
  return activity?.contents ? { files: compared(activity.contents), clock: clockOf(line ?? activity) } : null;
}

/** What one file said on one day. */
export interface Current {
  component: Component;
  file: string;
  kind: string;
  version: ContentVersion;
}

/** Every file that is large enough to be compared, of all components, by the day that was asked. */
const currents = new WeakMap<World, Map<Day, Current[]>>();

export function contentsOn(world: World, day: Day): Current[] {
  const byDay = currents.get(world) ?? new Map<Day, Current[]>();
  currents.set(world, byDay);
  const found = byDay.get(day) ?? world.components.flatMap((component) => contentsThen(component, day));
  byDay.set(day, found);
  return found;
}

function contentsThen(component: Component, day: Day): Current[] {
  const known = contentsKnown(component);
  if (!known) return [];
  return known.files.flatMap(({ kind, row: { file, versions } }): Current[] => {
    const at = versions.findLastIndex((version) => isOn(dated(version, known.clock), day));
    if (at < 0 || versions[at]!.lines < FEWEST_LINES) return [];
    const sketch = versions.slice(0, at + 1).reduce((before, { went, came }) => revised(before, went, came), NOTHING);
    return [{ component, file, kind, version: { ...dated(versions[at]!, known.clock), sketch } }];
  });
}

/** At the end of a day; null: there was no such file then. */
export function versionOn({ versions }: Content, day: Day): ContentVersion | null {
  return versions.findLast((version) => isOn(version, day)) ?? null;
}

const isOn = ({ from, to }: Pick<ContentVersion, 'from' | 'to'>, day: Day) => from <= day && (to === null || to > day);

const clockOf = once(({ commits: { landed, time }, positions }: Activity): Clock => {
  const times: number[] = [];
  // The first row that landed at a position is the commit on the line itself.
  for (const [row, position] of landed.entries()) times[position] ??= time[row]!;
  return { times, commits: new Map(positions.map(({ position, commit }) => [position, commit])) };
});

const NOTHING: Sketch = new Uint32Array();

function versionsOf({ versions }: Row, clock: Clock): ContentVersion[] {
  let sketch = NOTHING;
  return versions.map((version) => {
    sketch = revised(sketch, version.went, version.came);
    return { ...dated(version, clock), sketch };
  });
}

function dated(
  { blob, lines, from, to }: Row['versions'][number],
  { times, commits }: Clock,
): Omit<ContentVersion, 'sketch'> {
  return {
    blob,
    lines,
    commit: commits.get(from)!,
    time: times[from]!,
    from: dayOfSeconds(times[from]!),
    to: to === null ? null : dayOfSeconds(times[to]!),
    ended: to === null ? null : times[to]!,
  };
}
