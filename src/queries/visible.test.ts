import { expect, test } from 'vitest';
import { visible } from './visible.ts';

test('characters that hide or reorder text are shown as what they are', () => {
  const name = 'pay\u202Ements\u200b\u0007';
  expect(JSON.parse(visible(JSON.stringify({ name })))).toEqual({ name: 'pay‹U+202E›ments‹U+200B›‹U+0007›' });
});

test('everything else stays: line breaks, quotes, other scripts, a backslash before u', () => {
  const text = 'a\nb\t"ü" Ж \\u202e';
  expect(JSON.parse(visible(JSON.stringify(text)))).toBe(text);
});
