import { expect, test } from 'vitest';
import type { Run } from '../../data/schema/run.ts';
import { contract, writtenHere, type Written } from './contract.ts';

const row = (repository: string, state: Run['repositories'][number]['state']) => ({
  repository,
  state,
  reason: null,
  message: null,
  seen: null,
});
const run: Written = {
  contract: contract(),
  repositories: [row('acme/cart', 'mined'), row('acme/mail', 'unchanged'), row('acme/shop', 'stale')],
};
const known = (of: Written | null) => ['acme/cart', 'acme/mail', 'acme/shop', 'acme/tool'].filter(writtenHere(of));

test('what a run of this contract wrote or left unchanged needs no checking, what it failed to read does', () =>
  expect(known(run)).toEqual(['acme/cart', 'acme/mail']));

test('under another contract, in parts, or without a run, everything is checked', () => {
  const { contract: _, ...older } = run;
  const shards = { of: 2, done: [1], weights: {} };
  expect([known({ ...run, contract: 'another' }), known(older), known({ ...run, shards }), known(null)]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});
