import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { cirrus } from './cirrus.ts';

test.each([
  ['.cirrus.yml', true],
  ['.cirrus.yaml', true],
  ['.cirrus.star', false],
  ['a/.cirrus.yml', false],
])('%s is read: %s', (path, claimed) => expect(cirrus.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a container of all tasks and one of its own',
    'container:\n  image: golang:latest\ntask:\n  name: x\ntest_task:\n  arm_container:\n    image: ghcr.io/acme/x:1\n',
    ['2 pkg:docker/golang@latest', '7 pkg:docker/ghcr.io/acme/x@1'],
  ],
  [
    'a key that stands as often as there are tasks',
    'task:\n  container: {image: a:1}\ntask:\n  container: {image: b:1}\ntask:\n  container: {image: c:1}\n',
    ['2 pkg:docker/a@1', '4 pkg:docker/b@1', '6 pkg:docker/c@1'],
  ],
  [
    'a matrix of containers, of images',
    'task:\n  container:\n    matrix:\n      - image: node:latest\n      - image: node:lts\nother_task:\n  container:\n    image:\n      matrix:\n        - go:1\n        - go:2\n',
    ['4 pkg:docker/node@latest', '5 pkg:docker/node@lts', '10 pkg:docker/go@1', '11 pkg:docker/go@2'],
  ],
  [
    'additional containers, a cluster',
    'task:\n  gke_container:\n    image: acme/x:1\n    cluster_name: c\n    additional_containers:\n      - name: db\n        image: mysql:8\n',
    ['3 pkg:docker/acme/x@1', '7 pkg:docker/mysql@8'],
  ],
  ['a pipe', 'pipe:\n  name: x\n  steps:\n    - image: ruby\n      y_script: z\n', ['4 pkg:docker/ruby']],
  [
    'machines',
    'task:\n  macos_instance:\n    image: ghcr.io/cirruslabs/macos-sonoma-xcode:latest\ntask:\n  macos_instance: {image: mojave-xcode-11}\ntask:\n  freebsd_instance: {image_family: freebsd-14-0}\n',
    ['3 pkg:docker/ghcr.io/cirruslabs/macos-sonoma-xcode@latest'],
  ],
  ['a Dockerfile of the repository itself', 'task:\n  container:\n    dockerfile: ci/Dockerfile\n', []],
])('%s', (_, text, facts) => expect(told(cirrus, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'image: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(cirrus, text)).toEqual([`unreadable: ${message}`]));
