/** Argo Workflows and Argo Events: the templates that workflows are made of, and the images of their steps. */
import { imagesAt } from '../image.ts';
import { manifestsIn, mayBeManifest, whichManifests } from '../manifests.ts';
import type { Manifest } from '../manifests.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { at, itemsAt, mapsIn, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';

const traits: Record<string, string> = {
  Workflow: 'argo-workflows',
  CronWorkflow: 'argo-workflows',
  WorkflowTemplate: 'argo-workflows',
  ClusterWorkflowTemplate: 'argo-workflows',
  WorkflowEventBinding: 'argo-workflows',
  Sensor: 'argo-events',
  EventSource: 'argo-events',
  EventBus: 'argo-events',
};

export const argoWorkflows: Reader = {
  id: 'argo-workflows',
  version: 1,
  title: 'Argo Workflows, Argo Events',
  files: whichManifests,
  facts:
    'The traits argo-workflows and argo-events. A reference for every template that a workflow takes from a cluster: pkg:generic/argo-template/<WorkflowTemplate>, pkg:generic/argo-cluster-template/<ClusterWorkflowTemplate>, with the template as path; and for the image of every container, script and sidecar. Not: templates defined in the same file.',
  claims: mayBeManifest,
  gives: [
    'argo-workflows',
    'argo-events',
    'pkg:generic/argo-template/',
    'pkg:generic/argo-cluster-template/',
    'pkg:docker/',
  ],
  guess: true,
  needles: ['argoproj.io/'],
  read(text) {
    const manifests = manifestsIn(text, (group) => group === 'argoproj.io').filter(
      ({ group, kind }) => group === 'argoproj.io' && Object.hasOwn(traits, kind),
    );
    const here = new Set(manifests.map(({ kind, name }) => `${kind} ${name}`));
    const facts = manifests.flatMap((one) => [
      { kind: 'trait' as const, name: traits[one.kind]!, line: one.line },
      ...factsOf(one, here),
    ]);
    return facts.sort((a, b) => a.line - b.line);
  },
};

const factsOf = ({ node }: Manifest, here: Set<string>): Exclude<Fact, { kind: 'owners' }>[] =>
  [...mapsIn(node)].flatMap((map) => [...templateFacts(map, here), ...imageFacts(map)]);

/** Where a workflow names another: whole, or one template of it. */
function templateFacts(map: YamlMap, here: Set<string>) {
  return ['templateRef', 'workflowTemplateRef'].flatMap((key) => {
    const named = at(map, key);
    const name = scalarAt(named, 'name');
    if (!name || !/^[\w.-]{1,253}$/.test(name.text)) return [];
    const cluster = textAt(named, 'clusterScope') === 'true';
    if (here.has(`${cluster ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate'} ${name.text}`)) return [];
    const namespace = [cluster ? 'argo-cluster-template' : 'argo-template'];
    return [reference({ type: 'generic', namespace, name: name.text, subpath: templateOf(named) }, name.line)];
  });
}

/** What an expression would tell is not known. */
function templateOf(named: YamlNode | undefined): string | null {
  const template = textAt(named, 'template');
  return template && /^[\w.-]{1,253}$/.test(template) ? template : null;
}

/** Lists named containers and initContainers are those of every manifest, and read as such. */
const imageFacts = (map: YamlMap) => [
  ...imagesAt(map, 'container', 'image'),
  ...imagesAt(map, 'script', 'image'),
  ...itemsAt(map, 'sidecars').flatMap((sidecar) => imagesAt(sidecar, 'image')),
];
