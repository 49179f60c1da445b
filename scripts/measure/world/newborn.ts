/** Components that are new, and how long it takes until they are deployed for the first time. */
import { addMonths, dayNumber } from './days.ts';
import { DAY_SECONDS, waitUntil } from '../delivery/delivery.ts';
import { deployments } from '../delivery/deployments.ts';
import type { Component } from './component.ts';
import type { Wait } from '../delivery/kaplan-meier.ts';
import type { World } from './world.ts';

export const NEWBORN_MONTHS = 12;

export interface Newborn {
  component: Component;
  /** Null: nothing says whether it was ever deployed. */
  wait: Wait | null;
}

/** Born in the twelve months up to the day. */
export function newborns({ components, asOf, inputs: { organisation } }: World): Newborn[] {
  const after = addMonths(asOf, -NEWBORN_MONTHS);
  return components
    .filter(({ born }) => born !== null && born > after && born <= asOf)
    .map((component) => {
      const from = dayNumber(component.born!) * DAY_SECONDS;
      const first = deployments(component, organisation, asOf)?.times.find((time) => time >= from) ?? null;
      return { component, wait: first === null ? null : waitUntil(from, first, asOf) };
    });
}
