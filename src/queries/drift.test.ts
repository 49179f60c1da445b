import { expect, test } from 'vitest';
import type { Drift } from '../../data/schema/report/path.ts';
import { driftCsv, driftRows } from './drift.ts';

const [commit, other] = ['a'.repeat(40), 'b'.repeat(40)];
const evidence = [
  { repository: 'acme/tax-rules', file: 'Makefile', commit, line: null },
  { repository: 'acme/starter', file: 'skeleton/Makefile', commit: other, line: null },
];
const file: Drift['components'][number]['files'][number] = {
  file: 'Makefile',
  state: 'both',
  versionsBehind: 2,
  daysBehind: 1,
  similarity: 0.917,
  error: 0.0177,
  evidence,
};
const drift = (files: (typeof file)[]): Drift => ({
  measure: { unknown: 'for a test' },
  components: [
    {
      component: 'acme/tax-rules',
      label: 'tax-rules',
      team: 'payments',
      template: 'acme/starter',
      stamp: null,
      nearest: { day: '2025-01-07', evidence: evidence[1]! },
      files,
    },
  ],
});

test('every file that is not in step says how far it is from what', () => {
  const states: (typeof file)[] = [
    file,
    { ...file, state: 'behind', versionsBehind: 1, daysBehind: 30, similarity: 1, error: 0 },
    { ...file, state: 'diverged', versionsBehind: 0, daysBehind: 0, similarity: 0.998, error: 0 },
    { ...file, state: 'diverged', versionsBehind: 0, daysBehind: 0, similarity: 1, error: 0 },
    { ...file, state: 'in-step', versionsBehind: 0, daysBehind: 0, similarity: 1, error: 0 },
  ];
  expect(
    driftRows(drift(states)).map(({ inStep, counts, apart }) => [inStep, counts, ...apart.map(({ said }) => said)]),
  ).toEqual([
    [
      '1 of 5 in step',
      '1 behind, 2 diverged, 1 both',
      'diverged, 92% ±1.8 the same as a version that is 2 versions and 1 day behind',
      '1 version and 30 days behind',
      'diverged, >99% the same as the newest',
      'diverged, but for comments, spacing or order the same as the newest',
    ],
  ]);
});

test('the file carries every number of the page, and its header where there is no template', () => {
  expect(driftCsv(drift([file])).split('\r\n')[1]).toBe(
    `acme/tax-rules,payments,acme/starter,,${other},2025-01-07,Makefile,both,2,1,0.917,0.0177,${commit},skeleton/Makefile,${other}`,
  );
  expect(driftCsv(null).trim().split('\r\n').length).toBe(1);
});
