/** Whole files of a component in time, as sketches: what copies, drift and shared files are found by. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { CommitId, Day } from '../../../data/schema/shapes.ts';
import { contentKind } from '../../read/content-kinds.ts';
import { readSketch, type Sketch } from '../../read/sketch.ts';
import type { Component } from '../world/component.ts';
import { dayOfSeconds } from '../world/days.ts';
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

/** Null: not known, as it was mined before contents were, or nothing is known of its commits. */
export function contentsOf(component: Component, wanted: (kind: string, file: string) => boolean): Content[] | null {
  const { activity, line } = component;
  if (!activity?.contents) return null;
  // A component of a monorepo has only some of the commits of its line.
  const clock = clockOf(line ?? activity);
  return activity.contents.flatMap((row) => {
    const kind = contentKind(row.file)?.id;
    if (kind === undefined || !wanted(kind, row.file)) return [];
    return [{ component, file: row.file, kind, versions: versionsOf(row, clock) }];
  });
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
  const known = byDay.get(day);
  if (known) return known;
  const found = world.components.flatMap((component) =>
    (contentsOf(component, () => true) ?? []).flatMap((content): Current[] => {
      const version = versionOn(content, day);
      const { file, kind } = content;
      return version !== null && version.lines >= FEWEST_LINES ? [{ component, file, kind, version }] : [];
    }),
  );
  byDay.set(day, found);
  return found;
}

/** At the end of a day; null: there was no such file then. */
export function versionOn({ versions }: Content, day: Day): ContentVersion | null {
  return versions.findLast(({ from, to }) => from <= day && (to === null || to > day)) ?? null;
}

const clocks = new WeakMap<Activity, Clock>();

function clockOf(activity: Activity): Clock {
  const known = clocks.get(activity);
  if (known) return known;
  const { landed, time } = activity.commits;
  const times: number[] = [];
  // The first row that landed at a position is the commit on the line itself.
  for (const [row, position] of landed.entries()) times[position] ??= time[row]!;
  const clock = { times, commits: new Map(activity.positions.map(({ position, commit }) => [position, commit])) };
  clocks.set(activity, clock);
  return clock;
}

function versionsOf({ versions }: Row, { times, commits }: Clock): ContentVersion[] {
  const marks = new Set<number>();
  return versions.map(({ blob, came, went, lines, from, to }) => {
    for (const mark of readSketch(went)) marks.delete(mark);
    for (const mark of readSketch(came)) marks.add(mark);
    return {
      blob,
      sketch: Uint32Array.from(marks).sort(),
      lines,
      commit: commits.get(from)!,
      time: times[from]!,
      from: dayOfSeconds(times[from]!),
      to: to === null ? null : dayOfSeconds(times[to]!),
      ended: to === null ? null : times[to]!,
    };
  });
}
