/** Drone: the images that are the steps of a pipeline. */
import { imagesAt } from '../image.ts';
import type { Reader } from '../reader.ts';
import { withoutBraces } from '../variables.ts';
import { valuesAt } from '../yaml-node.ts';
import { parseYamlMaps } from '../yaml.ts';

export const drone: Reader = {
  id: 'drone',
  version: 3,
  title: 'Drone',
  files: '.drone.yml and .drone.yaml at the root; every document in them.',
  facts:
    'The trait ci/drone. A reference for the image of every step and service, also of pipelines written before Drone 1.0; a Drone plugin is an image.',
  gives: ['pkg:docker/'],
  claims: (path) => /^\.drone\.ya?ml$/.test(path),
  traits: () => ['ci/drone'],
  needles: ['image'],
  read(text) {
    // Drone takes the last of keys that stand twice.
    return parseYamlMaps(withoutBraces(text), { merge: true, lastWins: true })
      .flatMap((document) => places.flatMap((place) => valuesAt(document, place)))
      .flatMap((step) => imagesAt(step, 'image'))
      .sort((a, b) => a.line - b.line);
  },
};

/** Before Drone 1.0 the steps stood under `pipeline`, and they and the services by name. */
const places = ['pipeline', 'steps', 'services'];
