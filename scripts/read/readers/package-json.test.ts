import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { packageJson } from './package-json.ts';

test.each([
  ['package.json', true],
  ['web/package.json', true],
  ['package-lock.json', false],
  ['mypackage.json', false],
])('%s is read: %s', (path, claimed) => expect(packageJson.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'dependencies with a scope',
    '{\n  "name": "x",\n  "dependencies": {\n    "@acme/ui": "^1.2.0",\n    "react": "19"\n  },\n  "devDependencies": {"@acme/lint": "~2"},\n  "peerDependencies": {"@acme/core": ">=3 <5"},\n  "optionalDependencies": {"@acme/x": "*"}\n}',
    [
      '4 pkg:npm/%40acme/ui@%5E1.2.0',
      '7 pkg:npm/%40acme/lint@~2',
      '8 pkg:npm/%40acme/core@%3E%3D3%20%3C5',
      '9 pkg:npm/%40acme/x@%2A',
    ],
  ],
  [
    'packages of the same workspace',
    '{"dependencies": {"@acme/a": "workspace:*", "@acme/b": "file:../b", "@acme/c": "link:../c", "@acme/d": "catalog:"}}',
    [],
  ],
  [
    'another name for a package',
    '{"dependencies": {"ui": "npm:@acme/ui@2.0.0", "@acme/r": "npm:react@19"}}',
    ['1 pkg:npm/%40acme/ui@2.0.0'],
  ],
  [
    'a version that is an address is none',
    '{"dependencies": {"@acme/ui": "git+https://jane:secret@github.com/acme/ui#v1"}}',
    ['1 pkg:npm/%40acme/ui'],
  ],
  [
    'repositories of git, in the forms of npm’s documentation; a scope counts before them',
    `{"dependencies": {
"a": "git+ssh://git@github.com:npm/cli.git#v1.0.27",
"b": "git+ssh://git@github.com:npm/cli#semver:^5.0",
"c": "git+https://isaacs@github.com/npm/cli.git",
"d": "git://github.com/npm/cli.git#v1.0.27",
"e": "expressjs/express",
"f": "github:mochajs/mocha#4727d357ea",
"g": "gitlab:acme/g#v1",
"h": "bitbucket:acme/h",
"i": "https://github.com/acme/i/archive/refs/tags/v2.tar.gz",
"j": "http://asdf.com/asdf.tar.gz",
"k": "file:../k", "l": "~1.2.3", "m": "2.x", "n": "latest", "o": "1.0.0 - 2.9999.9999", "p": "<1.0.0 || >=2.3.1 <2.4.5", "q": "",
"@acme/r": "github:acme/r#v1"
}}`,
    [
      '2 pkg:generic/git-dependency/npm/cli@v1.0.27',
      '3 pkg:generic/git-dependency/npm/cli@%5E5.0',
      '4 pkg:generic/git-dependency/npm/cli',
      '5 pkg:generic/git-dependency/npm/cli@v1.0.27',
      '6 pkg:generic/git-dependency/expressjs/express',
      '7 pkg:generic/git-dependency/mochajs/mocha@4727d357ea',
      '8 pkg:generic/git-dependency/gitlab.com/acme/g@v1',
      '9 pkg:generic/git-dependency/bitbucket.org/acme/h',
      '10 pkg:generic/git-dependency/acme/i@v2',
      '13 pkg:npm/%40acme/r',
    ],
  ],
  [
    'runtimes and package managers',
    `{
"engines": {"node": ">=22", "npm": "please-use-pnpm", "vscode": "^1.80"},
"packageManager": "pnpm@9.1.0+sha512.abc",
"volta": {"node": "22.1.0", "extends": "../package.json"},
"devEngines": {"runtime": [{"name": "bun", "version": "1.2"}],
  "packageManager": {"name": "yarn"}}
}`,
    [
      '2 pkg:generic/runtime/node@%3E%3D22',
      '2 pkg:generic/runtime/npm@please-use-pnpm',
      '3 pkg:generic/runtime/pnpm@9.1.0',
      '4 pkg:generic/runtime/node@22.1.0',
      '5 pkg:generic/runtime/bun@1.2',
      '6 pkg:generic/runtime/yarn',
    ],
  ],
  ['common tools', '{"devDependencies": {"@types/node": "24", "@babel/core": "7"}}', []],
])('%s', (_, text, facts) => expect(told(packageJson, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
  [
    'a merge conflict',
    '{\n<<<<<<< HEAD\n"a": "@b"',
    'parse-error: Line 2: not valid JSON: expected a key, found something else.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(packageJson, text)).toEqual([`unreadable: ${message}`]));
