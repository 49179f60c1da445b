import { expect, test } from 'vitest';
import type { Week } from '../../data/schema/report/parts.ts';
import { curveCsv, curveFigure } from './curve.ts';

const weeks = (n: number): Week[] =>
  Array.from({ length: n }, (_, i) => ({
    day: new Date(Date.UTC(2025, 0, 5) + i * 7 * 86_400_000).toISOString().slice(0, 10),
    provisional: i === n - 1,
    eligible: 11,
    registered: 9,
    adopted: Math.min(10, i),
    alive: i === 0 ? null : Math.min(8, i),
    unclear: 1,
    cohort: { adopted: 0, of: 0 },
  }));

test('the title compares with a year ago where there was one', () => {
  expect(curveFigure(weeks(53), 'components')).toMatchObject({
    title: '0% a year ago, 100% now',
    statistic: 'Adopted: 100% · 10/10 components · weekly, Jan 2025 to 4 Jan 2026',
  });
  expect(curveFigure(weeks(3), 'components')!.title).toBe('20% have adopted it so far');
});

test('its table has the last week of each month, newest first, and says what is not known', () => {
  expect(curveFigure(weeks(5), 'components')!.rows).toEqual([
    {
      day: '2 Feb 2025 (running week)',
      adopted: '40% 4/10',
      alive: '40% 4/10',
      cohort: '— 0/0',
      registered: '9',
      unclear: '1',
    },
    {
      day: '26 Jan 2025',
      adopted: '30% 3/10',
      alive: '30% 3/10',
      cohort: '— 0/0',
      registered: '9',
      unclear: '1',
    },
  ]);
});

test('before the first week there is no figure', () => {
  expect(curveFigure([], 'components')).toBeNull();
});

test('in the CSV what is not known is empty, not 0', () => {
  expect(curveCsv(weeks(1)).split('\r\n')[1]).toBe('2025-01-05,yes,11,1,9,0,,0,0');
});
