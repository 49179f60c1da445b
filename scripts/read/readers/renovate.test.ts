import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { renovate } from './renovate.ts';

test.each([
  ['renovate.json', true],
  ['renovate.json5', true],
  ['.github/renovate.json', true],
  ['.gitlab/renovate.json5', true],
  ['.renovaterc', true],
  ['.renovaterc.json', true],
  ['config/renovate.json', false],
  ['default.json', false],
])('%s configures Renovate: %s', (path, claimed) => expect(renovate.claims(path)).toBe(claimed));

const one = (preset: string) => `{"extends": [${JSON.stringify(preset)}]}`;
test.each<[string, string[]]>([
  ['github>acme/presets', ['1 pkg:github/acme/presets']],
  ['github>Acme/Presets:strict', ['1 pkg:github/acme/presets#strict']],
  ['github>acme/presets//folder/strict', ['1 pkg:github/acme/presets#folder/strict']],
  ['github>acme/presets#v1.2.3', ['1 pkg:github/acme/presets@v1.2.3']],
  ['github>acme/presets//a/b#feature/x', ['1 pkg:github/acme/presets@feature%2Fx#a/b']],
  ['github>acme/presets:strict(arg, other)', ['1 pkg:github/acme/presets#strict']],
  ['local>acme/.github:renovate-config', ['1 pkg:github/acme/.github#renovate-config']],
  ['gitlab>acme/sub/presets', ['1 pkg:gitlab/acme/sub/presets']],
  ['@acme', ['1 pkg:npm/%40acme/renovate-config']],
  ['@acme/presets:strict', ['1 pkg:npm/%40acme/presets']],
  ['acme', ['1 pkg:npm/renovate-config-acme']],
  ['config:recommended', []],
  [':semanticCommits', []],
  [':assignee(jane)', []],
  ['group:allNonMajor', []],
  ['helpers:pinGitHubActionDigests', []],
  ['github>acme', []],
  ['{{ preset }}', []],
])('the preset %s', (preset, facts) => expect(told(renovate, one(preset))).toEqual(facts));

test('presets of the file and of its package rules, each at its line; ignored ones are none', () => {
  const text = `{
  // JSON5
  extends: [
    'config:recommended',
    'github>acme/a',
  ],
  ignorePresets: ['github>acme/no'],
  packageRules: [{ matchPackageNames: ['x'], extends: ['github>acme/b'] }],
}`;
  expect(told(renovate, text)).toEqual(['5 pkg:github/acme/a', '8 pkg:github/acme/b']);
});

test.each([
  ['an empty file', '', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
  ['a list', '["extends"]', 'schema-error: Line 1: expected an object at the top of the file, found a list.'],
  ['half a file', '{"extends": [', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
])('%s is unreadable', (_, text, message) => expect(told(renovate, text)).toEqual([`unreadable: ${message}`]));

test('F29 arrays nested a hundred thousand deep', () => {
  expect(told(renovate, `{"extends": ${'['.repeat(100_000)}`)).toEqual([
    'unreadable: too-deep: Line 1: nested more than 100 levels deep.',
  ]);
});
