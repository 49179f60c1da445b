import { expect, test } from 'vitest';
import { smallWorld } from '../../measure/small-world.ts';
import { findings } from '../findings.ts';

test('an entity with an owner passes; a stub and nothing fail; a broken file is unknown', () => {
  const world = smallWorld({
    repositories: {
      'acme/a': { catalog: [{ owner: 'shop', days: '2025-02-03' }] },
      'acme/b': { catalog: [{ owner: null }] },
      'acme/c': {},
      'acme/d': { unreadable: [{ file: 'catalog-info.yaml', reader: 'backstage', days: '2026-01-01' }] },
    },
  });
  const found = findings(world).filter(({ check }) => check === 'registered');
  expect(found.map(({ component, outcome, since }) => [component, outcome, since])).toEqual([
    ['acme/a', 'pass', '2025-02-03'],
    ['acme/b', 'fail', '2024-01-01'],
    ['acme/c', 'fail', '2024-01-01'],
    ['acme/d', 'unknown', '2026-01-01'],
  ]);
});
