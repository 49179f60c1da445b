import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { mergify } from './mergify.ts';

test.each([
  ['.mergify.yml', true],
  ['.mergify/config.yml', true],
  ['.github/mergify.yml', true],
  ['mergify.yml', false],
])('%s is read: %s', (path, claimed) => expect(mergify.claims(path)).toBe(claimed));

// After Mergify's documentation of sharing a configuration.
test.each<[string, string, string[]]>([
  ['a repository of the same owner', 'extends: repo_config\n', ['1 pkg:generic/github-config/repo_config']],
  [
    'rules of its own beside it',
    'pull_request_rules:\n  - name: x\n    actions:\n      merge: {}\nextends: .github\n',
    ['5 pkg:generic/github-config/.github'],
  ],
  ['rules of its own alone', 'queue_rules:\n  - name: default\n', []],
])('%s', (_, text, facts) => expect(told(mergify, text)).toEqual(facts));

test('what is no YAML is unreadable', () =>
  expect(told(mergify, 'extends: [\n')).toEqual([expect.stringContaining('unreadable: parse-error: Line')]));
