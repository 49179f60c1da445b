/** Pulumi: the language in which a repository describes its infrastructure. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { scalarAt } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const pulumi: Reader = {
  id: 'pulumi',
  version: 1,
  title: 'Pulumi',
  files:
    'Pulumi.yaml and Pulumi.yml in any folder. Providers stand in the manifests of the language and are read there.',
  facts:
    'The trait pulumi and a reference for the runtime of the program (pkg:generic/pulumi-runtime/nodejs, python, go, dotnet, java, yaml).',
  claims: (path) => /(?:^|\/)Pulumi\.ya?ml$/.test(path),
  traits: () => ['pulumi'],
  gives: ['pkg:generic/pulumi-runtime/'],
  read(text) {
    const root = parseYamlMap(text);
    const runtime = scalarAt(root, 'runtime') ?? scalarAt(root, 'runtime', 'name');
    if (!runtime || !/^[\w.-]{1,100}$/.test(runtime.text))
      throw new Unreadable('schema-error', `Line ${root.line}: expected a runtime, found none.`);
    return [reference({ type: 'generic', namespace: ['pulumi-runtime'], name: runtime.text }, runtime.line)];
  },
};
