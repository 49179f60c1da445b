import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { skaffold } from './skaffold.ts';

test.each([
  ['skaffold.yaml', true],
  ['deploy/skaffold-dev.yml', true],
  ['myskaffold.yaml', false],
])('%s is read: %s', (path, claimed) => expect(skaffold.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'configurations of other repositories',
    'apiVersion: skaffold/v4beta11\nkind: Config\nrequires:\n- configs: [cfg1]\n  git:\n    repo: https://github.com/GoogleContainerTools/skaffold.git\n    path: examples/a/skaffold.yaml\n    ref: main\n- path: ../other\n',
    ['1 trait skaffold', '6 pkg:generic/skaffold/googlecontainertools/skaffold@main#examples/a/skaffold.yaml'],
  ],
  [
    'remote charts',
    'apiVersion: skaffold/v2beta29\ndeploy:\n  helm:\n    releases:\n    - name: redis\n      remoteChart: redis-cluster\n      repo: https://charts.bitnami.com/bitnami/\n      version: 8.1.1\n    - name: x\n      remoteChart: oci://ghcr.io/acme/charts/x\n    - name: y\n      chartPath: ./y\n',
    [
      '1 trait skaffold',
      '6 pkg:helm/charts.bitnami.com/bitnami/redis-cluster@8.1.1',
      '10 pkg:helm/ghcr.io/acme/charts/x',
    ],
  ],
  [
    'images that are built on, and those that verify',
    'apiVersion: skaffold/v4beta11\nbuild:\n  artifacts:\n  - image: own\n    buildpacks:\n      builder: gcr.io/buildpacks/builder:v1\n  - image: own2\n    jib: {fromImage: "eclipse-temurin:21"}\nverify:\n- name: x\n  container: {name: x, image: alpine:3}\n',
    [
      '1 trait skaffold',
      '6 pkg:docker/gcr.io/buildpacks/builder@v1',
      '8 pkg:docker/eclipse-temurin@21',
      '11 pkg:docker/alpine@3',
    ],
  ],
  [
    'other manifests in a file of that name',
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: skaffold}\n---\napiVersion: skaffold/v3\n',
    ['5 trait skaffold'],
  ],
])('%s', (_, text, facts) => expect(told(skaffold, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['no apiVersion', 'kind: Config\n', 'schema-error: Line 1: expected apiVersion skaffold/…, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(skaffold, text)).toEqual([`unreadable: ${message}`]));
