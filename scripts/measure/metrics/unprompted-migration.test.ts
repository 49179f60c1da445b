import { expect, test } from 'vitest';
import { ofPath } from '../world/scope.ts';
import { goldenPath, PIPELINE, smallWorld, type SmallRepository } from '../small-world.ts';
import { unpromptedMigration } from './unprompted-migration.ts';

const uses = (days: string, ...commits: string[]): SmallRepository => ({
  uses: [{ subject: PIPELINE, days }],
  commits,
});

test('of those older than the path that were not on it three months ago, who came by the own team’s hand', () => {
  const { measure, members } = unpromptedMigration.measure(
    smallWorld({
      repositories: {
        'acme/born-later': { since: '2026-02-01', ...uses('2026-05-01', 'ada 2026-02-01', 'ada 2026-05-01') },
        'acme/bot': uses('2026-05-01', 'ada 2024-02-01', 'renovate-bot 2026-05-01'),
        'acme/earlier': uses('2026-03-01', 'ada 2024-02-01', 'ada 2026-03-01'),
        'acme/never': { commits: ['ada 2024-02-01'] },
        'acme/others': uses('2026-05-01', 'ada 2024-02-01', 'bob 2026-05-01'),
        'acme/own': uses('2026-05-01', 'ada 2024-02-01', 'ada 2026-05-01'),
        'acme/strange': { commits: ['bob 2024-02-01'] },
      },
      paths: [goldenPath()],
    }),
    ofPath('pipeline'),
  );
  expect(measure).toEqual({ value: 1 / 4, n: 1, of: 4, unclear: 1, basis: 'proxy' });
  expect(members.map(({ component, because }) => [component, because])).toEqual([
    ['acme/bot', 'Older than the path; it joined on 2026-05-01, nobody can tell by whose hand.'],
    ['acme/never', 'Older than the path, and not on it yet.'],
    ['acme/others', 'Older than the path; it joined on 2026-05-01, not by its own hand.'],
    ['acme/own', 'Older than the path; it joined on 2026-05-01, by its own hand.'],
    ['acme/strange', 'Older than the path, and not on it yet.'],
  ]);
});
