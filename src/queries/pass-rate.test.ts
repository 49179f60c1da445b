import { expect, test } from 'vitest';
import type { Outcome } from '../../data/schema/finding.ts';
import { passRate } from './pass-rate.ts';

const findings = (counts: Partial<Record<Outcome, number>>) =>
  Object.entries(counts).flatMap(([outcome, n]) => Array.from({ length: n }, () => ({ outcome: outcome as Outcome })));

test('where exemptions exist there are two numbers, and the unknown ones beside them', () => {
  expect(passRate(findings({ pass: 62, fail: 29, exempt: 9, unknown: 4, 'not-applicable': 50 }))).toEqual({
    words: '62% pass; 71% counting exemptions; 4% unknown',
    fractions: '62 of 100 pass; 71 of 100 counting exemptions; 4 of 104 unknown',
  });
});

test('without exemptions there is one, and an exempt component stays in what it is of', () => {
  expect(passRate(findings({ pass: 3, fail: 1 }))?.words).toBe('75% pass');
  expect(passRate(findings({ exempt: 2, fail: 2 }))?.words).toBe('0% pass; 50% counting exemptions');
});

test('what cannot be known is neither passed nor failed', () => {
  expect(passRate(findings({ unknown: 3 }))).toEqual({ words: '100% unknown', fractions: '3 of 3 unknown' });
  expect(passRate(findings({ 'not-applicable': 3 }))).toBeNull();
});
