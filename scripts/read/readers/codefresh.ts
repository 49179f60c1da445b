/** Codefresh: the images and the marketplace's steps that a pipeline is made of. */
import { imagesAt } from '../image.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, entriesAt, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

/** Types that the engine itself has; every other one is a step of the marketplace or of the account. */
const builtIn = new Set(
  'build push push-tag git-clone freestyle composition launch-composition deploy approval pending-approval parallel hook'.split(
    ' ',
  ),
);

export const codefresh: Reader = {
  id: 'codefresh',
  version: 1,
  title: 'Codefresh',
  files:
    'codefresh.yml and its variants (codefresh-release.yml) at the root, and files ending in .yml or .yaml in .codefresh.',
  facts:
    'The trait ci/codefresh. A reference for the image of every step, of its services and of compositions written in the file, and for every step of a type that is not built in (pkg:generic/codefresh-step/…).',
  gives: ['pkg:docker/', 'pkg:generic/codefresh-step/'],
  claims: (path) => /^codefresh[\w.-]*\.ya?ml$|^\.codefresh\/.*\.ya?ml$/.test(path),
  traits: () => ['ci/codefresh'],
  needles: ['steps'],
  read: (text) => stepsFacts(parseYamlMap(text, { merge: true, lastWins: true })).sort((a, b) => a.line - b.line),
};

/** Steps stand in steps when they run side by side. */
const stepsFacts = (node: YamlNode): ReferenceFact[] =>
  [...entriesAt(node, 'steps')].flatMap(([, step]) => stepFacts(step));

function stepFacts(step: YamlNode): ReferenceFact[] {
  const compositions = [step, at(step, 'services'), at(step, 'arguments')].flatMap((node) => [
    ...entriesAt(node, 'composition', 'services'),
    ...entriesAt(node, 'composition'),
  ]);
  return [
    ...typeFacts(step),
    ...imagesAt(step, 'image'),
    ...imagesAt(step, 'arguments', 'image'),
    ...compositions.flatMap(([, service]) => imagesAt(service, 'image')),
    ...stepsFacts(step),
  ];
}

/** `slack-notifier`, `codefresh/helm:1.1.12`, `acme/step:0.0.1`. */
function typeFacts(step: YamlNode): ReferenceFact[] {
  const type = scalarAt(step, 'type');
  const [, owner, name, version] = /^(?:([\w.-]+)\/)?([\w.-]+)(?::([\w.-]+))?$/.exec(type?.text ?? '') ?? [];
  if (!type || !name || builtIn.has(name)) return [];
  const namespace = ['codefresh-step', ...(owner ? [owner] : [])];
  return [reference({ type: 'generic', namespace, name, version }, type.line)];
}
