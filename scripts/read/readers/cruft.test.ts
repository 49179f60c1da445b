import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { cruft } from './cruft.ts';

test.each([
  ['.cruft.json', true],
  ['a/.cruft.json', false],
  ['cruft.json', false],
])('%s is read: %s', (path, claimed) => expect(cruft.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a template at a commit',
    '{\n  "template": "https://github.com/acme/template",\n  "commit": "8a65a360d51250221193ed0ec5ed292e72b32b0b",\n  "checkout": null,\n  "context": {"cookiecutter": {"_template": "x"}}\n}',
    ['2 pkg:generic/template/acme/template@8a65a360d51250221193ed0ec5ed292e72b32b0b'],
  ],
  [
    'a template that is followed at a tag',
    '{"template": "git@github.com:acme/t.git", "commit": "abc", "checkout": "v2"}',
    ['1 pkg:generic/template/acme/t@abc (v2)'],
  ],
  ['a template on somebody’s disk', '{"template": "/home/x/t", "commit": "abc"}', []],
])('%s', (_, text, facts) => expect(told(cruft, text)).toEqual(facts));

test.each([
  ['an empty object', '{}', 'schema-error: Line 1: expected the template’s address under "template", found none.'],
  ['half a file', '{"template": ', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
])('%s is unreadable', (_, text, message) => expect(told(cruft, text)).toEqual([`unreadable: ${message}`]));
