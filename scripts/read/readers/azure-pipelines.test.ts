import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { azurePipelines } from './azure-pipelines.ts';

test.each([
  ['azure-pipelines.yml', true],
  ['azure-pipelines-release.yml', true],
  ['azure-pipelines.sds.release.yml', true],
  ['.azure-pipelines/build.yml', true],
  ['azure-pipelines/templates/x.yaml', true],
  ['azure-pipeline.yml', true],
  ['DevOps/pipeline/azure-pipeline.yml', true],
  ['build/azure-pipelines-nightly.yml', true],
  ['src/azure-pipelines.yml', false],
  ['ci/samples/azure-pipelines.yml', false],
  ['pipelines.yml', false],
])('%s is read: %s', (path, claimed) => expect(azurePipelines.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'templates of another repository',
    'resources:\n  repositories:\n  - repository: templates\n    type: github\n    name: Contoso/BuildTemplates\n    ref: refs/tags/v1.0\njobs:\n- template: common.yml@templates\n  parameters: {vmImage: x}\n',
    [
      '5 pkg:generic/azure-template/contoso/buildtemplates@v1.0',
      '8 pkg:generic/azure-template/contoso/buildtemplates@v1.0#common.yml',
    ],
  ],
  [
    'extends, conditions and steps',
    'resources:\n  repositories:\n    - repository: t\n      type: git\n      name: Project/Repo\nextends:\n  template: a/b.yml@t\nstages:\n- ${{ if eq(1, 1) }}:\n  - template: c.yml@t\n- jobs:\n  - steps:\n    - template: d\\e.yml@t\n',
    [
      '5 pkg:generic/azure-template/project/repo',
      '7 pkg:generic/azure-template/project/repo#a/b.yml',
      '10 pkg:generic/azure-template/project/repo#c.yml',
      '13 pkg:generic/azure-template/project/repo#d/e.yml',
    ],
  ],
  [
    'a repository without a project',
    'resources:\n  repositories:\n  - {repository: t, type: git, name: Repo, ref: main}\n',
    ['3 pkg:generic/azure-template/repo@main'],
  ],
  [
    'refs and paths put together are not known',
    'resources:\n  repositories:\n  - {repository: t, name: a/b, ref: "${{ x }}"}\nsteps:\n- template: ${{ y }}.yml@t\n',
    ['3 pkg:generic/azure-template/a/b', '5 pkg:generic/azure-template/a/b'],
  ],
  [
    'local templates, the repository itself and aliases of other files',
    'resources:\n  repositories: []\nsteps:\n- template: x.yml\n- template: y.yml@self\n- template: z.yml@elsewhere\n',
    [],
  ],
  [
    'containers and services of jobs',
    'resources:\n  containers:\n  - container: c\n    image: a:1\njobs:\n- job: x\n  container: c\n- job: y\n  container: node:22\n  services:\n    redis: c\n    db: postgres:17\n- job: z\n  container: {image: "acme/z:$(V)", options: x}\n',
    ['4 pkg:docker/a@1', '9 pkg:docker/node@22', '12 pkg:docker/postgres@17', '14 pkg:docker/acme/z'],
  ],
  [
    'containers',
    'resources:\n  containers:\n  - container: linux\n    image: ubuntu:24.04\n',
    ['4 pkg:docker/ubuntu@24.04'],
  ],
])('%s', (_, text, facts) => expect(told(azurePipelines, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'resources: {',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(azurePipelines, text)).toEqual([`unreadable: ${message}`]));
