import { expect, test } from 'vitest';
import { coversFolder, folderOwners } from './codeowners-folders.ts';
import { codeowners } from './readers/codeowners.ts';

test.each<[pattern: string, folder: string, covered: boolean]>([
  ['*', 'services/cart', true],
  ['/services/', 'services/cart', true],
  ['/services/cart', 'services/cart', true],
  ['services/cart/**', 'services/cart', true],
  ['cart/', 'services/cart', true],
  ['/services/*/', 'services/cart', true],
  ['/services/*', 'services/cart', false],
  ['/services/cart/*', 'services/cart', false],
  ['/services/cart/src/', 'services/cart', false],
  ['*.go', 'services/cart', false],
  ['/cart/', 'services/cart', false],
  ['/services/cart', 'services/cart-api', false],
  ['*', '', true],
  ['/services/', '', false],
])('%s covers everything in %s: %s', (pattern, folder, covered) => expect(coversFolder(pattern, folder)).toBe(covered));

function ownersOf(folder: string, text: string) {
  const rules = codeowners.read!(text).filter((fact) => fact.kind === 'rule');
  return folderOwners(rules.filter(({ pattern }) => coversFolder(pattern, folder)));
}

test('the last rule that covers the folder counts, an empty one clears', () => {
  const text = '* @acme/all\n/a/ @acme/a @jane\n/a/src/ @acme/src\n/b/\n';
  expect(['a', 'b', 'c'].map((folder) => ownersOf(folder, text))).toEqual([
    { owners: ['@acme/a'], people: 1, line: 2 },
    { owners: [], people: 0, line: 4 },
    { owners: ['@acme/all'], people: 0, line: 1 },
  ]);
});

test('GitLab: every section has its own last rule, and they add up', () => {
  expect(ownersOf('a', '* @acme/all\n[Docs] @acme/docs\n/a/\n/b/ @acme/b\n')).toEqual({
    owners: ['@acme/all', '@acme/docs'],
    people: 0,
    line: 1,
  });
});
