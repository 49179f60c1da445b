/** Tekton: the tasks and pipelines that runs are made of, and the images of steps. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { imageOfKnownName } from '../image.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { at, itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode, YamlScalar } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const tekton: Reader = {
  id: 'tekton',
  version: 1,
  title: 'Tekton',
  files: 'Files ending in .yml or .yaml in .tekton or tekton at the root; every document in them.',
  facts:
    'The trait ci/tekton. A reference for every taskRef, pipelineRef and step ref that a resolver fetches: a bundle (an image, with the task’s name as path), a file of a git repository (pkg:generic/tekton-git/owner/name), or an entry of a hub (pkg:generic/tekton-hub/…), and for the image of every step and sidecar.',
  gives: ['pkg:docker/', 'pkg:generic/tekton'],
  claims: (path) => /^\.?tekton\/.*\.ya?ml$/.test(path),
  traits: () => ['ci/tekton'],
  needles: ['tekton.dev/'],
  read: (text) => parseYaml(text).flatMap(walk),
};

function walk(node: YamlNode): Fact[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(walk);
  return [...node.entries].flatMap(([key, inner]) => {
    if (key === 'taskRef' || key === 'pipelineRef' || key === 'ref') return referenceFacts(inner);
    if (key === 'steps' || key === 'sidecars') return [...itemsAt(inner).flatMap(imageFacts), ...walk(inner)];
    return walk(inner);
  });
}

function imageFacts(step: YamlNode): Fact[] {
  const image = scalarAt(step, 'image');
  const found = image && imageOfKnownName(image.text.replace(/\$\(.*$/, '$'), image.line);
  return found ? [found] : [];
}

function referenceFacts(node: YamlNode): Fact[] {
  const bundle = scalarAt(node, 'bundle');
  if (bundle) return bundleFacts(bundle);
  const params = new Map(
    itemsAt(node, 'params').flatMap((param) => {
      const value = scalarAt(param, 'value');
      return value ? [[textAt(param, 'name') ?? '', value] as const] : [];
    }),
  );
  const resolver = textAt(node, 'resolver');
  if (resolver === 'bundles') return bundleFacts(params.get('bundle'));
  if (resolver === 'git') return gitFacts(params);
  return resolver === 'hub' ? hubFacts(params, at(node, 'resolver')?.line ?? node.line) : [];
}

function bundleFacts(bundle: YamlScalar | undefined): Fact[] {
  const found = bundle && imageOfKnownName(bundle.text, bundle.line);
  return found ? [found] : [];
}

/** `url` or, for a forge's own interface, `org` and `repo`; `revision`; `pathInRepo`. */
function gitFacts(params: Map<string, YamlScalar>): Fact[] {
  const [url, owner, name] = ['url', 'org', 'repo'].map((key) => params.get(key));
  const repository = parseGitUrl(url?.text ?? (owner && name ? `https://github.com/${owner.text}/${name.text}` : ''));
  if (!repository) return [];
  const subpath = params.get('pathInRepo')?.text ?? null;
  const version = params.get('revision')?.text;
  const kind = { type: 'generic', namespace: ['tekton-git'] };
  const known = !version || /[${]/.test(version) ? null : version;
  return [repositoryReference(kind, { ...repository, subpath }, (url ?? name)!.line, known)];
}

function hubFacts(params: Map<string, YamlScalar>, line: number): Fact[] {
  const [name, kind, catalog] = ['name', 'kind', 'catalog'].map((key) => params.get(key)?.text);
  if (!name || !/^[\w.-]+$/.test(name)) return [];
  const namespace = ['tekton-hub', catalog ?? 'tekton', kind ?? 'task'];
  return [
    reference(
      { type: 'generic', namespace, name, version: params.get('version')?.text },
      params.get('name')?.line ?? line,
    ),
  ];
}
