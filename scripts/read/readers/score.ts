/** Score: what a workload needs, in words that no platform owns. */
import { imageOfKnownName } from '../image.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { entriesAt, scalarAt, textAt } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const score: Reader = {
  id: 'score',
  version: 1,
  title: 'Score workloads',
  files: 'score.yaml, score.yml and *.score.yaml in any folder; only those with the apiVersion score.dev.',
  facts:
    'The trait workload/score and a reference for the image of every container. An image that is built later (“.”) is none.',
  gives: ['pkg:docker/', 'workload/score'],
  claims: (path) => /(?:^|\/)(?:[\w.-]+\.)?score\.ya?ml$/.test(path),
  needles: ['score.dev/'],
  read(text) {
    const root = parseYamlMap(text);
    const version = scalarAt(root, 'apiVersion');
    if (!version?.text.startsWith('score.dev/') || !textAt(root, 'metadata', 'name'))
      throw new Unreadable(
        'schema-error',
        `Line ${version?.line ?? root.line}: expected apiVersion score.dev/… and metadata.name, found something else.`,
      );
    const images = [...entriesAt(root, 'containers')].flatMap(([, container]): Fact[] => {
      const image = scalarAt(container, 'image');
      const found = image && imageOfKnownName(image.text, image.line);
      return found ? [found] : [];
    });
    return [{ kind: 'trait', name: 'workload/score', line: version.line }, ...images];
  },
};
