import { expect, test } from 'vitest';
import { parseGitUrl, repositoryReference } from './git-url.ts';

test.each([
  ['https://github.com/acme/x', 'github.com acme/x'],
  ['https://github.com/acme/x.git', 'github.com acme/x'],
  ['https://jane:secret@github.com/acme/x', 'github.com acme/x'],
  ['git@github.com:acme/x.git', 'github.com acme/x'],
  ['git@gitlab.acme.example:group/sub/x', 'gitlab.acme.example group/sub/x'],
  ['ssh://git@host.example:7999/acme/x.git', 'host.example acme/x'],
  ['git::ssh://git@github.com/acme/x.git//modules/a?ref=v1', 'github.com acme/x modules/a v1'],
  ['git::https://github.com/acme/x.git?depth=1&ref=feature/y', 'github.com acme/x  feature/y'],
  ['git@github.com:acme/x?ref=master', 'github.com acme/x  master'],
  ['git@github.com:acme/x.git//sub?ref=1', 'github.com acme/x sub 1'],
  ['github.com/acme/x//sub?ref=v1', 'github.com acme/x sub v1'],
  ['https://gitlab.example/acme/x.git/sub', 'gitlab.example acme/x sub'],
  ['gh:acme/x', 'github.com acme/x'],
  ['gl:acme/x.git', 'gitlab.com acme/x'],
  ['git+https://github.com/acme/x.git', 'github.com acme/x'],
])('%s', (written, found) => {
  const repository = parseGitUrl(written)!;
  const words = [repository.host, repository.path.join('/'), repository.subpath ?? '', repository.ref ?? ''];
  expect(words.join(' ').trimEnd()).toBe(found);
});

test.each([
  '',
  './x',
  '../x',
  '/home/x/y',
  'file:///a/b',
  'acme/x',
  'https://github.com',
  'https://github.com/acme',
  'C:\\x\\y',
  'git@github.com:${x}/y',
  'a b',
  'https://',
])('no repository: "%s"', (written) => expect(parseGitUrl(written)).toBeNull());

test('GitHub goes without saying and takes any case; other hosts stand in front', () => {
  const purl = (written: string) =>
    repositoryReference({ type: 'generic', namespace: ['template'] }, parseGitUrl(written)!, 1).purl;
  expect(purl('https://GitHub.com/Acme/X?ref=V1')).toBe('pkg:generic/template/acme/x@V1');
  expect(purl('https://gitlab.acme.example/Group/X')).toBe('pkg:generic/template/gitlab.acme.example/Group/X');
});
