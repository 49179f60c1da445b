import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { drone } from './drone.ts';

test.each([
  ['.drone.yml', true],
  ['.drone.yaml', true],
  ['.drone.jsonnet', false],
  ['a/.drone.yml', false],
])('%s is read: %s', (path, claimed) => expect(drone.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'steps and services',
    'kind: pipeline\ntype: docker\nname: default\nsteps:\n- name: test\n  image: golang:1.26\n- name: publish\n  image: plugins/docker\nservices:\n- name: db\n  image: postgres:17\n',
    ['6 pkg:docker/golang@1.26', '8 pkg:docker/plugins/docker', '11 pkg:docker/postgres@17'],
  ],
  [
    'several pipelines',
    'kind: pipeline\nsteps:\n- image: a\n---\nkind: secret\n---\nkind: pipeline\nsteps:\n- image: b/c:1\n',
    ['3 pkg:docker/a', '9 pkg:docker/b/c@1'],
  ],
  [
    'a pipeline written before Drone 1.0, where steps and services stand by name',
    'pipeline:\n  test:\n    image: golang:${GO_VERSION}\n    commands: [ make ]\n  publish:\n    image: plugins/docker:17\nservices:\n  db:\n    image: postgres:9\nmatrix:\n  GO_VERSION: [ 1.11 ]\n',
    ['3 pkg:docker/golang', '6 pkg:docker/plugins/docker@17', '9 pkg:docker/postgres@9'],
  ],
  [
    'a step that stands twice: the last one',
    'pipeline:\n  build:\n    image: a:1\n  build:\n    image: a:2\n',
    ['5 pkg:docker/a@2'],
  ],
  [
    'a variable outside of quotes, filled in before parsing',
    'kind: pipeline\ntrigger:\n  branch: [${BRANCH}]\nsteps:\n- image: a:${V}\n',
    ['5 pkg:docker/a'],
  ],
  [
    'a template of the organisation',
    'kind: template\nload: plugin.yaml\ndata:\n  name: x\n',
    ['2 pkg:generic/drone-template/plugin.yaml'],
  ],
  [
    'anchors',
    'kind: pipeline\nsteps:\n- &s\n  image: a:1\n- <<: *s\n  name: x\n',
    ['4 pkg:docker/a@1', '4 pkg:docker/a@1'],
  ],
])('%s', (_, text, facts) => expect(told(drone, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['a list', '- image: x', 'schema-error: Line 1: expected a map at the top of the file, found a list.'],
])('%s is unreadable', (_, text, message) => expect(told(drone, text)).toEqual([`unreadable: ${message}`]));
