import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld } from '../small-world.ts';
import { lapsed } from './lapsed.ts';
import { superseded } from './superseded.ts';

const NEXT = 'pkg:githubactions/acme/next#.github/workflows/node.yml';

test('who is on the successor has moved on, and has not lapsed', () => {
  const old = (days: string) => ({ subject: PIPELINE, days });
  const next = (days: string) => ({ subject: NEXT, days });
  const world = smallWorld({
    repositories: {
      'acme/moved': { uses: [old('2025-02-01..2026-02-01'), next('2026-01-15')] },
      'acme/left': { uses: [old('2025-02-01..2026-02-01'), next('2026-01-15..2026-03-01')] },
      'acme/both': { uses: [old('2025-02-01'), next('2026-01-15')] },
    },
    paths: [
      goldenPath(),
      goldenPath({
        id: 'next',
        name: 'Next',
        supersedes: 'pipeline',
        launched: '2026-01-01',
        signals: [{ reference: NEXT }],
      }),
    ],
  });
  const { measure, members } = superseded.measure(world, ofPath('pipeline'));
  expect(measure).toEqual({ value: 1 / 3, n: 1, of: 3, unclear: 0, basis: 'exact' });
  expect(members.find(({ side }) => side === 'counted')).toMatchObject({
    component: 'acme/moved',
    because: 'Moved to Next on 2026-01-15, after 365 days on it.',
  });
  expect(lapsed.measure(world, ofPath('pipeline')).measure).toMatchObject({ n: 1, of: 3 });
});
