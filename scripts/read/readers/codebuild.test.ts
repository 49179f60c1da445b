import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { codebuild } from './codebuild.ts';

test.each([
  ['buildspec.yml', true],
  ['buildspec-deploy.yaml', true],
  ['ci/buildspec_test.yml', true],
  ['deploy.buildspec.yml', true],
  ['codebuild/spec/x.yml', false],
  ['mybuildspec.yml', false],
])('%s is read: %s', (path, claimed) => expect(codebuild.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'runtimes',
    'version: 0.2\nphases:\n  install:\n    runtime-versions:\n      java: corretto17\n      nodejs: 20\n      python: 3.x\n    commands: [echo]\n',
    ['5 pkg:generic/runtime/java@corretto17', '6 pkg:generic/runtime/node@20', '7 pkg:generic/runtime/python@3.x'],
  ],
  [
    'builds in a list',
    'batch:\n  build-list:\n    - identifier: a\n      env:\n        image: aws/codebuild/standard:7.0\n    - identifier: b\n',
    ['5 pkg:docker/aws/codebuild/standard@7.0'],
  ],
  [
    'builds in a graph',
    'batch:\n  build-graph:\n    - identifier: a\n      env: {image: acme/x:1, compute-type: BUILD_GENERAL1_LARGE}\n',
    ['4 pkg:docker/acme/x@1'],
  ],
  [
    'a matrix of builds',
    'batch:\n  build-matrix:\n    static:\n      env: {privileged-mode: true, image: a:1}\n    dynamic:\n      env:\n        image:\n          - aws/codebuild/amazonlinux2-x86_64-standard:4.0\n          - b\n',
    ['4 pkg:docker/a@1', '8 pkg:docker/aws/codebuild/amazonlinux2-x86_64-standard@4.0', '9 pkg:docker/b'],
  ],
  [
    'a runtime that only the build knows',
    'phases: {install: {runtime-versions: {golang: "$GO"}}}\n',
    ['1 pkg:generic/runtime/go'],
  ],
  ['secrets are not named', 'env:\n  secrets-manager: {TOKEN: "prod/token:key"}\nphases: {}\n# image\n', []],
])('%s', (_, text, facts) => expect(told(codebuild, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'image: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(codebuild, text)).toEqual([`unreadable: ${message}`]));
