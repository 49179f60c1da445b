/** Compass's catalogue. */
import { entityFact, textOrNone, textOrThrow } from '../entity.ts';
import type { Reader } from '../reader.ts';
import { parseYamlMap } from '../yaml.ts';

export const compass: Reader = {
  id: 'compass',
  version: 1,
  title: 'Compass catalogue',
  files: 'compass.yml and compass.yaml in any folder; only those with a configVersion.',
  facts:
    'The trait catalog/compass and a catalogue entity: name, type, lifecycle, owner (the team’s identifier at Atlassian).',
  claims: (path) => /(?:^|\/)compass\.ya?ml$/.test(path),
  needles: ['configVersion'],
  read(text) {
    const root = parseYamlMap(text);
    const known = {
      kind: 'component',
      name: textOrThrow(root, 'name'),
      type: textOrNone(root, 'typeId'),
      lifecycle: textOrNone(root, 'fields', 'lifecycle'),
      owner: textOrNone(root, 'ownerId'),
    };
    return [{ kind: 'trait', name: 'catalog/compass', line: root.line }, entityFact(known, root.line)];
  },
};
