/** Woodpecker: the images that are the steps of a workflow. */
import { imagesAt } from '../image.ts';
import type { Reader } from '../reader.ts';
import { withoutBraces } from '../variables.ts';
import { valuesAt } from '../yaml-node.ts';
import { parseYamlMaps } from '../yaml.ts';

/** Before Woodpecker 1.0 the steps stood under `pipeline`. */
const places = ['clone', 'steps', 'pipeline', 'services'];

export const woodpecker: Reader = {
  id: 'woodpecker',
  version: 1,
  title: 'Woodpecker',
  files: '.woodpecker.yml and .woodpecker.yaml at the root, and files ending in .yml or .yaml directly in .woodpecker.',
  facts:
    'The trait ci/woodpecker. A reference for the image of every step and service, in lists and by name; a Woodpecker plugin is an image. A tag that a variable tells counts as no version.',
  gives: ['pkg:docker/'],
  claims: (path) => /^\.woodpecker(?:\.ya?ml$|\/[^/]+\.ya?ml$)/.test(path),
  traits: () => ['ci/woodpecker'],
  needles: ['image'],
  read(text) {
    return parseYamlMaps(withoutBraces(text), { merge: true, lastWins: true })
      .flatMap((document) => places.flatMap((place) => valuesAt(document, place)))
      .flatMap((step) => imagesAt(step, 'image'))
      .sort((a, b) => a.line - b.line);
  },
};
