import { expect, test } from 'vitest';
import { kaplanMeier, quantile, quartiles, type Wait } from './kaplan-meier.ts';

/** `6+`: watched for 6 and not yet. */
const waits = (text: string): Wait[] =>
  text.split(' ').map((one) => ({ time: parseInt(one, 10), happened: !one.endsWith('+') }));
/** Weeks of remission of children with leukaemia, on 6-mercaptopurine and on a placebo: Freireich et al., Blood 21 (1963). */
const treated = waits('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+');
const placebo = waits('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23');

test('the 6-MP group stays in remission as the textbooks print it', () => {
  const steps = kaplanMeier(treated).filter(({ happened }) => happened > 0);
  expect(steps.map(({ time, atRisk, happened, waiting }) => [time, atRisk, happened, waiting.toFixed(3)])).toEqual([
    [6, 21, 3, '0.857'],
    [7, 17, 1, '0.807'],
    [10, 15, 1, '0.753'],
    [13, 12, 1, '0.690'],
    [16, 11, 1, '0.627'],
    [22, 7, 1, '0.538'],
    [23, 6, 1, '0.448'],
  ]);
});

test('medians: 23 weeks treated, 8 with the placebo', () => {
  expect([quantile(kaplanMeier(treated), 0.5), quantile(kaplanMeier(placebo), 0.5)]).toEqual([23, 8]);
});

test('a quarter that nobody has seen pass is null, never a number', () => {
  expect(quartiles(kaplanMeier(treated))).toEqual({ low: 13, median: 23, high: null });
  expect(kaplanMeier([])).toEqual([]);
});

test('without anybody unfinished it is the plain share of those who still wait', () => {
  const steps = kaplanMeier(placebo);
  expect(steps.find(({ time }) => time === 8)!.waiting).toBeCloseTo(8 / 21, 12);
  expect(steps.at(-1)!.waiting).toBe(0);
});
