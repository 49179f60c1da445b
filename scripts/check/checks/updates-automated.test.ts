import { expect, test } from 'vitest';
import { asked } from '../asked.ts';

test('Renovate or Dependabot passes; without either it fails since there was something to update, or since it went', () => {
  const manifest = { 'file/package.json': '2024-05-01' };
  const updates = (traits: Record<string, string>, more = {}) => asked('updates-automated', { traits, ...more });
  expect(updates({ ...manifest, 'updates/renovate': '2025-01-01' })).toEqual([
    'pass',
    '2025-01-01',
    'By renovate.',
    'updates/renovate',
  ]);
  expect(updates(manifest)).toEqual(['fail', '2024-05-01', 'It has no configuration of Renovate or Dependabot.']);
  expect(updates({ ...manifest, 'updates/dependabot': '2025-01-01..2025-03-01' }).slice(0, 2)).toEqual([
    'fail',
    '2025-03-01',
  ]);
  expect(updates({ 'file/Makefile': '2024-05-01' })[0]).toBe('not-applicable');
});

test('bots that commit without a configuration leave it unknown', () => {
  const traits = { container: '2024-05-01' };
  const weeks: [string, number, number][] = [
    ['2026-01-05', 1, 9],
    ['2026-06-01', 0, 2],
    ['2026-06-08', 3, 0],
  ];
  expect(asked('updates-automated', { traits, weeks })).toEqual([
    'unknown',
    null,
    'No bot is configured in it, but bots committed in 1 of the last 13 weeks.',
  ]);
});
