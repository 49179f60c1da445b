import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { argoCd } from './argo-cd.ts';

test.each([
  ['deploy/app.yaml', true],
  ['a.yml', true],
  ['chart/templates/deployment.yaml', true],
  ['app.yaml.j2', false],
  ['app.json', false],
])('%s is read: %s', (path, claimed) => expect(argoCd.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'an application from git',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: guestbook}\nspec:\n  source:\n    repoURL: https://github.com/argoproj/argocd-example-apps.git\n    targetRevision: HEAD\n    path: guestbook\n',
    ['1 trait argo-cd', '6 pkg:generic/argo-cd/argoproj/argocd-example-apps@HEAD#guestbook'],
  ],
  [
    'a chart',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec:\n  source:\n    chart: sealed-secrets\n    repoURL: https://bitnami-labs.github.io/sealed-secrets\n    targetRevision: 1.16.1\n',
    ['1 trait argo-cd', '7 pkg:helm/bitnami-labs.github.io/sealed-secrets/sealed-secrets@1.16.1'],
  ],
  [
    'a chart of a registry, which stands without its scheme',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec: {source: {chart: bitnamicharts/redis, repoURL: registry-1.docker.io, targetRevision: 19.*}}\n',
    ['1 trait argo-cd', '4 pkg:helm/registry-1.docker.io/bitnamicharts/redis@19.%2A'],
  ],
  [
    'several sources',
    "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\nspec:\n  sources:\n  - {repoURL: 'https://prometheus-community.github.io/helm-charts', chart: prometheus, targetRevision: 15.7.1}\n  - {repoURL: 'git@git.acme.example:infra/values.git', targetRevision: dev, ref: values}\n",
    [
      '1 trait argo-cd',
      '6 pkg:helm/prometheus-community.github.io/helm-charts/prometheus@15.7.1',
      '7 pkg:generic/argo-cd/git.acme.example/infra/values@dev',
    ],
  ],
  [
    'a set of applications and what it is made from',
    "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: x}\nspec:\n  generators:\n  - git:\n      repoURL: https://github.com/acme/clusters\n      revision: main\n      directories: [{path: apps/*}]\n  template:\n    spec:\n      source:\n        repoURL: https://github.com/acme/apps\n        targetRevision: '{{branch}}'\n        path: '{{path}}'\n",
    ['1 trait argo-cd', '7 pkg:generic/argo-cd/acme/clusters@main', '13 pkg:generic/argo-cd/acme/apps'],
  ],
  [
    'what a generator fills in',
    "apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: x}\nspec: {template: {spec: {source: {repoURL: '{{url}}', path: x}}}}\n",
    ['1 trait argo-cd'],
  ],
  [
    'other manifests',
    'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: x}\nspec: {sourceRepos: ["*"]}\n',
    [],
  ],
])('%s', (_, text, facts) => expect(told(argoCd, text)).toEqual(facts));

test.each([
  [
    'broken YAML',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: [',
    'parse-error: Line 3: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(argoCd, text)).toEqual([`unreadable: ${message}`]));
