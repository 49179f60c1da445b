/** What the platform team published in a quarter, newest first. */
import type { Edition } from '../../data/schema/quarter.ts';
import { addressOf } from '../measure/changelog.ts';
import type { World } from '../measure/world/world.ts';
import type { Span } from './promises.ts';

export function changes({ inputs }: World, { from, to }: Span): Edition['changes'] {
  return (inputs.changelog ?? [])
    .filter(({ entry }) => !entry.draft && entry.retracted === undefined && entry.date >= from && entry.date <= to)
    .map(({ slug, entry: { date, type, title, breaking } }) => ({
      day: date,
      type,
      title,
      breaking,
      address: addressOf(date, slug),
    }));
}
