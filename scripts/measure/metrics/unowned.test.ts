import { expect, test } from 'vitest';
import { organisation } from '../world/scope.ts';
import { smallWorld } from '../small-world.ts';
import { unowned } from './unowned.ts';

test('nobody’s, a team’s, people’s, and what cannot be read', () => {
  const world = smallWorld({
    repositories: {
      'acme/nobody': {},
      'acme/people': { owners: [{ people: 1 }] },
      'acme/team': { owners: [{ owners: ['@acme/web'] }] },
      'acme/unread': { unreadable: [{ file: 'CODEOWNERS', reader: 'codeowners', days: '2026-01-01' }] },
      'acme/not-yet-there': { since: '2026-07-01' },
    },
  });
  const { measure, members } = unowned.measure(world, organisation);
  expect(measure).toEqual({ value: 1 / 3, n: 1, of: 3, unclear: 1, basis: 'exact' });
  expect(members.map(({ component, side }) => [component, side])).toEqual([
    ['acme/nobody', 'counted'],
    ['acme/people', 'not-counted'],
    ['acme/team', 'not-counted'],
    ['acme/unread', 'unclear'],
  ]);
});
