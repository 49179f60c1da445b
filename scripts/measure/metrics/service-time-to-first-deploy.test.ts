import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { smallWorld, type SmallRepository } from '../small-world.ts';
import { serviceTimeToFirstDeploy } from './service-time-to-first-deploy.ts';

const born = (day: string, tags?: Record<string, string>): SmallRepository => ({
  since: day,
  commits: [`ada ${day}`],
  ...(tags && { tags }),
});
const answer = (repositories: Record<string, SmallRepository>) =>
  serviceTimeToFirstDeploy.measure(smallWorld({ repositories }), organisation);

test('days from the first code to the first deployment; without one it is unclear', () => {
  const { measure, members } = answer({
    'acme/fast': born('2026-01-05', { 'v0.1.0': '2026-01-09' }),
    'acme/old': born('2025-06-30', { 'v0.1.0': '2025-07-01' }),
    'acme/other': born('2026-02-01'),
    'acme/slow': born('2026-01-05', { 'v0.1.0': '2026-02-14', 'v0.2.0': '2026-02-20' }),
  });
  expect(measure).toEqual({ value: 4.5, n: 2, of: 3, unclear: 1, basis: 'proxy' });
  expect(members.map(({ component, because }) => [component, because])).toEqual([
    ['acme/fast', 'Born on 2026-01-05, deployed after 5 days.'],
    ['acme/other', 'Born on 2026-02-01; no deployment is known.'],
    ['acme/slow', 'Born on 2026-01-05, deployed after 41 days.'],
  ]);
});

test('nobody born, or nothing deployed: no number', () => {
  expect(answer({ 'acme/old': born('2024-01-01') }).measure).toEqual({
    unknown: 'no component was born in the last 12 months',
  });
  expect(answer({ 'acme/new': born('2026-02-01') }).measure).toEqual({
    unknown: 'nothing says when any of them was deployed',
  });
});
