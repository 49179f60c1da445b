import { expect, test } from 'vitest';
import { covers } from './codeowners-rules.ts';

test.each<[pattern: string, covered: string[], not: string[]]>([
  ['*', ['a', 'a/b', '.x/y/z'], []],
  ['**', ['a', 'a/b/c'], []],
  ['/**', ['a', 'a/b/c'], []],
  ['**/*', ['a', 'a/b/c'], []],
  ['/*', ['a', '.x'], ['a/b']],
  ['*.js', ['a.js', 'a/b.js', 'a/b/.js'], ['a.jsx', 'js/a']],
  ['/build/logs/', ['build/logs/a', 'build/logs/b/c'], ['x/build/logs/a', 'build/logs', 'build/logsx/a']],
  ['docs/*', ['docs/getting-started.md'], ['docs/build-app/troubleshooting.md', 'x/docs/a']],
  ['apps/*/', ['apps/a/b', 'apps/a/b/c'], ['apps/a', 'x/apps/a/b']],
  ['apps/', ['apps/a', 'x/apps/b/c'], ['apps', 'x/apps', 'xapps/a']],
  ['/docs/', ['docs/a', 'docs/b/c'], ['x/docs/a']],
  ['/scripts/', ['scripts/a'], ['a/scripts/b']],
  ['**/logs', ['build/logs/x', 'scripts/logs/x', 'deeply/nested/logs/x', 'logs/x'], ['build/logsx/y']],
  ['/apps/github', ['apps/github', 'apps/github/x'], ['x/apps/github', 'apps/githubx']],
  ['apps/**/test', ['apps/test/x', 'apps/a/b/test/x'], ['apps/a', 'x/apps/test/y']],
  ['docs/**', ['docs/a', 'docs/a/b'], ['docs', 'x/docs/a']],
  ['a?c', ['abc', 'x/abc'], ['ac', 'abbc', 'a/c']],
  ['/a*c/d', ['abc/d', 'ac/d/e'], ['ab/c/d']],
  ['README.md', ['README.md', 'a/README.md'], ['readme.md']],
])('%s', (pattern, covered, not) => {
  expect(covered.filter((path) => !covers(pattern, path))).toEqual([]);
  expect(not.filter((path) => covers(pattern, path))).toEqual([]);
});

test('F22 stars that could match in many ways are tried once each', () => {
  const path = `${'a'.repeat(10_000)}b`;
  expect(covers('*a*a*a*a*a*a', path)).toBe(false);
  expect(covers('**/**/**/**/x', Array(2000).fill('a').join('/'))).toBe(false);
});
