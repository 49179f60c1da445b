import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { pythonVersion } from './python-version.ts';

test.each([
  ['.python-version', true],
  ['services/api/.python-version', true],
  ['.python-versions', false],
  ['python-version', false],
])('%s is read: %s', (path, claimed) => expect(pythonVersion.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  ['a version', '3.12.3\n', ['1 pkg:generic/runtime/python@3.12.3']],
  ['a prefix of one', '3.12', ['1 pkg:generic/runtime/python@3.12']],
  [
    'several, the first preferred',
    '3.12.3\n3.11.9\r\n',
    ['1 pkg:generic/runtime/python@3.12.3', '2 pkg:generic/runtime/python@3.11.9'],
  ],
  ['another implementation', 'pypy3.10-7.3.16\n', ['1 pkg:generic/runtime/python@pypy3.10-7.3.16']],
  [
    'as uv writes it out',
    'cpython-3.12.3-linux-x86_64-gnu\n',
    ['1 pkg:generic/runtime/python@cpython-3.12.3-linux-x86_64-gnu'],
  ],
  ['comments and empty lines', '# why\n\n 3.12 # latest\n', ['3 pkg:generic/runtime/python@3.12']],
  ['an environment on somebody’s machine', 'acme-api\n', ['1 pkg:generic/runtime/python']],
  ['whatever the machine has', 'system\n', []],
])('%s', (_, text, facts) => expect(told(pythonVersion, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a version of Python, found nothing.'],
  ['a template', '3.12\n{{ x }}\n', 'schema-error: Line 2: expected a version of Python, found something else.'],
])('%s is unreadable', (_, text, message) => expect(told(pythonVersion, text)).toEqual([`unreadable: ${message}`]));
