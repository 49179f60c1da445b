/** CircleCI: the orbs that a pipeline is made of, and the images it runs in. */
import { imageOfKnownName } from '../image.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { entriesAt, itemsAt, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const circleci: Reader = {
  id: 'circleci',
  version: 2,
  title: 'CircleCI',
  files: 'Files ending in .yml or .yaml directly in .circleci: config.yml and the configurations it goes on with.',
  facts:
    'The trait ci/circleci for config.yml. A reference for every orb (pkg:generic/circleci-orb/namespace/name), also those of orbs written in the file, and for every Docker image of jobs and executors.',
  gives: ['pkg:docker/', 'pkg:generic/circleci-orb/'],
  claims: (path) => /^\.circleci\/[^/]+\.ya?ml$/.test(path),
  traits: (path) => (/\/config\.ya?ml$/.test(path) ? ['ci/circleci'] : []),
  needles: ['orbs', 'image'],
  // CircleCI reads YAML 1.1, where << merges; under 1.2 it is an ordinary key.
  read: (text) => configFacts(parseYamlMap(text, { merge: true })).sort((a, b) => a.line - b.line),
};

/** An orb written in the file has the shape of the file itself. */
function configFacts(root: YamlNode): ReferenceFact[] {
  const orbs = [...entriesAt(root, 'orbs')].flatMap(([, orb]) =>
    orb.kind === 'map' ? configFacts(orb) : orbFacts(orb),
  );
  const places = [...entriesAt(root, 'jobs'), ...entriesAt(root, 'executors')];
  return [...orbs, ...places.flatMap(([, place]) => itemsAt(place, 'docker').flatMap(imageFacts))];
}

function orbFacts(node: YamlNode): ReferenceFact[] {
  const orb = scalarAt(node);
  const [, namespace, name, version] = /^([\w.-]+)\/([\w.-]+)@(\S+)$/.exec(orb?.text ?? '') ?? [];
  if (!orb || !namespace || !name) return [];
  const known = version!.includes('<<') ? null : version;
  return [reference({ type: 'generic', namespace: ['circleci-orb', namespace], name, version: known }, orb.line)];
}

function imageFacts(node: YamlNode): ReferenceFact[] {
  const image = scalarAt(node, 'image');
  const found = image && imageOfKnownName(image.text, image.line);
  return found ? [found] : [];
}
