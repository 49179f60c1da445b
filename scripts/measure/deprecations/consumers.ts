/** Who uses what a deprecation is about, at the end of a day and over time. */
import type { Deprecation, Detector } from '../../../data/schema/deprecation.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Component } from '../world/component.ts';
import { addDays, dayOf, daysBetween } from '../world/days.ts';
import { repositoryOf } from '../world/signals.ts';
import { during } from '../world/spells.ts';
import type { World } from '../world/world.ts';
import { uses } from './uses.ts';
import type { Uses } from './uses.ts';

/** Everybody who could use it: the components read, without those that provide it. */
export function everybody({ detector }: Deprecation, world: World): Uses[] {
  if (!detector) return [];
  const providers = new Set(detector.references.map(({ subject }) => repositoryOf(subject)));
  return world.components
    .filter(({ id }) => !providers.has(id.toLowerCase()))
    .map((component) => usesOf(detector, component, world));
}

export function usesOf(detector: Detector, component: Component, { newest, releases }: World): Uses {
  const until = [{ from: '0000-01-01', to: addDays(dayOf(newest), 1) }];
  return uses(detector, component, until, (subject) => releases(repositoryOf(subject) ?? '').all);
}

export type State = 'using' | 'unclear' | 'not-using' | 'not-born';

export function stateAt({ component, known, doubts }: Uses, day: Day): State {
  if (component.since > day) return 'not-born';
  if (during(known, day)) return 'using';
  return doubts.some(({ spells }) => during(spells, day)) ? 'unclear' : 'not-using';
}

export interface Count {
  using: number;
  unclear: number;
  /** Components that were there. */
  of: number;
}

export function countAt(all: Uses[], day: Day): Count {
  const count: Count = { using: 0, unclear: 0, of: 0 };
  for (const one of all) {
    const state = stateAt(one, day);
    if (state !== 'not-born') count.of++;
    if (state === 'using') count.using++;
    if (state === 'unclear') count.unclear++;
  }
  return count;
}

/** Somebody who leaves for less than this has not left. */
const GAP_DAYS = 14;

/** Since when, and whether that was after it was announced or even closed. Null: never used it up to that day. */
export function began({ held }: Uses, { announced, closed_to_new }: Deprecation, asOf: Day) {
  let first = held.findLastIndex(({ from }) => from <= asOf);
  if (first < 0) return null;
  while (first > 0 && daysBetween(held[first - 1]!.to!, held[first]!.from) < GAP_DAYS) first--;
  const { from, began: commit } = held[first]!;
  const timing =
    closed_to_new !== undefined && from >= closed_to_new
      ? ('after-closing' as const)
      : from > announced
        ? ('after-announcement' as const)
        : ('before' as const);
  return { day: from, commit, timing };
}

/** The day on which the last use before the as-of day ended; null while it lasts. */
export function ended({ held }: Uses, asOf: Day): Day | null {
  const last = held.findLast(({ from }) => from <= asOf);
  return last?.to != null && last.to <= asOf ? last.to : null;
}
