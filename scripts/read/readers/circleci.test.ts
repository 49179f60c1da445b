import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { circleci } from './circleci.ts';

test.each([
  ['.circleci/config.yml', true],
  ['.circleci/continue.yaml', true],
  ['circleci/config.yml', false],
  ['.circleci/src/jobs/x.yml', false],
])('%s is read: %s', (path, claimed) => expect(circleci.claims(path)).toBe(claimed));

test('only config.yml makes a repository one that CircleCI builds', () => {
  expect(['.circleci/config.yml', '.circleci/continue.yml'].map((path) => circleci.traits!(path))).toEqual([
    ['ci/circleci'],
    [],
  ]);
});

test.each<[string, string, string[]]>([
  [
    'orbs',
    'version: 2.1\norbs:\n  node: circleci/node@5.3.0\n  hokusai: artsy/hokusai@volatile\n  dev: acme/x@dev:first\n',
    [
      '3 pkg:generic/circleci-orb/circleci/node@5.3.0',
      '4 pkg:generic/circleci-orb/artsy/hokusai@volatile',
      '5 pkg:generic/circleci-orb/acme/x@dev:first',
    ],
  ],
  [
    'a version that a parameter tells is none',
    'orbs:\n  node: circleci/node@<<pipeline.parameters.v>>\n',
    ['2 pkg:generic/circleci-orb/circleci/node'],
  ],
  [
    'an orb written in the file',
    'orbs:\n  my-orb:\n    orbs:\n      codecov: circleci/codecov-clojure@0.0.4\n    executors:\n      x:\n        docker:\n          - image: circleci/ruby:1.4.2\n',
    ['4 pkg:generic/circleci-orb/circleci/codecov-clojure@0.0.4', '8 pkg:docker/circleci/ruby@1.4.2'],
  ],
  [
    'images of executors and jobs',
    'executors:\n  e:\n    docker:\n      - image: cimg/base:stable\njobs:\n  b:\n    docker:\n      - image: &i cimg/node:22\n      - image: postgres:<< parameters.pg >>\n  c:\n    docker:\n      - image: *i\n',
    [
      '4 pkg:docker/cimg/base@stable',
      '8 pkg:docker/cimg/node@22',
      '8 pkg:docker/cimg/node@22',
      '9 pkg:docker/postgres',
    ],
  ],
  [
    'YAML 1.1: << merges',
    'd: &d\n  docker:\n    - image: cimg/go:1.26\njobs:\n  a:\n    <<: *d\n',
    ['3 pkg:docker/cimg/go@1.26'],
  ],
  ['machines run no container', 'jobs:\n  a:\n    machine:\n      image: ubuntu-2404:current\n', []],
])('%s', (_, text, facts) => expect(told(circleci, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'orbs:\n\t- x',
    'parse-error: Line 2: not valid YAML: tab characters must not be used in indentation.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(circleci, text)).toEqual([`unreadable: ${message}`]));
