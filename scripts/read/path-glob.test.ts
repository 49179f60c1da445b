import { expect, test } from 'vitest';
import { globProblem, pathGlob } from './path-glob.ts';

test.each([
  ['Dockerfile', ['Dockerfile'], ['a/Dockerfile', 'Dockerfile.dev']],
  ['**/Dockerfile', ['Dockerfile', 'a/Dockerfile', 'a/b/Dockerfile'], ['Dockerfile.dev', 'xDockerfile']],
  [
    '.github/workflows/*.yml',
    ['.github/workflows/ci.yml'],
    ['.github/workflows/a/ci.yml', 'a/.github/workflows/ci.yml'],
  ],
  ['docs/**', ['docs/a.md', 'docs/a/b.md'], ['docs', 'a/docs/b']],
  ['a?c/*', ['abc/d'], ['ac/d', 'abc/d/e']],
  ['*.tf', ['main.tf'], ['a/main.tf']],
])('%s covers %j and not %j', (glob, yes, no) => {
  expect([yes.map(pathGlob(glob)), no.map(pathGlob(glob))]).toEqual([yes.map(() => true), no.map(() => false)]);
});

test.each(['/a', './a', 'a/', 'a/../b', 'a/[bc]', '*.{yml,yaml}', '!a'])(
  '%s is refused, with what to write',
  (glob) => {
    expect(globProblem(glob)).toMatch(/^\S/);
    expect(globProblem('**/*.yml')).toBeNull();
  },
);

test('a path of thousands of stars is given up in time', () => {
  expect(pathGlob(`${'*a'.repeat(200)}b`)('a'.repeat(5000))).toBe(false);
});
