/** Drone: the images that are the steps of a pipeline. */
import { imageOfKnownName } from '../image.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMaps } from '../yaml.ts';

export const drone: Reader = {
  id: 'drone',
  version: 2,
  title: 'Drone',
  files: '.drone.yml and .drone.yaml at the root; every document in them.',
  facts:
    'The trait ci/drone. A reference for the image of every step and service, also of pipelines written before Drone 1.0; a Drone plugin is an image.',
  claims: (path) => /^\.drone\.ya?ml$/.test(path),
  traits: () => ['ci/drone'],
  needles: ['image'],
  read(text) {
    // Drone takes the last of keys that stand twice.
    return parseYamlMaps(text, { merge: true, lastWins: true })
      .flatMap((document) => places.flatMap((place) => stepsAt(document, place).flatMap(imageFacts)))
      .sort((a, b) => a.line - b.line);
  },
};

/** Before Drone 1.0 the steps stood under `pipeline`, and they and the services by name. */
const places = ['pipeline', 'steps', 'services'];

function stepsAt(document: YamlNode, place: string): YamlNode[] {
  const steps = at(document, place);
  if (steps?.kind === 'map') return [...steps.entries.values()];
  return steps?.kind === 'list' ? steps.items : [];
}

function imageFacts(step: YamlNode): ReferenceFact[] {
  const image = scalarAt(step, 'image');
  const found = image && imageOfKnownName(image.text, image.line);
  return found ? [found] : [];
}
