/** AppVeyor: the machines that a build asks for. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, itemsAt, oneOrMany, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

const variable = 'APPVEYOR_BUILD_WORKER_IMAGE';

export const appveyor: Reader = {
  id: 'appveyor',
  version: 1,
  title: 'AppVeyor',
  files: 'appveyor.yml and .appveyor.yml at the root.',
  facts: `The trait ci/appveyor. A reference for every image of a build worker (pkg:generic/appveyor-image/<image as written>), in \`image\` or as the variable ${variable}, and for every runtime in \`stack\` (pkg:generic/runtime/…), also below \`for\` and in configurations of single branches.`,
  gives: ['pkg:generic/appveyor-image/', 'pkg:generic/runtime/'],
  claims: (path) => /^\.?appveyor\.ya?ml$/.test(path),
  traits: () => ['ci/appveyor'],
  needles: ['image', 'IMAGE', 'stack'],
  read(text) {
    const [root] = parseYaml(text, { merge: true, lastWins: true });
    const configurations = oneOrMany(root);
    if (configurations.length === 0 || configurations.some((one) => one.kind !== 'map'))
      throw new Unreadable(
        'schema-error',
        `Line ${root?.line ?? 1}: expected a map, or a list of maps by branch, found something else.`,
      );
    return configurations.flatMap(configurationFacts).sort((a, b) => a.line - b.line);
  },
};

function configurationFacts(configuration: YamlNode): ReferenceFact[] {
  const environment = at(configuration, 'environment');
  const images = [configuration, ...itemsAt(configuration, 'matrix')].flatMap((node) => oneOrMany(at(node, 'image')));
  const variables = [environment, ...itemsAt(environment, 'matrix'), at(environment, 'global')].map((node) =>
    at(node, variable),
  );
  return [
    ...[...images, ...variables].flatMap(imageFacts),
    ...stackFacts(configuration),
    ...itemsAt(configuration, 'for').flatMap(configurationFacts),
  ];
}

function imageFacts(image: YamlNode | undefined): ReferenceFact[] {
  if (image?.kind !== 'scalar' || !/^[\w .-]{1,100}$/.test(image.text)) return [];
  return [reference({ type: 'generic', namespace: ['appveyor-image'], name: image.text.trim() }, image.line)];
}

const names: Record<string, string> = { jdk: 'java', nodejs: 'node' };

/** `stack: node 20, jdk 17, mysql`. What has no version is a service that is to be started. */
function stackFacts(configuration: YamlNode): ReferenceFact[] {
  const stack = scalarAt(configuration, 'stack');
  return (stack?.text ?? '').split(',').flatMap((part) => {
    const [, tool, version] = /^([a-z]{1,30}) ([\w.]{1,30})$/.exec(part.trim()) ?? [];
    if (!tool || !version) return [];
    const name = Object.hasOwn(names, tool) ? names[tool]! : tool;
    return [reference({ type: 'generic', namespace: ['runtime'], name, version }, stack!.line)];
  });
}
