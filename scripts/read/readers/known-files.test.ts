import { expect, test } from 'vitest';
import { knownFiles } from './known-files.ts';

test.each<[string, string[]]>([
  ['.travis.yml', ['ci/travis']],
  ['.drone.star', ['ci/drone']],
  ['.woodpecker/build.yaml', ['ci/woodpecker']],
  ['appveyor.yml', ['ci/appveyor']],
  ['ci/pipeline.yml', ['ci/concourse']],
  ['cloudbuild.yaml', ['ci/cloud-build']],
  ['buildspec.yml', ['ci/codebuild']],
])('%s tells %j', (path, traits) => {
  expect(knownFiles.claims(path)).toBe(true);
  expect(knownFiles.traits!(path)).toEqual(traits);
});

test.each([
  'sub/.travis.yml',
  '.gitlab-ci.yml',
  'package.json',
  'src/plugin.json5',
  'README.md',
  'toString',
  '__proto__',
])('%s tells nothing', (path) => expect(knownFiles.claims(path)).toBe(false));
