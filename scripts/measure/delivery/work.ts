/** What people wrote in a component and when, as rows of its activity. People stay keyed hashes, and are only counted. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { Component } from '../world/component.ts';

export interface Written {
  row: number;
  /** Key of the person. */
  by: string;
  /** When it was written, UTC seconds; where the forge squashed, when it was merged. */
  at: number;
  /** Position on the first-parent line. */
  landed: number;
}

const known = new WeakMap<Activity, Written[]>();

/** Commits by people; a commit that only merges others is nobody's work. Empty where nothing is known of them. */
export function writtenIn({ activity }: Component): Written[] {
  if (activity === null) return [];
  const found = known.get(activity) ?? written(activity);
  known.set(activity, found);
  return found;
}

function written({ authors, commits: { authored, author, landed } }: Activity): Written[] {
  const rows: Written[] = [];
  for (const [row, position] of landed.entries()) {
    const by = authors[author[row]!];
    const merges = landed[row - 1] !== position && landed[row + 1] === position;
    if (by !== undefined && !by.bot && !merges) rows.push({ row, by: by.key, at: authored[row]!, landed: position });
  }
  return rows;
}

/** `[from, to)` in UTC seconds. */
export const between = (all: Written[], from: number, to: number): Written[] =>
  all.filter(({ at }) => at >= from && at < to);

export const peopleOf = (all: Written[]): Set<string> => new Set(all.map(({ by }) => by));

/** Of what landed on its line, the share that the forge squashed: from 80% on, its commits are as old as their merge. */
export const SQUASHES = 0.8;
export function squashes({ activity }: Component): boolean {
  if (activity === null) return false;
  const line = new Set(activity.commits.landed).size;
  return line > 0 && activity.squashed.length / line >= SQUASHES;
}
