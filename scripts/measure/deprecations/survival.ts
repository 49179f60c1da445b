/** How long consumers stay once it is announced: Kaplan–Meier, those who still use it are censored. */
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { Survival } from '../../../data/schema/report/deprecations.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { began, ended } from './consumers.ts';
import { daysBetween } from '../world/days.ts';
import type { Uses } from './uses.ts';

export interface Stay {
  days: number;
  /** False: it has not ended yet. */
  ended: boolean;
}

/** One step for each number of days after which somebody left or was seen last, from day 0. */
export function survival(stays: Stay[]): Survival {
  const steps: Survival = [{ days: 0, atRisk: stays.length, left: 0, share: 1 }];
  const days = [...new Set(stays.map((stay) => stay.days))].sort((a, b) => a - b);
  let share = 1;
  for (const day of days) {
    const atRisk = stays.filter((stay) => stay.days >= day).length;
    const left = stays.filter((stay) => stay.ended && stay.days === day).length;
    share *= 1 - left / atRisk;
    steps.push({ days: day, atRisk, left, share: Math.round(share * 10_000) / 10_000 });
  }
  return stays.length === 0 ? [] : steps;
}

/** From the announcement, or from their first day for those who began later. */
export function stays(all: Uses[], deprecation: Deprecation, asOf: Day): Stay[] {
  return all.flatMap((one) => {
    const start = began(one, deprecation, asOf);
    const end = ended(one, asOf);
    if (start === null || (end !== null && end <= deprecation.announced) || asOf <= deprecation.announced) return [];
    const from = start.day > deprecation.announced ? start.day : deprecation.announced;
    return [{ days: daysBetween(from, end ?? asOf), ended: end !== null }];
  });
}
