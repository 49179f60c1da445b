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
