import { expect, test } from 'vitest';
import { evidenceLink } from './evidence.ts';

const commit = '0123456789abcdef0123456789abcdef01234567';
const template = 'https://git.example.com/{repository}/blob/{commit}/{file}#L{line}';

test('a fact points at the file, at the commit, on the line', () => {
  expect(
    evidenceLink({ repository: 'acme/shop', file: '.github/workflows/ci.yml', commit, line: 12 }, template),
  ).toEqual({
    text: '.github/workflows/ci.yml@0123456#12',
    href: `https://git.example.com/acme/shop/blob/${commit}/.github/workflows/ci.yml#L12`,
  });
});

test('without a line the whole file is meant', () => {
  expect(evidenceLink({ repository: 'acme/shop', file: 'CODEOWNERS', commit, line: null }, template)).toEqual({
    text: 'CODEOWNERS@0123456',
    href: `https://git.example.com/acme/shop/blob/${commit}/CODEOWNERS`,
  });
});

test('a file name cannot start a query or a fragment', () => {
  expect(evidenceLink({ repository: 'acme/shop', file: 'a b?c#d', commit, line: 1 }, template).href).toBe(
    `https://git.example.com/acme/shop/blob/${commit}/a%20b%3Fc%23d#L1`,
  );
});

test('a file name that climbs is text', () => {
  expect(evidenceLink({ repository: 'acme/shop', file: '../../x', commit, line: 1 }, template)).toEqual({
    text: '../../x@0123456#1',
    href: null,
  });
});

test.each([null, 'javascript:alert(1)//{file}', 'http://git.example.com/{file}', 'https://u:p@git.example.com/{file}'])(
  'with the template %j the evidence is text',
  (bad) => {
    expect(evidenceLink({ repository: 'a/b', file: 'c', commit, line: null }, bad).href).toBeNull();
  },
);
