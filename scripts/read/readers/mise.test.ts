import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { mise } from './mise.ts';

test.each([
  ['mise.toml', true],
  ['app/.mise.toml', true],
  ['.config/mise/config.toml', true],
  ['config.toml', false],
  ['xmise.toml', false],
])('%s is read: %s', (path, claimed) => expect(mise.claims(path)).toBe(claimed));

// After mise's documentation of its configuration.
test.each<[string, string, string[]]>([
  [
    'tools in one version, in several, and with options',
    '[env]\nNODE_ENV = "production"\n\n[tools]\nterraform = "1.0.0"\nerlang = ["23.3", "24.0"]\nnode = { version = "22", postinstall = "corepack enable" }\nnodejs = "prefix:20"\n"npm:prettier" = "3"\n',
    [
      '5 pkg:generic/runtime/terraform@1.0.0',
      '6 pkg:generic/runtime/erlang@23.3',
      '6 pkg:generic/runtime/erlang@24.0',
      '7 pkg:generic/runtime/node@22',
      '8 pkg:generic/runtime/node@prefix:20',
      '9 pkg:generic/runtime/npm:prettier@3',
    ],
  ],
  ['a version that a template puts together', '[tools]\nnode = "{{ env.NODE }}"\n', []],
  ['tasks alone', '[tasks.build]\nrun = "tools/build"\n', []],
])('%s', (_, text, facts) => expect(told(mise, text)).toEqual(facts));

test('what is no TOML is unreadable', () =>
  expect(told(mise, '[tools]\nnode: 1\n')).toEqual([
    'unreadable: parse-error: Line 2: not valid TOML: expected =, found something else.',
  ]));
