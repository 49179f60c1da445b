import { expect, test } from 'vitest';
import { smallWorld } from '../../measure/small-world.ts';
import { findings } from '../findings.ts';

test('a team passes, people alone and nobody fail, a broken file is unknown', () => {
  const world = smallWorld({
    repositories: {
      'acme/a': { owners: [{ owners: ['@acme/web'], days: '2025-02-03' }] },
      'acme/b': { owners: [{ people: 2 }] },
      'acme/c': {},
      'acme/d': { unreadable: [{ file: 'CODEOWNERS', reader: 'codeowners', days: '2026-01-01' }] },
    },
  });
  const found = findings(world).filter(({ check }) => check === 'owned');
  expect(found.map(({ outcome, because, since }) => [outcome, because, since])).toEqual([
    ['pass', 'CODEOWNERS says web, taken at its word.', '2025-02-03'],
    ['fail', 'CODEOWNERS names 2 people and no team.', null],
    ['fail', 'Neither a catalogue entity nor CODEOWNERS names an owner of the whole repository.', null],
    ['unknown', 'Its owner is not known: CODEOWNERS cannot be read.', null],
  ]);
});
