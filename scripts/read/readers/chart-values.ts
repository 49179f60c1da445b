/** The values of Helm charts: the images that a chart is told to run. */
import { imageOfKnownName, imagesAt } from '../image.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { factsOfMaps } from '../yaml-facts.ts';
import { isNull, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const chartValues: Reader = {
  id: 'chart-values',
  version: 1,
  title: 'Values of Helm charts',
  files:
    'values.yaml and its variants (values-prod.yaml, values.dev.yml, prod.values.yaml), in any folder: whether a chart lies beside is not asked. No templates of them.',
  facts:
    'A reference for every image, at any depth, that a key called image or ending in Image gives as text with a tag, a digest or a folder in front (image: acme/app:1.2), or as registry, repository, tag and digest. Without a tag a chart takes that of its own version, which is not known here.',
  claims: (path) => /(?:^|\/)(?:[\w.-]+[._-])?values(?:[._-][\w.-]*)?\.ya?ml$/.test(path),
  gives: ['pkg:docker/'],
  needles: ['image', 'Image', 'repository'],
  read(text) {
    const [root] = parseYaml(text, { merge: true, lastWins: true });
    // A chart without values has an empty file, or nothing but comments.
    if (root === undefined || isNull(root)) return [];
    if (root.kind !== 'map')
      throw new Unreadable('schema-error', `Line ${root.line}: expected a map of values, found a ${root.kind}.`);
    return [...imagesIn(root)].sort((a, b) => a.line - b.line);
  },
};

const imagesIn = factsOfMaps(({ entries }): ReferenceFact[] => {
  const found: ReferenceFact[] = [];
  for (const [key, value] of entries)
    if (key === 'image' || key.endsWith('Image'))
      found.push(...(value.kind === 'map' ? partsFacts(value) : wholeFacts(value)));
  return found;
});

/** A bare word may be anything: the name of an image goes with a tag or a folder. */
const wholeFacts = (value: YamlNode): ReferenceFact[] =>
  value.kind === 'scalar' && /[:/]/.test(value.text) ? imagesAt(value) : [];

/** `{ registry, repository, tag, digest }`; some charts call the repository name, and some put a tag behind it. */
function partsFacts(image: YamlMap): ReferenceFact[] {
  const name = scalarAt(image, 'repository') ?? scalarAt(image, 'name');
  if (!name) return [];
  const [registry, tag, digest] = ['registry', 'tag', 'digest'].map((key) => known(textAt(image, key)));
  const whole = (registry ? `${registry.replace(/\/+$/, '')}/` : '') + name.text;
  const found = imageOfKnownName(whole + (tag ? `:${tag}` : '') + (digest ? `@${digest}` : ''), name.line);
  return found ? [found] : [];
}

const known = (text: string | undefined) => (!text || /[${}]/.test(text) ? null : text);
