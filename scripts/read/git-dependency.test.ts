import { expect, test } from 'vitest';
import { gitDependency, onGithub } from './git-dependency.ts';

test.each<[string, string | null]>([
  ['https://github.com/Acme/X.git', 'pkg:generic/git-dependency/acme/x'],
  ['https://${TOKEN}:x-oauth-basic@github.com/acme/x', 'pkg:generic/git-dependency/acme/x'],
  ['git+ssh://git@github.com:acme/x.git#v1.2', 'pkg:generic/git-dependency/acme/x@v1.2'],
  [
    'git+https://gitlab.acme.example/group/sub/x.git#semver:^1',
    'pkg:generic/git-dependency/gitlab.acme.example/group/sub/x@%5E1',
  ],
  ['git@github.com:acme/x.git', 'pkg:generic/git-dependency/acme/x'],
  ['https://github.com/acme/x/archive/refs/tags/v1.0.zip', 'pkg:generic/git-dependency/acme/x@v1.0'],
  ['https://github.com/acme/x/tarball/main', 'pkg:generic/git-dependency/acme/x@main'],
  ['https://github.com/acme/x#egg=y', 'pkg:generic/git-dependency/acme/x'],
  ['../x', null],
  ['', null],
])('%s', (address, purl) => expect(gitDependency(address, 1)?.purl ?? null).toBe(purl));

test('the short form is GitHub’s', () => {
  expect(onGithub('acme/x#v1', 3, null)?.purl).toBe('pkg:generic/git-dependency/acme/x@v1');
  expect(onGithub('acme/x', 3, 'main')?.purl).toBe('pkg:generic/git-dependency/acme/x@main');
  expect(onGithub('./x', 3, null)).toBeNull();
});
