import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { tekton } from './tekton.ts';

test.each([
  ['.tekton/push.yaml', true],
  ['tekton/tasks/build.yml', true],
  ['src/tekton/x.yaml', false],
  ['.tekton/readme.md', false],
])('%s is read: %s', (path, claimed) => expect(tekton.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a bundle',
    'apiVersion: tekton.dev/v1\nkind: PipelineRun\nspec:\n  pipelineRef:\n    resolver: bundles\n    params:\n    - {name: name, value: build}\n    - name: bundle\n      value: quay.io/acme/catalog/build:0.2\n    - {name: kind, value: pipeline}\n',
    ['9 pkg:docker/quay.io/acme/catalog/build@0.2'],
  ],
  [
    'a bundle as it used to be written',
    'apiVersion: tekton.dev/v1beta1\nspec: {tasks: [{taskRef: {name: x, bundle: "docker.io/acme/t:1"}}]}\n',
    ['2 pkg:docker/acme/t@1'],
  ],
  [
    'a file of a git repository',
    'spec:\n  tasks:\n  - taskRef:\n      resolver: git\n      params:\n      - {name: url, value: "https://github.com/tektoncd/catalog.git"}\n      - {name: revision, value: main}\n      - {name: pathInRepo, value: task/git-clone/0.6/git-clone.yaml}\n',
    ['6 pkg:generic/tekton-git/tektoncd/catalog@main#task/git-clone/0.6/git-clone.yaml'],
  ],
  [
    'the same by the forge’s own interface',
    'taskRef:\n  resolver: git\n  params:\n  - {name: org, value: acme}\n  - {name: repo, value: catalog}\n  - {name: revision, value: $(params.rev)}\n',
    ['5 pkg:generic/tekton-git/acme/catalog'],
  ],
  [
    'an entry of a hub',
    'taskRef:\n  resolver: hub\n  params:\n  - {name: catalog, value: tekton-catalog-tasks}\n  - {name: kind, value: task}\n  - {name: name, value: git-clone}\n  - {name: version, value: "0.6"}\n',
    ['6 pkg:generic/tekton-hub/tekton-catalog-tasks/task/git-clone@0.6'],
  ],
  [
    'what lies in the cluster or the repository',
    'taskRef: {name: build}\npipelineRef: {name: x, resolver: cluster}\n',
    [],
  ],
  [
    'images of steps and sidecars',
    'kind: Task\nspec:\n  steps:\n  - image: bash:5\n  - image: $(params.image)\n  - ref: {resolver: bundles, params: [{name: bundle, value: a/b:1}]}\n  sidecars:\n  - image: acme/x:$(params.v)\n',
    ['4 pkg:docker/bash@5', '6 pkg:docker/a/b@1', '8 pkg:docker/acme/x'],
  ],
])('%s', (_, text, facts) => expect(told(tekton, text)).toEqual(facts));

test.each([
  [
    'broken YAML',
    'taskRef: {',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(tekton, text)).toEqual([`unreadable: ${message}`]));
