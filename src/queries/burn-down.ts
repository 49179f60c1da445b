/** What stands around a burn-down. */
import type { Mark } from '../charts/burn-down/geometry.ts';
import type { DeprecationReport, Projection } from '../../data/schema/report/deprecations.ts';
import type { Flag } from '../../data/schema/report/parts.ts';
import { csv } from './csv.ts';
import { STAGE } from './deprecation-words.ts';
import { count, dayInWords, monthInWords, plural } from './print.ts';

export interface BurnDownFigure {
  title: string;
  statistic: string;
  description: string;
  /** Needed and so far, one sentence each. */
  pace: string[];
  marks: Mark[];
  /** Changelog entries that ask for one. */
  flags: Flag[];
  /** The last week of each month, newest first. */
  rows: { day: string; using: string; unclear: string; of: string }[];
}

/** Null: there is nothing to draw, because nobody knows who uses it or nobody ever did. */
export function burnDownFigure(report: DeprecationReport): BurnDownFigure | null {
  const { burnDown, row, coverage } = report;
  const { weeks, projection } = burnDown;
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last || !coverage.everMatched) return null;
  const title = titleOf(last.using, row.status === 'overdue', projection, row.removal);
  const unclear = last.unclear > 0 ? `, ${count(last.unclear)} unknown` : '';
  const statistic = `Components that use it · ${count(last.using)}/${count(last.of - last.unclear)}${unclear} · weekly, ${monthInWords(first.day)} to ${dayInWords(last.day)}`;
  const pace = [neededInWords(burnDown.needed, row), ...projectionInWords(projection)].filter((line) => line !== null);
  return {
    title,
    statistic,
    description: `${statistic}. ${title}. ${pace.join(' ')}`,
    pace,
    marks: marks(report, first.day),
    flags: flags(report, first.day),
    rows: weeks
      .filter((week, index) => week.day.slice(0, 7) !== weeks[index + 1]?.day.slice(0, 7))
      .map((week) => ({
        day: dayInWords(week.day) + (week.provisional ? ' (running week)' : ''),
        using: count(week.using),
        unclear: count(week.unclear),
        of: count(week.of),
      }))
      .reverse(),
  };
}

function titleOf(using: number, overdue: boolean, projection: Projection, removal: string | null): string {
  if (using === 0) return 'Nobody is known to use it any more';
  if (overdue) return `${plural(using, 'component')} left after the day of the removal`;
  if ('unknown' in projection || removal === null) return `${plural(using, 'component')} left`;
  if (projection.finish === null) return 'At the pace so far, this does not end';
  return projection.finish <= removal ? 'At the pace so far, it ends in time' : 'At the pace so far, it ends too late';
}

function neededInWords(needed: number | null, { removal }: DeprecationReport['row']): string | null {
  if (needed === null) return null;
  return `To be done by ${dayInWords(removal!)}, ${aMonth(needed)} would have to leave (dashed).`;
}

function projectionInWords(projection: Projection): string[] {
  if ('unknown' in projection) return [`No projection: ${projection.unknown}.`];
  const { perWeek, finish, earliest, latest } = projection;
  const pace =
    perWeek < 0
      ? `So far ${aMonth(-perWeek)} leave since it was announced (dotted).`
      : 'So far there is no way down (dotted).';
  if (finish === null)
    return [
      pace,
      `At that pace the last one never leaves${earliest === null ? '' : `, at best on ${dayInWords(earliest)}`}.`,
    ];
  const until = latest === null ? 'never' : dayInWords(latest);
  const range = earliest === latest ? '' : `, or between ${dayInWords(earliest ?? finish)} and ${until}`;
  return [pace, `At that pace the last one leaves on ${dayInWords(finish)}${range}.`];
}

/** Few leave in a week: a month is easier to picture. */
function aMonth(perWeek: number): string {
  const rounded = Math.round(((perWeek * 365.25) / 7 / 12) * 10) / 10;
  return rounded < 0.1 ? 'fewer than one a year' : `${rounded} a month`;
}

const flags = ({ entries }: DeprecationReport, first: string): Flag[] =>
  entries
    .filter(({ flagged, date }) => flagged && date >= first)
    .map(({ date, title, address }) => ({ day: date, title, what: 'changelog', address }))
    .reverse();

function marks({ stages }: DeprecationReport, first: string): Mark[] {
  const found: Mark[] = stages
    .filter(({ stage }) => stage !== 'brownout' && stage !== 'deprecated_from')
    .map(({ stage, day }) => ({ day, label: STAGE[stage], kind: stage === 'removal' ? 'removal' : 'stage' }));
  for (const { stage, moved } of stages)
    for (const { from } of stage === 'removal' ? moved : [])
      if (from !== null) found.push({ day: from, label: `moved from ${dayInWords(from)}`, kind: 'struck' });
  return found.filter(({ day }) => day >= first).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

export function burnDownCsv({ burnDown }: DeprecationReport): string {
  return csv(
    ['day', 'provisional', 'using', 'unclear', 'components'],
    burnDown.weeks.map(({ day, provisional, using, unclear, of }) => [
      day,
      provisional ? 'yes' : 'no',
      using,
      unclear,
      of,
    ]),
  );
}
