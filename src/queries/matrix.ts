/** Teams × paths, alphabetical. */
import type { Matrix } from '../../data/schema/report/team.ts';
import type { Measure } from '../../data/schema/shapes.ts';
import { csv } from './csv.ts';
import { measureCells } from './funnel.ts';
import { count, plural, printed, type Printed } from './print.ts';

export interface MatrixTable {
  title: string;
  /** How far owners can be trusted; null: all are in the directory of groups. */
  owners: string | null;
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
  const unverified = teams.filter((team) => !team.verified);
  const none = unverified.length === teams.length;
  return {
    title: `${plural(teams.length, 'team')} and ${plural(matrix.paths.length, 'golden path')}`,
    owners: ownersInWords(unverified.length, none),
    rows: matrix.teams.map((team) => ({
      team: team.id,
      name: team.name,
      unverified: team.id !== null && !team.verified && !none,
      components: count(team.components),
      registered: printed(team.registered),
      adopted: team.adopted.map(cell),
    })),
  };
}

/** Where a path is for none of a team's components there is nothing to say but that. */
function cell(measure: Measure): Printed {
  const number = printed(measure);
  const isForNone = 'of' in measure && measure.of === 0 && measure.unclear === 0;
  return isForNone ? { ...number, fraction: null, note: 'not for them', words: 'not for them' } : number;
}

/** Said once where it holds for all, beside the name where it holds for some. */
function ownersInWords(unverified: number, all: boolean): string | null {
  if (unverified === 0) return null;
  if (all) return 'Owners are taken at their word: there is no directory of groups to check them against.';
  return '“Unverified”: an owner taken at its word, because the directory of groups does not know it.';
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
