import { expect, test } from 'vitest';
import { knownFiles } from './known-files.ts';

test.each<[string, string[]]>([
  ['.drone.star', ['ci/drone']],
  ['.cirrus.star', ['ci/cirrus']],
  ['.teamcity/settings.kts', ['ci/teamcity']],
  ['wercker.yml', ['ci/wercker']],
])('%s tells %j', (path, traits) => {
  expect(knownFiles.claims(path)).toBe(true);
  expect(knownFiles.traits!(path)).toEqual(traits);
});

test.each([
  '.travis.yml',
  'sub/wercker.yml',
  '.gitlab-ci.yml',
  'package.json',
  'src/plugin.json5',
  'README.md',
  'toString',
  '__proto__',
])('%s tells nothing', (path) => expect(knownFiles.claims(path)).toBe(false));
