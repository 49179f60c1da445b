import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { woodpecker } from './woodpecker.ts';

test.each([
  ['.woodpecker.yml', true],
  ['.woodpecker.yaml', true],
  ['.woodpecker/build.yaml', true],
  ['.woodpecker/a/b.yml', false],
  ['a/.woodpecker.yml', false],
])('%s is read: %s', (path, claimed) => expect(woodpecker.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'steps',
    'steps:\n  - name: build\n    image: debian\n    commands: [echo]\n  - name: a-test-step\n    image: golang:1.16\n',
    ['3 pkg:docker/debian', '6 pkg:docker/golang@1.16'],
  ],
  [
    'steps by name, as they used to be',
    'pipeline:\n  backend:\n    image: golang\n  publish:\n    image: plugins/docker:2\n',
    ['3 pkg:docker/golang', '5 pkg:docker/plugins/docker@2'],
  ],
  [
    'services and the step that clones',
    'clone:\n  git:\n    image: woodpeckerci/plugin-git:1.6.0\nservices:\n  - name: database\n    image: mysql:8\n',
    ['3 pkg:docker/woodpeckerci/plugin-git@1.6.0', '6 pkg:docker/mysql@8'],
  ],
  [
    'a matrix',
    'matrix:\n  GO_VERSION: [1.4, 1.3]\nsteps:\n  - name: build\n    image: golang:${GO_VERSION}\n',
    ['5 pkg:docker/golang'],
  ],
  [
    'variables outside of quotes are filled in before parsing',
    'when:\n  branch: [${CI_REPO_DEFAULT_BRANCH}, release/*]\nsteps:\n  - image: a:1\n',
    ['4 pkg:docker/a@1'],
  ],
  [
    'anchors, also of lists that are merged',
    'variables:\n  - &i acme/go:1\n  - &w\n    - path: x\nsteps:\n  a:\n    image: *i\n    when:\n      - <<: *w\n        event: push\n',
    ['2 pkg:docker/acme/go@1'],
  ],
])('%s', (_, text, facts) => expect(told(woodpecker, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'image: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(woodpecker, text)).toEqual([`unreadable: ${message}`]));
