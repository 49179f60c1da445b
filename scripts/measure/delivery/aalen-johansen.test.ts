import { expect, test } from 'vitest';
import { endedBy, incidence, type Fate } from './aalen-johansen.ts';
import { kaplanMeier } from './kaplan-meier.ts';

const fates = (text: string): Fate[] =>
  text.split(' ').map((one) => ({
    time: parseInt(one, 10),
    cause: one.endsWith('+') ? null : one.endsWith('m') ? 'moved' : 'left',
  }));

test('worked by hand: of six, who moved on can no longer leave', () => {
  // 1: 1/6 left. 2: 5/6 × 1/5 moved. 3 is censored. 4: 4/6 × 1/3 left. 5: 4/9 × 1/2 moved.
  const steps = incidence(fates('1 2m 3+ 4 5m 6+'));
  expect(steps.map(({ time, atRisk, going }) => [time, atRisk, going.toFixed(4)])).toEqual([
    [1, 6, '0.8333'],
    [2, 5, '0.6667'],
    [3, 4, '0.6667'],
    [4, 3, '0.4444'],
    [5, 2, '0.2222'],
    [6, 1, '0.2222'],
  ]);
  expect(endedBy(steps, 'left', 4)).toBeCloseTo(1 / 6 + 2 / 9, 12);
  expect(endedBy(steps, 'moved', 6)).toBeCloseTo(1 / 6 + 2 / 9, 12);
  expect(endedBy(steps, 'left', 7)).toBe(null);
});

test('what goes on and what has ended add up to one at every step', () => {
  for (const { going, ended } of incidence(fates('1 1m 1 2 3+ 3m 3 8 9m 9+')))
    expect(going + [...ended.values()].reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
});

test('with one way to end it is the complement of Kaplan and Meier: the 6-MP group of Freireich et al.', () => {
  const text = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
  const going = incidence(fates(text)).map((step) => step.going.toFixed(9));
  const waits = fates(text).map(({ time, cause }) => ({ time, happened: cause !== null }));
  expect(going).toEqual(kaplanMeier(waits).map((step) => step.waiting.toFixed(9)));
});

test('counting one twice is as if it stood there twice', () => {
  const all = fates('1 2m 3+ 4');
  expect(
    endedBy(
      incidence(all, (one) => (one === all[0] ? 2 : 1)),
      'left',
      4,
    ),
  ).toBeCloseTo(endedBy(incidence([...all, all[0]!]), 'left', 4)!, 12);
});
