import { expect, test } from 'vitest';
import { explain } from './explain.ts';
import { organisation, ofTeam } from './world/scope.ts';
import { smallWorld } from './small-world.ts';

const ACTION = 'pkg:githubactions/actions/checkout';
const world = smallWorld({
  repositories: {
    'acme/a': { owners: [{ owners: ['@acme/web'] }], uses: [{ subject: ACTION, version: 'v4', days: '2025-02-03' }] },
    'acme/b': { uses: [{ subject: ACTION, version: 'a'.repeat(40), days: '2025-02-03' }] },
    'acme/c': {},
  },
});

test('a check is explained by what it was asked of, failures first, each with its place', () => {
  const lines = explain(world, 'pinned', organisation);
  expect(lines[0]).toBe('Pinned: 50% pass (1 of 2)');
  expect(lines.filter((line) => /^(\w|  \w)/.test(line)).slice(4)).toEqual([
    'Fails (1)',
    '  acme/a: 1 place names a tag or a branch: actions/checkout@v4.',
    'Passes (1)',
    '  acme/b: All of 1 third-party action is pinned to a commit.',
    'Not applicable (1)',
    '  acme/c: It uses no third-party action.',
  ]);
  expect(lines).toContain('    acme/a@202606300000:.github/workflows/ci.yml#L7');
});

test('for a team only its own components are named', () => {
  expect(explain(world, 'pinned', ofTeam('web'))[0]).toBe('Pinned: 0% pass (0 of 1)');
});

test('what is neither metric nor check is refused with what there is', () => {
  expect(() => explain(world, 'pined', organisation)).toThrow(/no metric pined.*Of the checks: .*pinned/);
});
