/** One line of the bench: a figure, its goal, and what it was made from. */
export interface Row {
  row: string;
  /** Null: skipped, `note` says why. */
  figure: number | null;
  goal: { at: 'most' | 'least'; value: number };
  note: string;
}

export const isMet = ({ figure, goal }: Row): boolean | null =>
  figure === null ? null : goal.at === 'most' ? figure <= goal.value : figure >= goal.value;

export function table(rows: Row[]): string {
  const cells = rows.map((row) => [
    row.row,
    row.figure === null ? 'skipped' : shortened(row.figure),
    `${row.goal.at === 'most' ? '≤' : '≥'} ${row.goal.value}`,
    { true: 'met', false: 'missed', null: '–' }[`${isMet(row)}`],
    row.note,
  ]);
  const all = [['row', 'figure', 'goal', '', 'how'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)));
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const shortened = (figure: number) => (figure >= 100 ? figure.toFixed(0) : Number(figure.toPrecision(3)).toString());
