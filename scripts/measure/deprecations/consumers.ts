/** Who uses what a deprecation is about, at the end of a day and over time. */
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Component } from '../component.ts';
import type { World } from '../world.ts';
import { merged, spellAt } from './spells.ts';
import { uses } from './uses.ts';
import type { Uses } from './uses.ts';

/** Everybody who could use it: the components read, without those that provide it. */
export function everybody(deprecation: Deprecation, world: World): Uses[] {
  const { detector } = deprecation;
  if (!detector) return [];
  const byName = new Map(world.components.map((component) => [component.id.toLowerCase(), component]));
  const providers = new Set(detector.references.map(({ subject }) => providerOf(subject)));
  const tagsOf = (subject: string) => byName.get(providerOf(subject))?.mined.history.tags ?? [];
  return world.components
    .filter(({ id }) => !providers.has(id.toLowerCase()))
    .map((component) => uses(detector, component, tagsOf));
}

/** `pkg:githubactions/acme/golden-paths#x` → `acme/golden-paths` */
function providerOf(subject: string): string {
  const [path = ''] = subject.slice('pkg:'.length).toLowerCase().split('#', 1);
  return path.split('/').slice(1).join('/');
}

export type State = 'using' | 'unclear' | 'not-using' | 'not-born';

export function stateAt({ component, used, doubts }: Uses, day: Day): State {
  if (bornAfter(component, day)) return 'not-born';
  const now = doubts.filter(({ spells }) => spellAt(spells, day));
  if (spellAt(used, day) && !now.some(({ veils }) => veils)) return 'using';
  return now.length > 0 ? 'unclear' : 'not-using';
}

const bornAfter = ({ mined }: Component, day: Day) => mined.history.firstCommit.date.slice(0, 10) > day;

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
export function began({ used }: Uses, { announced, closed_to_new }: Deprecation, asOf: Day) {
  const last = merged(used, GAP_DAYS).findLast(({ from }) => from <= asOf);
  if (!last) return null;
  const timing =
    closed_to_new !== undefined && last.from >= closed_to_new
      ? ('after-closing' as const)
      : last.from > announced
        ? ('after-announcement' as const)
        : ('before' as const);
  return { day: last.from, commit: last.commit, timing };
}

/** The day on which the last use before the as-of day ended; null while it lasts. */
export function ended({ used }: Uses, asOf: Day): Day | null {
  const last = used.findLast(({ from }) => from <= asOf);
  return last?.to != null && last.to <= asOf ? last.to : null;
}
