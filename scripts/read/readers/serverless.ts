/** The Serverless Framework: its plugins, the runtimes of functions, and the images they are. */
import { imagesAt } from '../image.ts';
import { parseJsonMap } from '../json.ts';
import { lambdaRuntime } from '../lambda-runtime.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader, ReferenceFact } from '../reader.ts';
import { at, entriesAt, itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const serverless: Reader = {
  id: 'serverless',
  version: 1,
  title: 'Serverless Framework',
  files:
    'serverless.yml, serverless.yaml and serverless.json in any folder. What serverless.ts and serverless.js would say is not seen.',
  facts:
    'The trait serverless. A reference for every plugin (pkg:npm/…), for the version of the framework (pkg:npm/serverless), for the runtime of the provider and of every function where the provider is AWS (pkg:generic/lambda-runtime/…) and for every image. Not: plugins of the repository itself, and what variables tell.',
  claims: (path) => /(?:^|\/)serverless\.(?:ya?ml|json)$/.test(path),
  gives: ['pkg:docker/', 'pkg:generic/lambda-runtime/', 'pkg:npm/', 'serverless'],
  read(text) {
    const root = /^\s*\{/.test(text.slice(0, 1000))
      ? parseJsonMap(text)
      : parseYamlMap(text, { merge: true, lastWins: true });
    const service = root.entries.get('service') ?? root.entries.get('provider');
    if (!service)
      throw new Unreadable('schema-error', `Line ${root.line}: expected a service or a provider, found neither.`);
    const aws = (textAt(root, 'provider') ?? textAt(root, 'provider', 'name')) === 'aws';
    const plugins = [...itemsAt(root, 'plugins'), ...itemsAt(root, 'plugins', 'modules')];
    const framework = scalarAt(root, 'frameworkVersion');
    const facts: Fact[] = [
      { kind: 'trait', name: 'serverless', line: service.line },
      ...plugins.flatMap(pluginFacts),
      ...(framework && !framework.text.includes('$')
        ? [reference({ type: 'npm', name: 'serverless', version: framework.text }, framework.line)]
        : []),
      ...(aws ? lambdaRuntime(at(root, 'provider', 'runtime')) : []),
      ...[...entriesAt(root, 'provider', 'ecr', 'images')].flatMap(([, image]) => imageFacts(image)),
      ...[...entriesAt(root, 'functions')].flatMap(([, one]) => [
        ...(aws ? lambdaRuntime(at(one, 'runtime')) : []),
        ...imageFacts(at(one, 'image')),
      ]),
    ];
    return facts.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  },
};

function pluginFacts(plugin: YamlNode): ReferenceFact[] {
  const [, scope, name] =
    /^(?:(@[\w.~-]+)\/)?([\w~-][\w.~-]*)$/.exec(plugin.kind === 'scalar' ? plugin.text : '') ?? [];
  return name ? [reference({ type: 'npm', namespace: scope ? [scope] : [], name }, plugin.line)] : [];
}

/** A bare word is the name of an image that the file describes elsewhere. */
function imageFacts(image: YamlNode | undefined): ReferenceFact[] {
  const uri = scalarAt(image) ?? scalarAt(image, 'uri');
  return uri && /[/:@]/.test(uri.text) ? imagesAt(uri) : [];
}
