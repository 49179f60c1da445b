/** Helm charts: the charts a chart is made of. */
import { chartRepository } from '../chart-repository.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const helm: Reader = {
  id: 'helm',
  version: 2,
  title: 'Helm charts',
  files: 'Chart.yaml in any folder.',
  facts:
    'The trait chart. A reference for every chart in `dependencies`, with the version as asked for and its repository’s host and path in front. Not: charts that lie in the repository itself (file:// or no repository).',
  gives: ['pkg:helm/'],
  claims: (path) => /(?:^|\/)Chart\.ya?ml$/.test(path),
  traits: () => ['chart'],
  needles: ['dependencies'],
  read(text) {
    const root = parseYamlMap(text);
    if (!scalarAt(root, 'name'))
      throw new Unreadable('schema-error', 'Line 1: expected the name of the chart, found none.');
    return itemsAt(root, 'dependencies').flatMap(dependency);
  },
};

function dependency(node: YamlNode): Fact[] {
  const name = scalarAt(node, 'name');
  const repository = chartRepository(textAt(node, 'repository') ?? '');
  if (!name || !repository || !/^[\w.-]+$/.test(name.text)) return [];
  return [
    reference({ type: 'helm', namespace: repository, name: name.text, version: textAt(node, 'version') }, name.line),
  ];
}
