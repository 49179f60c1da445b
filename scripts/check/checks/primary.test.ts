import { expect, test } from 'vitest';
import { goldenPath, PIPELINE, smallWorld } from '../../measure/small-world.ts';
import { findings } from '../findings.ts';

test('a rival’s file beside the path fails, and is the evidence', () => {
  const uses = [{ subject: PIPELINE, days: '2025-02-03' }];
  const world = smallWorld({
    repositories: {
      'acme/a': { uses },
      'acme/b': { uses, traits: { 'ci/travis': '2024-05-01' } },
      'acme/c': { traits: { 'ci/travis': '2024-05-01' } },
    },
    paths: [goldenPath({ rivals: [{ trait: 'ci/travis' }] })],
  });
  const found = findings(world).filter(({ check }) => check === 'primary');
  expect(
    found.map(({ outcome, because, since, evidence }) => [outcome, because, since, evidence.map(({ file }) => file)]),
  ).toEqual([
    ['pass', 'No rival’s file is there.', '2025-02-03', ['.github/workflows/ci.yml']],
    ['fail', 'ci/travis is there beside it.', '2024-05-01', ['ci/travis']],
    ['not-applicable', 'It is not on the path.', '2024-01-01', []],
  ]);
});
