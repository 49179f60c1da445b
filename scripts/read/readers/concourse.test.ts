import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { concourse } from './concourse.ts';

test.each([
  ['ci/pipeline.yml', true],
  ['ci/pipelines/x.yml', true],
  ['pipelines/release.yaml', true],
  ['ci/tasks/unit.yml', true],
  ['concourse.yml', true],
  ['pipeline-pr.yml', true],
  ['.concourse/x.yml', true],
  ['ci/unit.sh', false],
  ['src/app.yml', false],
  ['cicd/x.yml', false],
])('%s is read: %s', (path, claimed) => expect(concourse.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a pipeline',
    'resource_types:\n- name: slack\n  type: registry-image\n  source:\n    repository: cfcommunity/slack-notification-resource\n    tag: latest\nresources:\n- name: repo\n  type: git\n  source: {uri: "https://github.com/concourse/examples.git", branch: main}\n- name: image\n  type: docker-image\n  source: {repository: concourse/dev}\njobs:\n- name: unit\n  plan:\n  - get: repo\n    trigger: true\n  - task: unit\n    file: repo/tasks/unit.yml\n',
    [
      '5 pkg:docker/cfcommunity/slack-notification-resource@latest',
      '10 pkg:generic/concourse-git/concourse/examples@main',
      '13 pkg:docker/concourse/dev',
      '15 trait ci/concourse',
      '20 pkg:generic/concourse-git/concourse/examples@main#tasks/unit.yml',
    ],
  ],
  [
    'a task in a plan, steps within steps',
    'jobs:\n- name: x\n  plan:\n  - in_parallel:\n      steps:\n      - try:\n          task: y\n          config:\n            platform: linux\n            image_resource:\n              type: registry-image\n              source: {repository: golang, tag: "1.26"}\n            run: {path: x}\n',
    ['2 trait ci/concourse', '12 pkg:docker/golang@1.26'],
  ],
  [
    'a resource under another name, a pipeline that is set',
    'resources:\n- {name: ci, type: git, source: {uri: "git@github.com:concourse/ci.git"}}\njobs:\n- name: x\n  plan:\n  - get: c\n    resource: ci\n  - set_pipeline: release\n    file: c/pipelines/release.yml\n    instance_vars: {v: 1}\n  - load_var: v\n    file: c/v\n',
    [
      '2 pkg:generic/concourse-git/concourse/ci',
      '4 trait ci/concourse',
      '9 pkg:generic/concourse-git/concourse/ci#pipelines/release.yml',
    ],
  ],
  [
    'what variables tell',
    'resources:\n- {name: a, type: git, source: {uri: ((uri))}}\n- {name: b, type: git, source: {uri: https://github.com/concourse/b, branch: ((branch))}}\n- {name: c, type: registry-image, source: {repository: acme/c, tag: ((tag))}}\njobs:\n- plan:\n  - {task: x, file: a/x.yml}\n',
    ['3 pkg:generic/concourse-git/concourse/b', '4 pkg:docker/acme/c', '6 trait ci/concourse'],
  ],
  [
    'a task in a file',
    'platform: linux\nimage_resource:\n  type: registry-image\n  source: {repository: concourse/unit}\n  version: {digest: "sha256:0123456789012345678901234567890123456789012345678901234567890123"}\nrun: {path: x}\n',
    ['4 pkg:docker/concourse/unit@sha256:0123456789012345678901234567890123456789012345678901234567890123'],
  ],
  ['files of other formats', 'jobs:\n- name: x\n  floorplan: y\n', []],
  [
    'a key that stands twice: the last',
    'jobs:\n- plan: []\n- plan: []\n  plan:\n  - task: x\n    config: {image_resource: {type: registry-image, source: {repository: a}}}\n',
    ['2 trait ci/concourse', '6 pkg:docker/a'],
  ],
])('%s', (_, text, facts) => expect(told(concourse, text)).toEqual(facts));

test.each([
  [
    'broken YAML',
    'plan: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(concourse, text)).toEqual([`unreadable: ${message}`]));
