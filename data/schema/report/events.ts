/** `data/report/events.json`: who joined, left and moved, on every path, and which checks broke or healed in the last year, exact to the commit. By night. */
import { z } from 'zod';
import { Day, Slug } from '../shapes.ts';
import { PathEvent } from './parts.ts';

/** An event with what a list of many components and teams needs besides. */
export const LoggedEvent = z.strictObject({
  ...PathEvent.shape,
  /** What is printed for the component. */
  label: z.string(),
  /** Who owns the component on the as-of day; null: no team. */
  team: Slug.nullable(),
});
export type LoggedEvent = z.infer<typeof LoggedEvent>;

export const Events = z.strictObject({
  schema: z.literal('footfall/events/1'),
  asOf: Day,
  /** All of them up to the as-of day, newest first; on one day by component, path and change. */
  events: z.array(LoggedEvent),
});
export type Events = z.infer<typeof Events>;
