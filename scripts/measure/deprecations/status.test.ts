import { expect, test } from 'vitest';
import { deprecation } from './example.ts';
import { bucket, status } from './status.ts';

test.each([
  ['2026-03-31', 'scheduled', 'later'],
  ['2026-04-01', 'deprecated', 'later'],
  ['2026-06-01', 'closed-to-new', 'later'],
  ['2026-09-01', 'end-of-support', 'later'],
  ['2026-09-02', 'end-of-support', '90-days'],
  ['2026-11-01', 'end-of-support', '30-days'],
  ['2026-12-01', 'end-of-support', '30-days'],
  ['2026-12-02', 'overdue', 'overdue'],
])('on %s it is %s, in the bucket %s', (day, expected, soon) => {
  expect([status(deprecation(), day), bucket(deprecation(), day)]).toEqual([expected, soon]);
});

test('what was removed is not overdue, and what was called off is neither', () => {
  const removed = deprecation({ removed_on: '2026-12-10' });
  expect([status(removed, '2026-12-09'), status(removed, '2026-12-10')]).toEqual(['overdue', 'removed']);
  expect(status(deprecation({ removed_on: '2026-12-10', revoked_on: '2026-12-10' }), '2026-12-10')).toBe('revoked');
  expect(bucket(removed, '2026-12-10')).toBe('closed');
});

test('without a day of removal it is never overdue', () => {
  expect(bucket(deprecation({ removal: undefined }), '2030-01-01')).toBe('later');
});
