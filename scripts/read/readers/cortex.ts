/** Cortex's catalogue: an OpenAPI document with fields of its own. */
import { entityFact, inBackstagesWords, textOrNone } from '../entity.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { at, itemsAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const cortex: Reader = {
  id: 'cortex',
  version: 2,
  title: 'Cortex catalogue',
  files:
    'cortex.yaml and cortex.yml in any folder, and what lies below .cortex/catalog, .cortex/domains and .cortex/teams; only those with x-cortex-tag.',
  facts:
    'The trait catalog/cortex and a catalogue entity: its tag as name, title, kind and type (a Component of the type service where none is given), the first group under x-cortex-owners as owner. Addresses there are people and only counted.',
  gives: ['catalog/cortex', 'entities'],
  claims: (path) => /(?:^|\/)(?:cortex\.ya?ml|\.cortex\/(?:catalog|domains|teams)\/.+\.ya?ml)$/.test(path),
  needles: ['x-cortex-tag'],
  read(text) {
    const root = parseYamlMap(text);
    const info = at(root, 'info');
    const tag = info && textOrNone(info, 'x-cortex-tag');
    if (!info || !tag)
      throw new Unreadable('schema-error', `Line ${root.line}: expected info.x-cortex-tag, found none.`);
    const owners = itemsAt(info, 'x-cortex-owners');
    const groups = owners.filter((owner) => isOf('group', owner)).flatMap((owner) => textAt(owner, 'name') ?? []);
    const known = {
      ...inBackstagesWords(textOrNone(info, 'x-cortex-type') ?? 'service', null),
      name: tag,
      title: textOrNone(info, 'title'),
      owner: groups[0] ?? null,
      ownedByPerson: groups.length === 0 && owners.some((owner) => isOf('email', owner)),
    };
    return [{ kind: 'trait', name: 'catalog/cortex', line: root.line }, entityFact(known, info.line)];
  },
};

const isOf = (type: string, owner: YamlNode) => textAt(owner, 'type')?.toLowerCase() === type;
