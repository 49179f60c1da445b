/** A mandate's days are in order and inside the path's life, and its teams exist. */
import type { GoldenPath, Mandate, Team } from '../../data/schema/inputs.ts';
import { suggestion } from './front-matter-rules.ts';
import type { Place } from './yaml-lines.ts';

/** Takes the place inside the path, and what goes on after its name. */
export type Report = (place: Place, text: string) => void;

export function checkMandate(
  mandate: Mandate,
  i: number,
  path: GoldenPath,
  teams: Team[] | null,
  report: Report,
): void {
  const { announced, from, to } = mandate;
  if (announced > from) {
    report(
      ['mandates', i, 'announced'],
      `.mandates[${i}] was announced on ${announced}, expected no later than its first day ${from}. Correct one of them.`,
    );
  }
  if (to !== undefined && to <= from) {
    report(
      ['mandates', i, 'to'],
      `.mandates[${i}] ends on ${to}, expected a day after its first day ${from}. Correct one of them.`,
    );
  }
  if (from < path.launched) {
    report(
      ['mandates', i, 'from'],
      `.mandates[${i}] begins on ${from}, expected no earlier than the launch on ${path.launched}. Correct one of them.`,
    );
  }
  if (!teams) return;
  for (const [t, team] of (mandate.teams ?? []).entries()) {
    if (teams.some(({ id }) => id === team)) continue;
    report(
      ['mandates', i, 'teams', t],
      `.mandates[${i}].teams has "${team}", expected the id of a team. ${suggestion(
        team,
        teams.map(({ id }) => id),
      )}`,
    );
  }
}
