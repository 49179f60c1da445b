import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { preCommit } from './pre-commit.ts';

test.each([
  ['.pre-commit-config.yaml', true],
  ['a/.pre-commit-config.yaml', false],
  ['.pre-commit-hooks.yaml', false],
])('%s is read: %s', (path, claimed) => expect(preCommit.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'repositories of hooks',
    'repos:\n-   repo: https://github.com/pre-commit/pre-commit-hooks\n    rev: v5.0.0\n    hooks:\n    -   id: trailing-whitespace\n- repo: git@gitlab.acme.example:ci/hooks.git\n  rev: main\n',
    [
      '2 pkg:generic/pre-commit/pre-commit/pre-commit-hooks@v5.0.0',
      '6 pkg:generic/pre-commit/gitlab.acme.example/ci/hooks@main',
    ],
  ],
  [
    'a frozen commit',
    `repos:\n- repo: https://github.com/a/b\n  rev: ${'0'.repeat(40)}  # frozen: v1.2\n`,
    [`2 pkg:generic/pre-commit/a/b@${'0'.repeat(40)} (v1.2)`],
  ],
  ['local and meta hooks', 'repos:\n- repo: local\n  hooks: []\n- repo: meta\n', []],
])('%s', (_, text, facts) => expect(told(preCommit, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['no repositories', 'default_stages: [commit]\n', 'schema-error: Line 1: expected a list under "repos", found none.'],
])('%s is unreadable', (_, text, message) => expect(told(preCommit, text)).toEqual([`unreadable: ${message}`]));
