import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { authorKey } from './author-key.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'footfall-key-'));

test('a key is made once, for the owner of the folder only, and is the same ever after', () => {
  const cache = join(newFolder(), 'cache');
  const key = authorKey(cache, {});
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(authorKey(cache, {})).toBe(key);
  expect(readdirSync(cache)).toEqual(['key']);
  expect((statSync(join(cache, 'key')).mode & 0o777).toString(8)).toBe('600');
});

test('a key from the environment goes first and leaves no file', () => {
  const cache = newFolder();
  expect(authorKey(cache, { FOOTFALL_KEY: 'sixteen letters!' })).toBe('sixteen letters!');
  expect(readdirSync(cache)).toEqual([]);
});

test('a key that can be guessed is refused', () => {
  const cache = newFolder();
  expect(() => authorKey(cache, { FOOTFALL_KEY: 'short' })).toThrow(
    'FOOTFALL_KEY: expected at least 16 characters, found 5',
  );
  writeFileSync(join(cache, 'key'), '\n');
  expect(() => authorKey(cache, {})).toThrow('expected at least 16 characters, found 0');
});
