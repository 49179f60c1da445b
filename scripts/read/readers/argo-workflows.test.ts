import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { argoWorkflows } from './argo-workflows.ts';

test.each([
  ['deploy/app.yaml', true],
  ['a.yml', true],
  ['chart/templates/deployment.yaml', true],
  ['app.yaml.j2', false],
  ['app.json', false],
])('%s is read: %s', (path, claimed) => expect(argoWorkflows.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a workflow with containers and scripts',
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  templates:\n  - name: x\n    container:\n      image: argoproj/argosay:v2\n    sidecars:\n    - image: docker:dind\n  - name: y\n    script: {image: "python:{{inputs.parameters.v}}", source: x}\n',
    ['1 trait argo-workflows', '8 pkg:docker/argoproj/argosay@v2', '10 pkg:docker/docker@dind', '12 pkg:docker/python'],
  ],
  [
    'templates of other workflows',
    'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: {name: a}\nspec:\n  templates:\n  - steps:\n    - - name: x\n        templateRef:\n          name: workflow-template-whalesay-template\n          template: whalesay-template\n    - - name: y\n        templateRef: {name: build, template: main, clusterScope: true}\n',
    [
      '1 trait argo-workflows',
      '9 pkg:generic/argo-template/workflow-template-whalesay-template#whalesay-template',
      '12 pkg:generic/argo-cluster-template/build#main',
    ],
  ],
  [
    'a workflow that is another',
    'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nmetadata: {name: a}\nspec:\n  workflowSpec:\n    workflowTemplateRef:\n      name: nightly\n      clusterScope: true\n',
    ['1 trait argo-workflows', '7 pkg:generic/argo-cluster-template/nightly'],
  ],
  [
    'templates of the same file',
    'apiVersion: argoproj.io/v1alpha1\nkind: WorkflowTemplate\nmetadata: {name: a}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: b}\nspec: {workflowTemplateRef: {name: a}, x: {templateRef: {name: a, template: c}}}\n',
    ['1 trait argo-workflows', '5 trait argo-workflows'],
  ],
  [
    'names that are told by the run',
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  x: {templateRef: {name: "{{item}}", template: y}}\n  y: {templateRef: {name: z, template: "{{item}}"}}\n',
    ['1 trait argo-workflows', '6 pkg:generic/argo-template/z'],
  ],
  [
    'events and what they set off',
    'apiVersion: argoproj.io/v1alpha1\nkind: EventSource\nmetadata: {name: a}\n---\napiVersion: argoproj.io/v1alpha1\nkind: Sensor\nmetadata: {name: b}\nspec:\n  triggers:\n  - template:\n      k8s:\n        source:\n          resource:\n            apiVersion: argoproj.io/v1alpha1\n            kind: Workflow\n            spec: {workflowTemplateRef: {name: build}}\n',
    ['1 trait argo-events', '5 trait argo-events', '16 pkg:generic/argo-template/build'],
  ],
  [
    'other manifests',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: x}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n# argoproj.io/\n',
    [],
  ],
])('%s', (_, text, facts) => expect(told(argoWorkflows, text)).toEqual(facts));

test.each([
  [
    'broken YAML',
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec: [',
    'parse-error: Line 3: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(argoWorkflows, text)).toEqual([`unreadable: ${message}`]));
