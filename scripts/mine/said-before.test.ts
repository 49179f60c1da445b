import { expect, test } from 'vitest';
import type { Fact } from '../read/reader.ts';
import { saidBefore } from './said-before.ts';

const reference = (version: string | null, label: string | null, line: number): Fact => ({
  kind: 'reference',
  purl: `pkg:generic/a@${version}`,
  subject: 'pkg:generic/a',
  version,
  label,
  line,
});

test('the same fact is one object, and facts that differ in anything are not', () => {
  const kept = saidBefore();
  const facts = [reference('1', null, 3), reference(null, '1', 3), reference('1', '1', 3), reference('1', null, 4)];
  const first = kept([...facts, { kind: 'trait', name: 'a', line: 1 }]);
  const again = kept([...facts, { kind: 'trait', name: 'a', line: 1 }]);
  expect(new Set([...first, ...again]).size).toBe(5);
  expect(again).toEqual([
    { kind: 'reference', subject: 'pkg:generic/a', version: '1', label: null, line: 3 },
    { kind: 'reference', subject: 'pkg:generic/a', version: null, label: '1', line: 3 },
    { kind: 'reference', subject: 'pkg:generic/a', version: '1', label: '1', line: 3 },
    { kind: 'reference', subject: 'pkg:generic/a', version: '1', label: null, line: 4 },
    { kind: 'trait', name: 'a', line: 1 },
  ]);
});

test('the very same fact, and what says the same, give one object; contents differ in their lines and in their sketch', () => {
  const kept = saidBefore();
  const content = (sketch: string, lines: number): Fact => ({ kind: 'content', sketch, lines, line: 1 });
  const fact = reference('1', null, 3);
  const first = kept([fact, content('aaaa', 1), content('aaaa', 2), content('bbbb', 1)]);
  const again = kept([{ ...fact }, content('aaaa', 1), content('aaaa', 2), content('bbbb', 1)]);
  expect(new Set([...first, ...again, ...kept([fact])]).size).toBe(4);
  expect(again.slice(1)).toEqual([content('aaaa', 1), content('aaaa', 2), content('bbbb', 1)]);
});
