/** Bitbucket Pipelines: the pipes that a pipeline is made of, and the images it runs in. */
import { imageOfKnownName } from '../image.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { scalarAt, valuesAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const bitbucket: Reader = {
  id: 'bitbucket',
  version: 2,
  title: 'Bitbucket Pipelines',
  files: 'bitbucket-pipelines.yml at the root.',
  facts:
    'The trait ci/bitbucket. A reference for every pipe (pkg:generic/bitbucket-pipe/owner/name, or its image behind docker://) for every image, and for every file of another repository of the workspace in `imports` or `import` (pkg:generic/bitbucket-import/<repository> with the file or pipeline as path).',
  gives: ['pkg:docker/', 'pkg:generic/bitbucket-import/', 'pkg:generic/bitbucket-pipe/'],
  claims: (path) => /^bitbucket-pipelines\.ya?ml$/.test(path),
  traits: () => ['ci/bitbucket'],
  needles: ['pipe', 'image', 'import'],
  read: (text) => walk(parseYamlMap(text, { merge: true })),
};

/** Pipes and images stand at many depths: in steps, parallel steps, stages, services. */
function walk(node: YamlNode): Fact[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(walk);
  return [...node.entries].flatMap(([key, inner]) => {
    if (key === 'pipe') return pipeFacts(inner);
    if (key === 'imports') return valuesAt(inner).flatMap(importFacts);
    if (key === 'import' && inner.kind === 'scalar') return importFacts(inner);
    return key === 'image' ? imageFacts(inner) : walk(inner);
  });
}

/** `repository:ref:path`, or `repository:ref:pipeline`. What is not of that form is a name given by `imports`, or a file. */
function importFacts(node: YamlNode): Fact[] {
  const [, name, version, subpath] =
    /^([\w.-]+):([\w./-]+):([\w./-]+)$/.exec(node.kind === 'scalar' ? node.text : '') ?? [];
  if (!name) return [];
  return [reference({ type: 'generic', namespace: ['bitbucket-import'], name, version, subpath }, node.line)];
}

function pipeFacts(node: YamlNode): Fact[] {
  const pipe = scalarAt(node);
  if (pipe?.text.startsWith('docker://')) {
    const image = imageOfKnownName(pipe.text.slice('docker://'.length), pipe.line);
    return image ? [image] : [];
  }
  const [, owner, name, version] = /^([\w.-]+)\/([\w.-]+):([\w.-]+)$/.exec(pipe?.text ?? '') ?? [];
  if (!pipe || !owner || !name) return [];
  return [reference({ type: 'generic', namespace: ['bitbucket-pipe', owner], name, version }, pipe.line)];
}

/** `image: x` or `image: { name: x }`. */
function imageFacts(node: YamlNode): Fact[] {
  const image = scalarAt(node) ?? scalarAt(node, 'name');
  const found = image && imageOfKnownName(image.text, image.line);
  return found ? [found] : [];
}
