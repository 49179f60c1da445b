/** Why a share moved: what teams did, which components and paths came and went, whom a path applies to, what could be read. */
import type { Factor, Part } from '../../data/schema/quarter.ts';
import { shapley, wholeParts } from './shapley.ts';

export type PairState = 'adopted' | 'not-adopted' | 'unclear';

/** The pairs of a component and a path that applies to it, as a share counts them, on one day. */
export interface Standing {
  /** By `component path`. */
  pairs: ReadonlyMap<string, PairState>;
  /** Whether the component was there and the path offered; a pair that is neither there nor counted came in or went out. */
  exists(pair: string): boolean;
}
export type Cause = Exclude<Factor, 'restated'>;
const CAUSES: readonly Cause[] = ['behaviour', 'entry-and-exit', 'eligibility', 'coverage'];

/** One pair on both days; what it is not asked for on one day is taken from the other, so that it changes nothing. */
interface Unit {
  exists: [boolean, boolean];
  eligible: [boolean, boolean];
  clear: [boolean, boolean];
  adopted: [boolean, boolean];
}
const SWITCH: Record<Cause, keyof Unit> = {
  behaviour: 'adopted',
  'entry-and-exit': 'exists',
  eligibility: 'eligible',
  coverage: 'clear',
};

/** Null where either share is 0/0. The parts are tenths of a percentage point and sum exactly to the rounded difference. */
export function moved(before: Standing, after: Standing): { tenths: number; parts: Omit<Part, 'inWords'>[] } | null {
  const units = pairUnits(before, after);
  const start = shareOf(units, new Set());
  const end = shareOf(units, new Set(CAUSES));
  if (start === null || end === null) return null;
  const tenths = tenthsOf(end) - tenthsOf(start);
  // Between the two ends nothing may be left to count; then the share of the start stands.
  const parts = shapley(CAUSES, (changed) => 1000 * (shareOf(units, changed) ?? start));
  const whole = wholeParts(parts, tenths);
  return { tenths, parts: CAUSES.map((factor, i) => ({ factor, tenths: whole[i]!, ...touched(units, factor) })) };
}

/** A share as tenths of a percentage point, as it is printed. */
export const tenthsOf = (share: number) => Math.round(1000 * share);

function pairUnits(before: Standing, after: Standing): Unit[] {
  const keys = new Set([...before.pairs.keys(), ...after.pairs.keys()]);
  return [...keys].map((key) => {
    const [old, now] = [before.pairs.get(key), after.pairs.get(key)];
    const existed = old !== undefined || before.exists(key);
    const exists = now !== undefined || after.exists(key);
    const states = [old, now] as const;
    const either = <T>(known: (state: PairState) => T | null): [T | null, T | null] => {
      const [a, b] = states.map((state) => (state === undefined ? null : known(state)));
      return [a ?? b ?? null, b ?? a ?? null];
    };
    const [clearBefore, clearNow] = either((state) => state !== 'unclear');
    const [adoptedBefore, adoptedNow] = either((state) => (state === 'unclear' ? null : state === 'adopted'));
    return {
      exists: [existed, exists],
      eligible: [old !== undefined || !existed, now !== undefined || !exists],
      clear: [clearBefore ?? false, clearNow ?? false],
      adopted: [adoptedBefore ?? false, adoptedNow ?? false],
    };
  });
}

function shareOf(units: Unit[], changed: ReadonlySet<Cause>): number | null {
  const at = (unit: Unit, cause: Cause) => unit[SWITCH[cause]][changed.has(cause) ? 1 : 0];
  let n = 0;
  let of = 0;
  for (const unit of units) {
    if (!at(unit, 'entry-and-exit') || !at(unit, 'eligibility') || !at(unit, 'coverage')) continue;
    of++;
    if (at(unit, 'behaviour')) n++;
  }
  return of === 0 ? null : n / of;
}

function touched(units: Unit[], cause: Cause): { gained: number; lost: number } {
  const pairs = units.map((unit) => unit[SWITCH[cause]]);
  return {
    gained: pairs.filter(([before, now]) => !before && now).length,
    lost: pairs.filter(([before, now]) => before && !now).length,
  };
}
