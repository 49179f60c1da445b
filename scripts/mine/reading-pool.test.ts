import { afterAll, expect, test } from 'vitest';
import { readers } from '../testing/line-readers.ts';
import { memoryCache } from './fact-cache.ts';
import { readingOf, textOf, unreadable } from './reading.ts';
import { readingPool } from './reading-pool.ts';
import { saidBefore } from './said-before.ts';

const pool = readingPool({ module: new URL('../testing/line-readers.ts', import.meta.url).href, probes: [] }, 2);
afterAll(() => pool.close());

/** Every text through the reader of lines. */
function read(...texts: string[]) {
  const parts = texts.map((text) => Buffer.from(text));
  let end = 0;
  const blobs = parts.map((part) => ({ end: (end += part.length), readers: [0] }));
  return pool.read({ bytes: new Uint8Array(Buffer.concat(parts)), blobs });
}
const fast = { kind: 'trait', name: 'fast', line: 1 };

test('blobs come back in order, an empty one too', async () => {
  expect(await read('trait fast\n', '', 'bad\n')).toEqual([
    [{ facts: [fast] }],
    [{ facts: [] }],
    [unreadable('parse-error', 'Line 1 is bad.')],
  ]);
});

test('a blob that ends the thread is the only one that fails', async () => {
  expect(await read('trait fast\n', 'exit\n', 'trait fast\n')).toEqual([
    [{ facts: [fast] }],
    [unreadable('internal', 'Reading it ended the thread: the thread ended')],
    [{ facts: [fast] }],
  ]);
});

test('many tasks at once all come back, whatever happens to their workers', async () => {
  const tasks = Array.from({ length: 12 }, (_, index) => read(index % 4 === 0 ? 'exit\n' : 'trait fast\n'));
  const outcomes = (await Promise.all(tasks)).map(([blob]) => (blob![0]!.unreadable === undefined ? 'read' : 'failed'));
  expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(3);
});

test('readers that cannot be loaded are an error, not an empty list of facts', async () => {
  const broken = readingPool({ module: new URL('./no-such-readers.ts', import.meta.url).href, probes: [] }, 1);
  await expect(broken.read({ bytes: new Uint8Array(), blobs: [] })).rejects.toThrow('no-such-readers');
  await broken.close();
});

test('text without a needle is not parsed; a reader without needles sees every text', () => {
  const [lines, traits] = readers;
  expect(readingOf('broken\n', traits!, saidBefore())).toEqual({ facts: [] });
  expect(readingOf('broken\n', lines!, saidBefore())).toEqual(
    unreadable('internal', 'The reader lines failed: a mistake in the reader'),
  );
});

test('F12 a byte order mark is no part of the text', () => {
  expect(textOf(Buffer.from('\ufefftrait fast\n'))).toBe('trait fast\n');
});

test('a cache forgets the oldest when it is full, and another reader has another reading', () => {
  const cache = memoryCache(4);
  for (const blob of ['a', 'b', 'c', 'd', 'e']) cache.set(blob, 0, { facts: [] });
  expect(['a', 'b', 'c', 'd', 'e'].map((blob) => cache.get(blob, 0) !== undefined)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(cache.get('e', 1)).toBe(undefined);
});
