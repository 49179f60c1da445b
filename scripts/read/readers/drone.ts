/** Drone: the images that are the steps of a pipeline. */
import { imageOfKnownName } from '../image.ts';
import type { Fact, Reader } from '../reader.ts';
import { itemsAt, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMaps } from '../yaml.ts';

export const drone: Reader = {
  id: 'drone',
  version: 1,
  title: 'Drone',
  files: '.drone.yml and .drone.yaml at the root; every document in them.',
  facts: 'The trait ci/drone. A reference for the image of every step and service; a Drone plugin is an image.',
  claims: (path) => /^\.drone\.ya?ml$/.test(path),
  traits: () => ['ci/drone'],
  needles: ['image'],
  read(text) {
    return parseYamlMaps(text, { merge: true }).flatMap((document) =>
      [...itemsAt(document, 'steps'), ...itemsAt(document, 'services')].flatMap(imageFacts),
    );
  },
};

function imageFacts(step: YamlNode): Fact[] {
  const image = scalarAt(step, 'image');
  const found = image && imageOfKnownName(image.text, image.line);
  return found ? [found] : [];
}
