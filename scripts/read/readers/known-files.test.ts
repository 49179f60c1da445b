import { expect, test } from 'vitest';
import { knownFiles } from './known-files.ts';

test.each<[string, string[]]>([
  ['.gitlab-ci.yml', ['ci/gitlab']],
  ['.circleci/config.yml', ['ci/circleci']],
  ['.travis.yml', ['ci/travis']],
  ['.drone.yml', ['ci/drone']],
  ['.drone.star', ['ci/drone']],
  ['.woodpecker/build.yaml', ['ci/woodpecker']],
  ['azure-pipelines.yml', ['ci/azure-pipelines']],
  ['.azure-pipelines/release.yml', ['ci/azure-pipelines']],
  ['azure-pipelines-release.yml', ['ci/azure-pipelines']],
  ['bitbucket-pipelines.yml', ['ci/bitbucket']],
  ['.buildkite/pipeline.yml', ['ci/buildkite']],
  ['appveyor.yml', ['ci/appveyor']],
  ['.tekton/push.yaml', ['ci/tekton']],
  ['ci/pipeline.yml', ['ci/concourse']],
  ['cloudbuild.yaml', ['ci/cloud-build']],
  ['buildspec.yml', ['ci/codebuild']],
  ['package.json', ['file/package.json']],
  ['src/plugin.json', ['file/src/plugin.json']],
])('%s tells %j', (path, traits) => {
  expect(knownFiles.claims(path)).toBe(true);
  expect(knownFiles.traits!(path)).toEqual(traits);
});

test.each([
  'sub/.gitlab-ci.yml',
  'circleci/config.yml',
  'web/package.json',
  'src/plugin.json5',
  'README.md',
  'toString',
  '__proto__',
])('%s tells nothing', (path) => expect(knownFiles.claims(path)).toBe(false));
