import { expect, test } from 'vitest';
import { isCommonScope, scopedPackage } from './npm-package.ts';

test('a package with a scope, with its range where that is one', () => {
  expect(scopedPackage('@acme/ui', '^1 || ^2', 3)?.purl).toBe('pkg:npm/%40acme/ui@%5E1%20%7C%7C%20%5E2');
  expect(scopedPackage('@acme/ui', 'https://acme.example/ui.tgz', 3)?.purl).toBe('pkg:npm/%40acme/ui');
  expect([scopedPackage('ui', '1', 3), scopedPackage('@acme', '1', 3), scopedPackage('@a/b/c', '1', 3)]).toEqual([
    null,
    null,
    null,
  ]);
});

test('scopes of common tools', () =>
  expect(['@types/node', '@types', '@acme/types', 'types'].map(isCommonScope)).toEqual([true, true, false, false]));
