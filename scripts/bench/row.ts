/** One line of the bench: a figure, its goal, and what it was made from. */
export interface Row {
  row: string;
  /** Null: skipped, or failed; `note` says why. */
  figure: number | null;
  goal: { at: 'most' | 'least'; value: number } | null;
  note: string;
  failed?: true;
}
/** Rows that are measured together, each told when it is there. */
export interface Rows {
  about: string;
  rows(): AsyncIterable<Row> | Iterable<Row>;
}

/** What could not be measured is a row too, and the rows after it come all the same. */
export async function* measured(all: Rows[]): AsyncGenerator<Row> {
  for (const { about, rows } of all) {
    try {
      yield* rows();
    } catch (error) {
      const why = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
      yield { row: about, figure: null, goal: null, note: `failed: ${why}`, failed: true };
    }
  }
}

/** Null: there is nothing to judge. */
export function isMet({ figure, goal, failed }: Row): boolean | null {
  if (failed === true) return false;
  if (figure === null || goal === null) return null;
  return goal.at === 'most' ? figure <= goal.value : figure >= goal.value;
}

export const HEADER = lineOf(['row', 'figure', 'goal', '', 'how']);

export function line(row: Row): string {
  return lineOf([
    row.row,
    row.failed === true ? 'failed' : row.figure === null ? 'skipped' : shortened(row.figure),
    row.goal === null ? '–' : `${row.goal.at === 'most' ? '≤' : '≥'} ${row.goal.value}`,
    { true: 'met', false: 'missed', null: '–' }[`${isMet(row)}`],
    row.note,
  ]);
}

/** As wide as the longest of all rows, which are not known yet when the first is printed. */
function lineOf(cells: string[]): string {
  const widths = [58, 7, 8, 6, 0];
  return cells
    .map((cell, column) => cell.padEnd(widths[column]!))
    .join('  ')
    .trimEnd();
}

const shortened = (figure: number) => (figure >= 100 ? figure.toFixed(0) : Number(figure.toPrecision(3)).toString());
