/** Cirrus CI: the containers and virtual machines that tasks run in. */
import { imagesAt } from '../image.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { entriesAt, itemsAt, mapsIn, oneOrMany, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const cirrus: Reader = {
  id: 'cirrus',
  version: 1,
  title: 'Cirrus CI',
  files: '.cirrus.yml and .cirrus.yaml at the root. What .cirrus.star would add is not seen.',
  facts:
    'The trait ci/cirrus. A reference for the image of every container (container, arm_container, gke_container …, additional_containers, the steps of a pipe, every one of a matrix) and of every macOS machine that is an image of a registry. Not: images of other virtual machines.',
  gives: ['pkg:docker/'],
  claims: (path) => /^\.cirrus\.ya?ml$/.test(path),
  traits: () => ['ci/cirrus'],
  needles: ['image'],
  read(text) {
    // A key stands as often as there are tasks of it.
    const root = parseYamlMap(text, { merge: true, repeated: true });
    const facts = [...mapsIn(root)].flatMap((map) =>
      [...entriesAt(map)].flatMap(([key, value]) => placeFacts(key, value)),
    );
    return facts.sort((a, b) => a.line - b.line);
  },
};

function placeFacts(key: string, place: YamlNode): ReferenceFact[] {
  const [name = ''] = key.split(' ');
  if (name === 'pipe') return itemsAt(place, 'steps').flatMap((step) => imagesAt(step, 'image'));
  if (name === 'additional_containers') return itemsAt(place).flatMap((container) => imagesAt(container, 'image'));
  if (name === 'macos_instance')
    return variants(place)
      .filter(ofRegistry)
      .flatMap((one) => imagesAt(one, 'image'));
  return /^(?:[a-z]+_)?container$/.test(name) ? variants(place).flatMap((one) => imagesAt(one, 'image')) : [];
}

/** `matrix` may stand in the place of any value: of the container, or of its image. */
function variants(place: YamlNode): YamlNode[] {
  const whole = [place, ...oneOrMany(place.kind === 'map' ? place.entries.get('matrix') : undefined)];
  return whole.flatMap((one) => {
    const images = itemsAt(one, 'image', 'matrix');
    return images.length === 0
      ? [one]
      : images.map((image) => ({ ...place, kind: 'map' as const, entries: new Map([['image', image]]) }));
  });
}

/** Apple's machines of old had names like mojave-xcode-11. */
const ofRegistry = (machine: YamlNode) =>
  textAt(machine, 'image')?.includes('/') === true && scalarAt(machine, 'image') !== undefined;
