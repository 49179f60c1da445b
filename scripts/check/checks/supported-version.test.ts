import { expect, test } from 'vitest';
import { commitOf, goldenPath, PIPELINE, smallWorld } from '../../measure/small-world.ts';
import { findings } from '../findings.ts';

const uses = (version: string) => ({ uses: [{ subject: PIPELINE, version, days: '2025-05-01' }] });
const repositories = { 'acme/a': uses('v3.0.0'), 'acme/b': uses('v2.0.0'), 'acme/c': uses('main'), 'acme/d': {} };
const outcomes = (supported: string[]) =>
  findings(smallWorld({ repositories, paths: [goldenPath({ supported })] }))
    .filter(({ check }) => check === 'supported-version')
    .map(({ outcome, because }) => [outcome, because]);

test('within the ranges passes, outside fails, what floats is unknown, who is not on it is not asked', () => {
  expect(outcomes(['>=3'])).toEqual([
    ['pass', 'It runs v3.0.0; within >=3.'],
    ['fail', 'It runs v2.0.0; v2.0.0 is not within >=3.'],
    ['unknown', 'It runs main; whether main is within >=3 cannot be known, as it floats.'],
    ['not-applicable', 'It is not on the path.'],
  ]);
});

test('while nobody has said what is supported, nothing fails', () => {
  expect(outcomes([]).map(([outcome]) => outcome)).toEqual(Array(4).fill('not-applicable'));
});

test('a commit is what its tags say, whatever its comment says, and both are told', () => {
  const uses = [{ subject: PIPELINE, version: commitOf('2025-01-10'), label: 'v3.1.0', days: '2025-05-01' }];
  const tags = { 'v2.0.0': '2025-01-10', 'v3.0.0': '2025-03-10' };
  const newer = [{ subject: PIPELINE, version: 'v3.5.0', days: '2025-05-01' }];
  const world = smallWorld({
    repositories: { 'acme/a': { uses }, 'acme/b': { uses: newer }, 'acme/paths': { tags } },
    paths: [goldenPath({ supported: ['>=3'] })],
  });
  const found = findings(world).filter(
    ({ check, outcome }) => check === 'supported-version' && outcome !== 'not-applicable',
  );
  expect(found.map(({ outcome, because }) => [outcome, because])).toEqual([
    ['fail', 'It runs v2.0.0, though its comment says v3.1.0, 59 days behind the newest; v2.0.0 is not within >=3.'],
    ['pass', 'It runs v3.5.0, newer than any release known; within >=3.'],
  ]);
});
