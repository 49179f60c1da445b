/** Drone: the images that are the steps of a pipeline. */
import { imagesAt } from '../image.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { withoutBraces } from '../variables.ts';
import { scalarAt, textAt, valuesAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMaps } from '../yaml.ts';

export const drone: Reader = {
  id: 'drone',
  version: 4,
  title: 'Drone',
  files: '.drone.yml and .drone.yaml at the root; every document in them.',
  facts:
    'The trait ci/drone. A reference for the image of every step and service, also of pipelines written before Drone 1.0; a Drone plugin is an image. A reference for the template of a document of the kind template (pkg:generic/drone-template/<file>).',
  gives: ['pkg:docker/', 'pkg:generic/drone-template/'],
  claims: (path) => /^\.drone\.ya?ml$/.test(path),
  traits: () => ['ci/drone'],
  needles: ['image', 'template'],
  read(text) {
    // Drone takes the last of keys that stand twice.
    return parseYamlMaps(withoutBraces(text), { merge: true, lastWins: true })
      .flatMap((document) => [...templateFacts(document), ...imageFacts(document)])
      .sort((a, b) => a.line - b.line);
  },
};

const imageFacts = (document: YamlNode): ReferenceFact[] =>
  places.flatMap((place) => valuesAt(document, place)).flatMap((step) => imagesAt(step, 'image'));

/** `kind: template`, `load: plugin.yaml`: a file that the organisation keeps on the server. */
function templateFacts(document: YamlNode): ReferenceFact[] {
  const file = textAt(document, 'kind') === 'template' ? scalarAt(document, 'load') : undefined;
  if (!file || !/^[\w./-]{1,200}$/.test(file.text)) return [];
  return [reference({ type: 'generic', namespace: ['drone-template'], name: file.text }, file.line)];
}

/** Before Drone 1.0 the steps stood under `pipeline`, and they and the services by name. */
const places = ['pipeline', 'steps', 'services'];
