import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { githubConfig } from './github-config.ts';

test.each([
  ['.github/settings.yml', true],
  ['.github/release-drafter.yaml', true],
  ['.github/workflows/ci.yml', false],
  ['settings.yml', false],
  ['a/.github/settings.yml', false],
])('%s is read: %s', (path, claimed) => expect(githubConfig.claims(path)).toBe(claimed));

// After the documentation of probot-config, which became Probot's own, and of Release Drafter.
test.each<[string, string, string[]]>([
  [
    'a repository of the same owner',
    '_extends: probot-settings\nother: AAA\n',
    ['1 pkg:generic/github-config/probot-settings'],
  ],
  [
    'a repository of another owner',
    '# shared\n_extends: other/probot-settings\nother: DDD\n',
    ['2 pkg:generic/github-config/other/probot-settings'],
  ],
  [
    'another file of it',
    '_extends: probot-settings:.github/other_test.yaml\n',
    ['1 pkg:generic/github-config/probot-settings#.github/other_test.yaml'],
  ],
  ['the repository of the owner’s defaults', '_extends: .github\n', ['1 pkg:generic/github-config/.github']],
  [
    'an address of Release Drafter',
    '_extends: github:jenkinsci/.github:/.github/release-drafter.yml\ntag-template: v$NEXT\n',
    ['1 pkg:generic/github-config/jenkinsci/.github#.github/release-drafter.yml'],
  ],
  ['words about it', 'x: see _extends\n', []],
  ['a key deeper down', 'a:\n  _extends: .github\n', []],
])('%s', (_, text, facts) => expect(told(githubConfig, text)).toEqual(facts));

test('what is no YAML is unreadable', () =>
  expect(told(githubConfig, '_extends: {\n')).toEqual([expect.stringContaining('unreadable: parse-error: Line')]));
