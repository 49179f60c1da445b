import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { afterMandate } from './after-mandate.ts';

const uses = (days: string): SmallRepository => ({ uses: [{ subject: PIPELINE, days }] });
const answer = (to: string, more = {}) =>
  afterMandate.measure(
    smallWorld({
      repositories: {
        'acme/before': uses('2025-02-01..2025-10-01'),
        'acme/late': uses('2026-03-01'),
        'acme/left': uses('2025-02-01..2026-02-10'),
        'acme/stays': uses('2025-02-01'),
      },
      paths: [
        goldenPath({
          mandates: [
            { from: '2025-01-01', to, announced: '2024-12-01', scope: 'Everybody', exceptions: 'none', ...more },
          ],
        }),
      ],
    }),
    ofPath('pipeline'),
  );

test('only those who were there when it ended are asked: one stays, one left', () => {
  const { measure, members } = answer('2026-01-01');
  expect(measure).toEqual({ value: 1 / 2, n: 1, of: 2, unclear: 0, basis: 'exact' });
  expect(members.map(({ component, because }) => [component, because])).toEqual([
    ['acme/left', 'The mandate was lifted on 2026-01-01; it left on 2026-02-10.'],
    ['acme/stays', 'The mandate was lifted on 2026-01-01; it is still on the path.'],
  ]);
});

test('a mandate lifted lately, or that bound another team, says nothing', () => {
  const nothing = { unknown: 'no mandate was lifted from anybody who was on a path, or not long enough ago' };
  expect(answer('2026-05-01').measure).toEqual(nothing);
  expect(answer('2026-01-01', { teams: ['elsewhere'] }).measure).toEqual(nothing);
});
