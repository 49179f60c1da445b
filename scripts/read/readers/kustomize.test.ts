import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { kustomize } from './kustomize.ts';

test.each([
  ['kustomization.yaml', true],
  ['deploy/base/kustomization.yml', true],
  ['deploy/Kustomization', true],
  ['mykustomization.yaml', false],
])('%s is read: %s', (path, claimed) => expect(kustomize.claims(path)).toBe(claimed));

const resource = (...lines: string[]) => `resources:\n${lines.map((line) => `- ${line}\n`).join('')}`;
test.each<[string, string, string[]]>([
  [
    'a folder at a ref',
    resource('https://github.com/kubernetes-sigs/kustomize//examples/multibases?timeout=120&ref=v3.3.1'),
    ['2 pkg:generic/kustomize/kubernetes-sigs/kustomize@v3.3.1#examples/multibases'],
  ],
  [
    'without a scheme',
    resource('github.com/Liujingfang1/mysql', 'github.com/Liujingfang1/kustomize/examples/helloWorld?ref=test-branch'),
    [
      '2 pkg:generic/kustomize/liujingfang1/mysql',
      '3 pkg:generic/kustomize/liujingfang1/kustomize@test-branch#examples/helloWorld',
    ],
  ],
  [
    'over ssh',
    resource('git@github.com:acme/base.git//overlays?ref=1', 'ssh://git@git.acme.example/infra/base.git?ref=2'),
    ['2 pkg:generic/kustomize/acme/base@1#overlays', '3 pkg:generic/kustomize/git.acme.example/infra/base@2'],
  ],
  [
    'one file by its address',
    resource(
      'https://raw.githubusercontent.com/acme/x/v2/deploy/a.yaml',
      'https://github.com/acme/x/releases/download/v3/install.yaml',
    ),
    ['2 pkg:generic/kustomize/acme/x@v2#deploy/a.yaml', '3 pkg:generic/kustomize/acme/x@v3#install.yaml'],
  ],
  ['files of the repository itself', resource('../base', 'deployment.yaml', 'a/b/c.yaml'), []],
  [
    'bases and components',
    'bases:\n- github.com/a/b?ref=1\ncomponents:\n- https://github.com/c/d//e\n',
    ['2 pkg:generic/kustomize/a/b@1', '4 pkg:generic/kustomize/c/d#e'],
  ],
  [
    'charts',
    'helmCharts:\n- name: minecraft\n  repo: https://itzg.github.io/minecraft-server-charts\n  version: 3.1.3\n',
    ['2 pkg:helm/itzg.github.io/minecraft-server-charts/minecraft@3.1.3'],
  ],
])('%s', (_, text, facts) => expect(told(kustomize, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'resources: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(kustomize, text)).toEqual([`unreadable: ${message}`]));
