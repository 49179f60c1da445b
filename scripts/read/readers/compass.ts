/** Compass's catalogue. */
import { entityFact, inBackstagesWords, textOrNone, textOrThrow } from '../entity.ts';
import type { Reader } from '../reader.ts';
import { parseYamlMap } from '../yaml.ts';

export const compass: Reader = {
  id: 'compass',
  version: 2,
  title: 'Compass catalogue',
  files: 'compass.yml and compass.yaml in any folder; only those with a configVersion.',
  facts:
    'The trait catalog/compass and a catalogue entity: kind and type (SERVICE is a Component of the type service), name, lifecycle, owner (the team’s identifier at Atlassian).',
  gives: ['catalog/compass', 'entities'],
  claims: (path) => /(?:^|\/)compass\.ya?ml$/.test(path),
  needles: ['configVersion'],
  read(text) {
    const root = parseYamlMap(text);
    const known = {
      ...inBackstagesWords(textOrNone(root, 'typeId') ?? 'component', null),
      name: textOrThrow(root, 'name'),
      lifecycle: textOrNone(root, 'fields', 'lifecycle'),
      owner: textOrNone(root, 'ownerId'),
    };
    return [{ kind: 'trait', name: 'catalog/compass', line: root.line }, entityFact(known, root.line)];
  },
};
