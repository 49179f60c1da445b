import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, sundayOf } from './days.ts';

test('weeks end on Sunday', () => {
  expect(['2026-06-28', '2026-06-29', '2026-07-05'].map(sundayOf)).toEqual(['2026-06-28', '2026-07-05', '2026-07-05']);
});

test('a month later is the same day, or the last one there is', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
  expect(addMonths('2025-12-15', 12)).toBe('2026-12-15');
});

test('days are counted over leap days and years', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(daysBetween('2023-12-31', '2025-01-01')).toBe(367);
});
