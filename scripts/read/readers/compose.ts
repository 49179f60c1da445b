/** Compose files: the images that a stack is run from. */
import { imageOfKnownName } from '../image.ts';
import type { Fact, Reader } from '../reader.ts';
import { filledIn } from '../variables.ts';
import { at, entriesAt, scalarAt } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

const none = new Map<string, string>();

export const compose: Reader = {
  id: 'compose',
  version: 2,
  title: 'Compose',
  files:
    'compose.yaml, docker-compose.yml and their variants (compose.test.yaml, docker-compose.override.yml, app-compose.yml) in any folder; no templates of them.',
  facts: 'The trait compose. A reference for the image of every service, variables replaced by their defaults.',
  gives: ['pkg:docker/'],
  claims: (path) =>
    /(?:^|\/)(?:[\w.-]+-)?compose(?:[._-][\w.-]*)?\.ya?ml$/.test(path) && !/\.(?:hbs|tmpl|tpl|j2)\.ya?ml$/.test(path),
  traits: () => ['compose'],
  needles: ['image'],
  read(text) {
    // Compose reads YAML 1.1, where << merges. Its first version had the services at the top of the file.
    const root = parseYamlMap(text, { merge: true });
    return [...entriesAt(at(root, 'services') ?? root)].flatMap(([, service]): Fact[] => {
      const image = scalarAt(service, 'image');
      const found = image && imageOfKnownName(filledIn(image.text, none), image.line);
      return found ? [found] : [];
    });
  },
};
