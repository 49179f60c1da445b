import { expect, test } from 'vitest';
import { printable, terminal } from './effects.ts';

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { written, isTTY, columns: 40, write: (text: string) => written.push(text) };
}

test('on a terminal, progress replaces its own line and leaves no trace before a line that stays', () => {
  const [out, err] = [stream(true), stream(true)];
  const effects = terminal(out, err);
  effects.progress('mine 1 of 2');
  effects.progress(`mine 2 of 2 ${'x'.repeat(100)}`);
  effects.log('done');
  expect(err.written).toEqual(['\rmine 1 of 2\x1b[K', `\rmine 2 of 2 ${'x'.repeat(27)}\x1b[K`, '\r\x1b[K']);
  expect(out.written).toEqual(['done\n']);
});

test('elsewhere, progress is one line per stage, and standard output holds the result only', () => {
  const [out, err] = [stream(false), stream(false)];
  const effects = terminal(out, err);
  for (const line of ['mine 1 of 3', 'mine 2 of 3', 'build 1 page', 'build 2 pages']) effects.progress(line);
  effects.log('done');
  expect(err.written).toEqual(['mine 1 of 3\n', 'build 1 page\n']);
  expect(out.written).toEqual(['done\n']);
});

test('names of other people never command a terminal or a CI runner', () => {
  expect(printable('\x1b[31mred\u202e\r')).toBe('\\u001b[31mred\\u202e\\u000d');
  expect(printable('::add-mask::x\n::error::y')).toBe(' ::add-mask::x\n ::error::y');
});
