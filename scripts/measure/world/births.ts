/** Components that were born where a path was already offered: the fairest test of it. */
import type { Scope } from '../../../data/schema/report/measures.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { addDays, addMonths } from './days.ts';
import { hadChoice } from './mandate.ts';
import type { Member } from '../metric.ts';
import type { Pair } from './pair.ts';
import { pairsIn } from './scope.ts';
import { member } from '../share.ts';
import { both, during } from './spells.ts';
import type { World } from './world.ts';

/** By then a new component has settled on how it is built. */
export const SETTLED_DAYS = 30;
/** Who is still on it then did not just inherit a template. */
export const STAYED_DAYS = 90;
export const BIRTH_MONTHS = 12;

export interface Birth {
  pair: Pair;
  born: Day;
  /** Neither a mandate nor one without self-service exceptions bound it. */
  choice: boolean;
}

/** Born in the trailing 12 months, eligible on any of the days 0 to 30, the path launched before. */
export function births(world: World, scope: Scope): Birth[] {
  const first = addMonths(world.asOf, -BIRTH_MONTHS);
  return pairsIn(world, scope).flatMap((pair) => {
    const { born } = pair.component;
    if (born === null || born <= first || born > world.asOf || pair.path.launched >= born) return [];
    const young = [{ from: born, to: addDays(born, SETTLED_DAYS + 1) }];
    if (both(pair.walk.eligible, young).length === 0) return [];
    return [{ pair, born, choice: hadChoice(pair.path, pair.team?.id ?? null, born) }];
  });
}

/** Had it adopted by that day of its life? Unclear: too young, or it could not be read then. */
export function adoptedBy({ pair, born }: Birth, days: number, asOf: Day): Member {
  const day = addDays(born, days);
  if (day > asOf) return member(pair, 'unclear', `Born on ${born}: too new to judge before ${day}.`, []);
  const first = pair.walk.adopted[0]?.from;
  const last = pair.evidence;
  if (first !== undefined && first <= day)
    return member(pair, 'counted', `Born on ${born}, on it from ${first}.`, last);
  if (during(pair.walk.unknown, day) !== null)
    return member(pair, 'unclear', `Born on ${born}; on ${day} a file could not be read.`, []);
  const later = first === undefined ? 'never joined' : `joined on ${first}`;
  return member(pair, 'not-counted', `Born on ${born}, ${later}.`, last);
}

/** Adopted by day 30, and on it at day 90. */
export function stayedOn(birth: Birth, asOf: Day): Member {
  const { pair, born } = birth;
  const day = addDays(born, STAYED_DAYS);
  if (day > asOf) return member(pair, 'unclear', `Born on ${born}: too new to judge before ${day}.`, []);
  const early = adoptedBy(birth, SETTLED_DAYS, asOf);
  if (early.side !== 'counted') return early;
  if (during(pair.walk.adopted, day) !== null)
    return member(pair, 'counted', `Born on ${born}, on it by day 30 and on day 90.`, pair.evidence);
  if (during(pair.walk.unknown, day) !== null)
    return member(pair, 'unclear', `On ${day} a file could not be read.`, []);
  return member(pair, 'not-counted', `Born on ${born}, on it by day 30, and gone on day 90.`, []);
}
