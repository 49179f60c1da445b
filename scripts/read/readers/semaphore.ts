/** Semaphore: the machines and containers that a pipeline runs in. */
import { imagesAt } from '../image.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, itemsAt, mapsIn, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const semaphore: Reader = {
  id: 'semaphore',
  version: 1,
  title: 'Semaphore',
  files: 'Files ending in .yml or .yaml in .semaphore: semaphore.yml and the pipelines it goes on with.',
  facts:
    'The trait ci/semaphore for semaphore.yml. For every agent, of the pipeline and of single tasks, a reference for its operating system (pkg:generic/semaphore-image/…) and for the image of every container.',
  gives: ['pkg:docker/', 'pkg:generic/semaphore-image/'],
  claims: (path) => /^\.semaphore\/.*\.ya?ml$/.test(path),
  traits: (path) => (/^\.semaphore\/semaphore\.ya?ml$/.test(path) ? ['ci/semaphore'] : []),
  needles: ['image'],
  read(text) {
    const root = parseYamlMap(text, { merge: true });
    return [...mapsIn(root)].flatMap((map) => agentFacts(at(map, 'agent'))).sort((a, b) => a.line - b.line);
  },
};

function agentFacts(agent: YamlNode | undefined): ReferenceFact[] {
  const system = scalarAt(agent, 'machine', 'os_image');
  const containers = itemsAt(agent, 'containers').flatMap((container) => imagesAt(container, 'image'));
  if (!system || !/^[\w.-]{1,100}$/.test(system.text)) return containers;
  return [
    reference({ type: 'generic', namespace: ['semaphore-image'], name: system.text }, system.line),
    ...containers,
  ];
}
