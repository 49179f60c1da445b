/** Teams × paths, alphabetical. */
import type { Matrix } from '../../data/schema/report/team.ts';
import { csv } from './csv.ts';
import { measureCells } from './funnel.ts';
import { count, plural, printed, type Printed } from './print.ts';

export interface MatrixTable {
  title: string;
  rows: {
    team: string | null;
    name: string;
    unverified: boolean;
    components: string;
    registered: Printed;
    adopted: Printed[];
  }[];
}

export function matrixTable(matrix: Matrix): MatrixTable {
  const teams = matrix.teams.filter((team) => team.id !== null);
  return {
    title: `${plural(teams.length, 'team')} and ${plural(matrix.paths.length, 'golden path')}`,
    rows: matrix.teams.map((team) => ({
      team: team.id,
      name: team.name,
      unverified: team.id !== null && !team.verified,
      components: count(team.components),
      registered: printed(team.registered),
      adopted: team.adopted.map((measure) => printed(measure)),
    })),
  };
}

export function matrixCsv(matrix: Matrix): string {
  return csv(
    ['team', 'name', 'measure', 'path', 'n', 'of', 'unclear', 'basis', 'unknown'],
    matrix.teams.flatMap((team) => [
      [team.id, team.name, 'registered', null, ...measureCells(team.registered)],
      ...matrix.paths.map((path, index) => [
        team.id,
        team.name,
        'adopted',
        path.id,
        ...measureCells(team.adopted[index]!),
      ]),
    ]),
  );
}
