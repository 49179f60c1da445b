/** Where each team stands, in alphabetical order; never a ranking. */
import type { PathReport } from '../../data/schema/report/path.ts';
import { csv } from './csv.ts';
import { measureCells } from './funnel.ts';
import { count, printed, type Printed } from './print.ts';

export interface ByTeamFigure {
  title: string;
  statistic: string;
  rows: { team: string | null; name: string; printed: Printed; few: boolean }[];
}

/** Below this many components a share says little, and the dot is drawn open. */
const FEW = 5;

export function byTeamFigure(report: PathReport): ByTeamFigure {
  const teams = report.byTeam.filter((row) => row.team !== null);
  const some = teams.filter(({ adopted }) => 'n' in adopted && adopted.n > 0).length;
  const all = printed(report.funnel.adopted);
  return {
    title: `${count(some)} of ${count(teams.length)} teams have somebody on it`,
    statistic: `Adopted, by team: ${all.words} in all · alphabetical`,
    rows: report.byTeam.map(({ team, name, adopted }) => ({
      team,
      name,
      printed: printed(adopted),
      few: !('of' in adopted) || adopted.of < FEW,
    })),
  };
}

export function byTeamCsv(report: PathReport): string {
  return csv(
    ['team', 'name', 'n', 'of', 'unclear', 'basis', 'unknown'],
    report.byTeam.map(({ team, name, adopted }) => [team, name, ...measureCells(adopted)]),
  );
}
