/** Whether a team had a choice on a day. */
import type { z } from 'zod';
import type { GoldenPath, Mandate } from '../../../data/schema/inputs.ts';
import type { Day, Slug } from '../../../data/schema/shapes.ts';

type Mandated = z.infer<typeof Mandate>;

/** The mandates of a path that bound a team on a day. */
export function mandatesOn({ mandates }: GoldenPath, team: Slug | null, day: Day): Mandated[] {
  return mandates.filter(
    ({ from, to, teams }) =>
      from <= day && (to === undefined || day < to) && (teams === undefined || (team !== null && teams.includes(team))),
  );
}

/** A mandate that one may leave by one's own decision still leaves the choice. */
export const hadChoice = (path: GoldenPath, team: Slug | null, day: Day): boolean =>
  mandatesOn(path, team, day).every(({ exceptions }) => exceptions === 'self-service');
