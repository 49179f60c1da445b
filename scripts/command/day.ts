import type { Day, Instant } from '../../data/schema/shapes.ts';

/** The UTC day of a moment. */
export const dayOf = (moment: Date): Day => moment.toISOString().slice(0, 10);

/** The UTC second of a moment. */
export const instantOf = (moment: Date): Instant => `${moment.toISOString().slice(0, 19)}Z`;
