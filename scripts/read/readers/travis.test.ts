import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { travis } from './travis.ts';

test.each([
  ['.travis.yml', true],
  ['.travis.yaml', true],
  ['sub/.travis.yml', false],
  ['.travis/x.yml', false],
])('%s is read: %s', (path, claimed) => expect(travis.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'one import',
    'import: travis-ci/build-configs:rubies.yml@main\nscript: bundle exec rake\n',
    ['1 pkg:generic/travis-import/travis-ci/build-configs@main#rubies.yml'],
  ],
  [
    'an import under source, with its mode',
    'import:\n  source: Travis-CI/build-configs:ruby/all.yml\n  mode: deep_merge_append\n',
    ['2 pkg:generic/travis-import/travis-ci/build-configs#ruby/all.yml'],
  ],
  [
    'several imports, some on a condition',
    'import:\n- travis-ci/build-configs:rubies.yml@adf1235\n- travis-ci/build-configs:other.yml@v1\n- source: travis-ci/build-configs:x.yml@v1\n  if: branch = master\n',
    [
      '2 pkg:generic/travis-import/travis-ci/build-configs@adf1235#rubies.yml',
      '3 pkg:generic/travis-import/travis-ci/build-configs@v1#other.yml',
      '4 pkg:generic/travis-import/travis-ci/build-configs@v1#x.yml',
    ],
  ],
  ['files of the repository itself', 'import:\n- ./import.yml\n- source: one/two.yml@v1\n', []],
  ['the version of a language', 'language: python\npython: "3.8"\n', ['2 pkg:generic/runtime/python@3.8']],
  [
    'a list of one version, a name that is none',
    'language: python\npython:\n  - "3.9"\nnode_js: lts/*\n',
    ['3 pkg:generic/runtime/python@3.9'],
  ],
  [
    'a list of one version as Node is spelt here',
    'node_js: [22]\nrvm: 2.7.2\njdk: openjdk11\n',
    ['1 pkg:generic/runtime/node@22', '2 pkg:generic/runtime/ruby@2.7.2', '3 pkg:generic/runtime/java@openjdk11'],
  ],
  ['several versions are a matrix', 'python:\n  - "3.7"\n  - "3.8"\n', []],
  [
    'machines of the build and of jobs',
    'os: linux\ndist: jammy\njobs:\n  include:\n    - stage: test\n    - os: osx\n      osx_image: xcode14.2\n    - dist: focal\n',
    [
      '2 pkg:generic/travis-image/linux@jammy',
      '7 pkg:generic/travis-image/macos@xcode14.2',
      '8 pkg:generic/travis-image/linux@focal',
    ],
  ],
  [
    'jobs as a list, and as they used to be called',
    'jobs:\n- dist: bionic\nmatrix:\n  include:\n  - dist: xenial\n',
    ['2 pkg:generic/travis-image/linux@bionic', '5 pkg:generic/travis-image/linux@xenial'],
  ],
  [
    'YAML 1.1: << merges; of keys that stand twice the last',
    'x: &x\n  dist: focal\njobs:\n  include:\n  - <<: *x\n    stage: a\ndist: trusty\ndist: xenial\n',
    ['2 pkg:generic/travis-image/linux@focal', '8 pkg:generic/travis-image/linux@xenial'],
  ],
])('%s', (_, text, facts) => expect(told(travis, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['a list', '- import: x', 'schema-error: Line 1: expected a map at the top of the file, found a list.'],
  [
    'broken YAML',
    'import: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(travis, text)).toEqual([`unreadable: ${message}`]));
