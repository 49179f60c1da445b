/** Dev containers: what a development environment is made of. */
import { imageOfKnownName } from '../image.ts';
import { parseJsonMap } from '../json.ts';
import type { Fact, Reader } from '../reader.ts';
import { entriesAt, scalarAt } from '../yaml-node.ts';

export const devcontainer: Reader = {
  id: 'devcontainer',
  version: 1,
  title: 'Dev containers',
  files: '.devcontainer.json, .devcontainer/devcontainer.json and .devcontainer/*/devcontainer.json.',
  facts: 'The trait devcontainer. A reference for the image and for every feature that comes from a registry.',
  gives: ['pkg:docker/'],
  claims: (path) => /^(?:\.devcontainer\.json|\.devcontainer\/(?:[^/]+\/)?devcontainer\.json)$/.test(path),
  traits: () => ['devcontainer'],
  needles: ['image', 'features'],
  read(text) {
    const root = parseJsonMap(text);
    const image = scalarAt(root, 'image');
    const features = [...entriesAt(root, 'features')].map(([name, options]) => ({ text: name, line: options.line }));
    const named = [...(image ? [image] : []), ...features.filter(({ text }) => /^[\w.-]+\.[\w-]+\//.test(text))];
    return named.flatMap(({ text, line }): Fact[] => {
      const found = imageOfKnownName(text, line);
      return found ? [found] : [];
    });
  },
};
