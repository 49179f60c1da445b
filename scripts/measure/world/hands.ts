/** By whose hand a component joined a path. People are keyed hashes here, and leave this folder only as a class. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { PathEvent } from '../../../data/schema/report/parts.ts';
import type { CommitId } from '../../../data/schema/shapes.ts';
import type { Component } from './component.ts';
import { isProviderOf } from './signals.ts';

export type How = NonNullable<PathEvent['how']>;

/** In the order in which they are decided. */
export const HOW: { how: How; label: string }[] = [
  { how: 'under-mandate', label: 'Under a mandate' },
  { how: 'born-with-it', label: 'Born with it' },
  { how: 'platform', label: 'By the platform’s hand' },
  { how: 'own-team', label: 'By the own team' },
  { how: 'another-team', label: 'By another team' },
  { how: 'unknown', label: 'Unknown' },
];

/** So many commits to the provider make somebody a regular there; in a young repository a share of them does. */
export const REGULAR_COMMITS = 5;
export const REGULAR_SHARE = 0.05;

export interface Change {
  /** Keys of the people who wrote it; empty: only bots did. */
  authors: string[];
  position: number;
  /** When it landed, seconds. */
  time: number;
}

/** Null: nothing is known of the commits of this component. */
export function changeAt({ line }: Component, commit: CommitId): Change | null {
  // What a component has from the root of its repository was changed beside it.
  const position = line?.positions.find((row) => row.commit === commit)?.position;
  if (!line || position === undefined) return null;
  const { landed, author, time } = line.commits;
  const first = firstRow(landed, position);
  const rows: number[] = [];
  for (let row = first; landed[row] === position; row++) rows.push(row);
  // The first row is the commit on the line itself: where others came in with it, it only merged them.
  const wrote = rows.length > 1 ? rows.slice(1) : rows;
  const people = wrote.map((row) => line.authors[author[row]!]).filter((one) => one !== undefined && !one.bot);
  return { authors: [...new Set(people.map((one) => one!.key))].sort(), position, time: time[first] ?? 0 };
}

function firstRow(landed: number[], position: number): number {
  let low = 0;
  let high = landed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (landed[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Who is at home where. */
export interface Homes {
  /** Components whose regular committers are the platform's people, for a path. */
  platform(path: GoldenPath): Component[];
  /** Components to which a person has ever committed. */
  of(author: string): Set<string>;
}

export function homes(components: Component[], providers: Component[], teamOf: (id: string) => string | null): Homes {
  const platforms = new Map<string, Component[]>();
  let seen: Map<string, Set<string>> | null = null;
  return {
    platform(path) {
      let found = platforms.get(path.id);
      if (!found) {
        const owned = (id: string) => path.owner !== undefined && teamOf(id) === path.owner;
        found = providers.filter((one) => isProviderOf(path, one.mined) || owned(one.id));
        platforms.set(path.id, found);
      }
      return found;
    },
    of(author) {
      seen ??= everybody(components);
      return seen.get(author) ?? new Set();
    },
  };
}

function everybody(components: Component[]): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (const { id, activity } of components)
    for (const { key } of activity?.authors ?? []) {
      const of = seen.get(key);
      if (of) of.add(id);
      else seen.set(key, new Set([id]));
    }
  return seen;
}

/** The classes that a person's history decides. */
export function handOf(component: Component, path: GoldenPath, change: Change | null, { platform, of }: Homes): How {
  if (change === null || change.authors.length === 0) return 'unknown';
  const earlier = new Map(change.authors.map((key) => [key, commitsBefore(component.activity!, key, change.position)]));
  const isPlatform = (key: string) =>
    platform(path).some(
      ({ activity }) => activity !== null && isRegular(activity, key, change.time, earlier.get(key)!),
    );
  if (change.authors.some(isPlatform)) return 'platform';
  if (change.authors.some((key) => earlier.get(key)! > 0)) return 'own-team';
  return change.authors.some((key) => [...of(key)].some((id) => id !== component.id)) ? 'another-team' : 'unknown';
}

function commitsBefore({ authors, commits }: Activity, key: string, position: number): number {
  let n = 0;
  for (let row = 0; row < commits.landed.length && commits.landed[row]! < position; row++)
    if (authors[commits.author[row]!]?.key === key) n++;
  return n;
}

/** By the time of the change; and not more at home in the component that joined. */
function isRegular({ authors, commits }: Activity, key: string, time: number, inOwn: number): boolean {
  let n = 0;
  let all = 0;
  for (const [row, when] of commits.time.entries()) {
    if (when > time) continue;
    all++;
    if (authors[commits.author[row]!]?.key === key) n++;
  }
  return n > 0 && n >= inOwn && (n >= REGULAR_COMMITS || n >= REGULAR_SHARE * all);
}
