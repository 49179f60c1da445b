import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { npmrc } from './npmrc.ts';

test.each([
  ['.npmrc', true],
  ['web/.npmrc', true],
  ['npmrc', false],
])('%s is read: %s', (path, claimed) => expect(npmrc.claims(path)).toBe(claimed));

// After npm's documentation of scopes and of the file; no token becomes a fact.
test('registries', () => {
  const text = `; registry=https://no.acme.example
# registry=https://no.acme.example
registry=https://registry.npmjs.org/
@acme:registry = "https://npm.acme.example/api/npm/"
@other:registry=https://\${USER}:\${TOKEN}@npm.pkg.github.com
//npm.acme.example/:_authToken=secret
//npm.acme.example/api/registry:_password=secret
save-exact=true
registry=\${REGISTRY}
`;
  expect(told(npmrc, text)).toEqual([
    '4 pkg:generic/package-registry/npm.acme.example/api/npm',
    '5 pkg:generic/package-registry/npm.pkg.github.com',
  ]);
});

test.each([
  [
    'a merge conflict',
    'registry=x\n<<<<<<< HEAD\n',
    'parse-error: Line 2: expected a setting, found the mark of a merge conflict.',
  ],
  ['F13 a NUL', 'registry\0', 'binary: The file contains a NUL byte; expected text.'],
])('%s is unreadable', (_, text, message) => expect(told(npmrc, text)).toEqual([`unreadable: ${message}`]));
