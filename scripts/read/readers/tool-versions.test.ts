import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { toolVersions } from './tool-versions.ts';

test.each([
  ['.tool-versions', true],
  ['web/.tool-versions', true],
  ['tool-versions', false],
])('%s is read: %s', (path, claimed) => expect(toolVersions.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'tools and their versions',
    'ruby 2.5.3 # This is a comment\n# This is another comment\nnodejs 10.15.0\ngolang 1.26\n\nterraform  1.9\n',
    [
      '1 pkg:generic/runtime/ruby@2.5.3',
      '3 pkg:generic/runtime/node@10.15.0',
      '4 pkg:generic/runtime/go@1.26',
      '6 pkg:generic/runtime/terraform@1.9',
    ],
  ],
  [
    'several versions',
    'python 3.7.2 2.7.15 system\n',
    [
      '1 pkg:generic/runtime/python@3.7.2',
      '1 pkg:generic/runtime/python@2.7.15',
      '1 pkg:generic/runtime/python@system',
    ],
  ],
  [
    'other ways to name one',
    'python ref:v1.0.2-a\nerlang path:~/src/elixir\n',
    ['1 pkg:generic/runtime/python@ref:v1.0.2-a', '2 pkg:generic/runtime/erlang@path:~%2Fsrc%2Felixir'],
  ],
  ['F11 a tool called constructor', 'constructor 1\n', ['1 pkg:generic/runtime/constructor@1']],
  ['nothing yet', '# later\n', []],
])('%s', (_, text, facts) => expect(told(toolVersions, text)).toEqual(facts));

test.each([
  ['a tool without a version', 'ruby\n', 'parse-error: Line 1: expected a tool and its version, found something else.'],
  ['something else', 'a 1\n{"b": 2}\n', 'parse-error: Line 2: expected a tool and its version, found something else.'],
])('%s is unreadable', (_, text, message) => expect(told(toolVersions, text)).toEqual([`unreadable: ${message}`]));
