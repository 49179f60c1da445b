/** What stands around an adoption curve. */
import type { Week } from '../../data/schema/report/parts.ts';
import { SHARES } from '../charts/adoption-curve/geometry.ts';
import { csv } from './csv.ts';
import { count, dayInWords, monthInWords, percent } from './print.ts';

export interface CurveFigure {
  title: string;
  statistic: string;
  description: string;
  /** The last week of each month, newest first. */
  rows: { day: string; adopted: string; alive: string; cohort: string; registered: string; unclear: string }[];
}

/** Null: there is no week yet. `units`: what is counted, `components` or `pairs of component and path`. */
export function curveFigure(weeks: Week[], units: string): CurveFigure | null {
  const last = weeks.at(-1);
  const first = weeks[0];
  if (!last || !first) return null;
  const now = SHARES.adopted(last)!;
  const before = weeks.at(-53);
  const then = before && SHARES.adopted(before)!;
  const title = then?.of
    ? `${percent(then.n, then.of)} a year ago, ${percent(now.n, now.of)} now`
    : `${percent(now.n, now.of)} have adopted it so far`;
  const statistic = `Adopted: ${percent(now.n, now.of)} · ${count(now.n)}/${count(now.of)} ${units} · weekly, ${monthInWords(first.day)} to ${dayInWords(last.day)}`;
  return {
    title,
    statistic,
    description: `${statistic}. ${title}.`,
    rows: weeks
      .filter((week, index) => isLastOfMonth(week, weeks[index + 1]))
      .map(row)
      .reverse(),
  };
}

const isLastOfMonth = (week: Week, next: Week | undefined) => !next || next.day.slice(0, 7) !== week.day.slice(0, 7);

function row(week: Week): CurveFigure['rows'][number] {
  const print = (share: { n: number; of: number } | null) =>
    share === null ? 'not known' : `${percent(share.n, share.of)} ${count(share.n)}/${count(share.of)}`;
  return {
    day: dayInWords(week.day) + (week.provisional ? ' (running week)' : ''),
    adopted: print(SHARES.adopted(week)),
    alive: print(SHARES.alive(week)),
    cohort: print(SHARES.cohort(week)),
    // How many could not be judged for this is not known week by week, so that no share is printed.
    registered: count(week.registered),
    unclear: count(week.unclear),
  };
}

export function curveCsv(weeks: Week[]): string {
  const head = [
    'day',
    'provisional',
    'eligible',
    'unclear',
    'registered',
    'adopted',
    'alive',
    'cohort_adopted',
    'cohort',
  ];
  return csv(
    head,
    weeks.map((week) => [
      week.day,
      week.provisional ? 'yes' : 'no',
      week.eligible,
      week.unclear,
      week.registered,
      week.adopted,
      week.alive,
      week.cohort.adopted,
      week.cohort.of,
    ]),
  );
}
