import { expect, test } from 'vitest';
import { goldenPath, PIPELINE, smallWorld } from '../../measure/small-world.ts';
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
    ['unknown', 'It runs main; whether main is within >=3 cannot be known.'],
    ['not-applicable', 'It is not on the path.'],
  ]);
});

test('while nobody has said what is supported, nothing fails', () => {
  expect(outcomes([]).map(([outcome]) => outcome)).toEqual(Array(4).fill('not-applicable'));
});
