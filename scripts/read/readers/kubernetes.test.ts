import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { kubernetes } from './kubernetes.ts';

test.each([
  ['deploy/app.yaml', true],
  ['a.yml', true],
  ['chart/templates/deployment.yaml', true],
  ['app.yaml.j2', false],
  ['app.json', false],
])('%s is read: %s', (path, claimed) => expect(kubernetes.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a deployment',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      initContainers:\n      - image: busybox:1.28\n      containers:\n      - name: nginx\n        image: nginx:1.14.2\n',
    ['1 trait k8s-api/apps/v1/Deployment', '8 pkg:docker/busybox@1.28', '11 pkg:docker/nginx@1.14.2'],
  ],
  [
    'several documents, an API once',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: b}\n---\n# nothing\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n',
    ['1 trait k8s-api/core/v1/Service', '11 trait k8s-api/apps/v1/Deployment'],
  ],
  [
    'APIs that are gone',
    'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: x}\n',
    ['1 trait k8s-api/extensions/v1beta1/Ingress'],
  ],
  [
    'custom resources',
    'apiVersion: "external-secrets.io/v1beta1" # x\nkind: ExternalSecret\nmetadata: {name: x}\nspec:\n  target: {template: {data: {a: "{{ .password }}"}}}\n',
    ['1 trait k8s-api/external-secrets.io/v1beta1/ExternalSecret'],
  ],
  [
    'jobs by the clock, containers for debugging, volumes',
    'apiVersion: batch/v1\nkind: CronJob\nmetadata: {generateName: x}\nspec: {jobTemplate: {spec: {template: {spec: {\n  ephemeralContainers: [{image: "debian"}],\n  volumes: [{name: v, image: {reference: "quay.io/acme/v:2"}}, {name: w}]}}}}}\n',
    ['1 trait k8s-api/batch/v1/CronJob', '5 pkg:docker/debian', '6 pkg:docker/quay.io/acme/v@2'],
  ],
  [
    'a list',
    'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: {containers: [{image: a:1}]}\n',
    ['4 trait k8s-api/core/v1/Pod', '7 pkg:docker/a@1'],
  ],
  [
    'a definition of a custom resource, whatever its schema says',
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: x.acme.example\nspec:\n  versions:\n  - schema: {containers: [{image: "a:1"}]}\n    broken: "\nstatus: {}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n',
    ['1 trait k8s-api/apiextensions.k8s.io/v1/CustomResourceDefinition', '11 trait k8s-api/apps/v1/Deployment'],
  ],
  [
    'images that are filled in elsewhere',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {containers: [{image: "acme/a:${TAG}"}, {image: $IMAGE}, {image: "acme/b:{{ tag }}"}]}\n',
    ['1 trait k8s-api/apps/v1/Deployment', '4 pkg:docker/acme/a', '4 pkg:docker/acme/b'],
  ],
  ['a template of Helm', 'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ .Values.name }}\n', []],
  [
    'a template of Helm that takes from others',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: {{ include "a.name" . }}\n',
    [],
  ],
  [
    'a template of another engine',
    'apiVersion: v1\nkind: Service\nmetadata:\n  name: x\n{% if y %}\nspec: {}\n{% endif %}\n',
    [],
  ],
  [
    'files that say it in the same words',
    'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: x}\n---\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: {name: x}\n---\napiVersion: skaffold/v4beta1\nkind: Config\nmetadata: {name: x}\n---\napiVersion: v2\nname: chart\n---\napiVersion: v3\nkind: service\nmetadata: {name: x}\n',
    [],
  ],
  ['configurations without metadata', 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\nnodes: []\n', []],
  ['YAML of other formats, whole and broken', 'a: [b\n# kind: Pod, apiVersion: v1\n', []],
])('%s', (_, text, facts) => expect(told(kubernetes, text)).toEqual(facts));

test.each([
  [
    'broken YAML',
    'apiVersion: v1\nkind: Pod\nspec: [',
    'parse-error: Line 3: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
  [
    'too many documents',
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n---\n',
    'file-too-big: The file has 100 document marks; at most 100 are read.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(kubernetes, text)).toEqual([`unreadable: ${message}`]));
