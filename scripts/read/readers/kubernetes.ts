/** Kubernetes: the APIs that manifests are written in, and the images of their containers. */
import { imagesAt } from '../image.ts';
import { manifestsIn, mayBeManifest, whichManifests } from '../manifests.ts';
import type { Manifest } from '../manifests.ts';
import type { Fact, Reader } from '../reader.ts';
import { factsOfMaps } from '../yaml-facts.ts';
import { itemsAt } from '../yaml-node.ts';

const lists = ['containers', 'initContainers', 'ephemeralContainers'];

export const kubernetes: Reader = {
  id: 'kubernetes',
  version: 1,
  title: 'Kubernetes manifests',
  files: whichManifests,
  facts:
    'A trait for every API (k8s-api/apps/v1/Deployment; k8s-api/core/v1/Service where the group has no name; those of custom resources too). A reference for the image of every container in containers, initContainers and ephemeralContainers, and of every volume that is an image. Not: images that custom resources name in other words.',
  claims: mayBeManifest,
  gives: ['k8s-api/', 'pkg:docker/'],
  guess: true,
  needles: ['apiVersion:'],
  read(text) {
    const manifests = manifestsIn(text);
    const apis = new Map<string, Fact>();
    for (const { group, version, kind, line } of manifests) {
      const name = `k8s-api/${group}/${version}/${kind}`;
      if (!apis.has(name)) apis.set(name, { kind: 'trait', name, line });
    }
    return [...apis.values(), ...manifests.flatMap(imageFacts)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  },
};

/** A definition of a custom resource describes containers and has none. */
const imageFacts = ({ kind, node }: Manifest): readonly Fact[] =>
  kind === 'CustomResourceDefinition' ? [] : imagesIn(node);

const imagesIn = factsOfMaps((map): Fact[] => [
  ...lists.flatMap((list) => itemsAt(map, list)).flatMap((container) => imagesAt(container, 'image')),
  ...itemsAt(map, 'volumes').flatMap((volume) => imagesAt(volume, 'image', 'reference')),
]);
