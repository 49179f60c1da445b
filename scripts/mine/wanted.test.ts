import { expect, test } from 'vitest';
import { readers } from '../testing/line-readers.ts';
import type { Claim } from './claims.ts';
import { memoryCache } from './fact-cache.ts';
import type { Reading } from './reading.ts';
import { nothingKnown } from './known-readings.ts';
import { wantedBlobs } from './wanted.ts';

const claim = (path: string, ...readers: number[]): Claim => ({ path, readers, traits: [], sign: null });
const SMALL = 256 << 10;
const LARGE = 3 << 20;

test('a blob is asked for once by each reader, and again only from a path that allows more', () => {
  const { want, take } = wantedBlobs(readers, memoryCache(), nothingKnown(readers));
  want('b', claim('a.facts', 0));
  want('b', claim('copy.facts', 0));
  want('b', claim('both.facts', 0, 1));
  want('b', claim('CODEOWNERS', 0));
  want('b', claim('late.facts', 0));
  expect(take()).toEqual([
    { blob: 'b', readers: [0], limits: [SMALL] },
    { blob: 'b', readers: [1], limits: [SMALL] },
    { blob: 'b', readers: [0], limits: [LARGE] },
  ]);
  expect(take()).toEqual([]);
});

test('nothing that is known is asked for, in this repository or another', () => {
  const nothing: Reading = { facts: [] };
  const cache = memoryCache();
  cache.set('elsewhere', 0, nothing);
  const known = nothingKnown(readers);
  known[0]!.set('here', nothing);
  const { want, take } = wantedBlobs(readers, cache, known);
  for (const blob of ['here', 'elsewhere', 'new']) want(blob, claim('a.facts', 0));
  expect(take()).toEqual([{ blob: 'new', readers: [0], limits: [SMALL] }]);
  expect(known.map((said) => [...said.keys()])).toEqual([['here', 'elsewhere'], [], [], [], []]);
});
