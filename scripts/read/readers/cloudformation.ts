/** AWS CloudFormation and SAM: the modules, templates and applications that a stack is made of, and what its functions run on. */
import { imagesAt } from '../image.ts';
import { parseJson } from '../json.ts';
import { lambdaRuntime } from '../lambda-runtime.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader, ReferenceFact } from '../reader.ts';
import { at, entriesAt, itemsAt, oneOrMany, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const cloudformation: Reader = {
  id: 'cloudformation',
  version: 1,
  title: 'AWS CloudFormation, SAM',
  files:
    'Files ending in .yml or .yaml in any folder but .github, in .template, or in template.json, with Resources whose types begin with AWS:: or end in ::MODULE. Not: templates of other engines that are no YAML yet, and files over 4 MB.',
  facts:
    'The trait cloudformation, and sam where AWS::Serverless transforms it. A reference for every transform (pkg:generic/cloudformation-transform/…), module (pkg:generic/cloudformation-module/…), nested stack with an address (pkg:generic/cloudformation-template/host with the path) and serverless application (pkg:generic/serverless-application/…), for the runtime of every function (pkg:generic/lambda-runtime/…) and for the images of functions and of ECS tasks. What intrinsic functions put together is not known.',
  claims: (path) =>
    (/\.ya?ml$/.test(path) && !path.startsWith('.github/')) || /\.template$|(?:^|[/._-])template\.json$/.test(path),
  guess: true,
  gives: [
    'cloudformation',
    'pkg:docker/',
    'pkg:generic/cloudformation-',
    'pkg:generic/lambda-runtime/',
    'pkg:generic/serverless-application/',
    'sam',
  ],
  needles: ['AWS::', '::MODULE'],
  read(text) {
    const json = /^\s*\{/.test(text.slice(0, 1000));
    if (!json && !/^Resources:/m.test(text)) return [];
    const root = parsed(text, json);
    const resources = [...entriesAt(root, 'Resources')].map(([, resource]) => resource);
    const [first] = resources.filter((one) => /^AWS::|::MODULE$/.test(textAt(one, 'Type') ?? ''));
    if (!root || !first) return [];
    const facts: Fact[] = [
      { kind: 'trait', name: 'cloudformation', line: first.line },
      ...oneOrMany(at(root, 'Transform')).flatMap(transformFacts),
      ...lambdaRuntime(at(root, 'Globals', 'Function', 'Runtime')),
      ...resources.flatMap(resourceFacts),
    ];
    return facts.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  },
};

function parsed(text: string, json: boolean): YamlNode | undefined {
  try {
    return json ? parseJson(text) : parseYaml(text, { merge: true, lastWins: true })[0];
  } catch (error) {
    if (error instanceof Unreadable && error.reason === 'parse-error' && /\{\{|\{%|<%/.test(text)) return undefined;
    throw error;
  }
}

function transformFacts(node: YamlNode): Fact[] {
  const name = scalarAt(node) ?? scalarAt(node, 'Name');
  if (!name || !/^[\w:-]{1,200}$/.test(name.text)) return [];
  const found = reference({ type: 'generic', namespace: ['cloudformation-transform'], name: name.text }, name.line);
  const sam: Fact = { kind: 'trait', name: 'sam', line: name.line };
  return name.text.startsWith('AWS::Serverless') ? [sam, found] : [found];
}

function resourceFacts(resource: YamlNode): ReferenceFact[] {
  const type = scalarAt(resource, 'Type');
  const properties = at(resource, 'Properties');
  if (!type || !/^[\w:-]{1,300}$/.test(type.text)) return [];
  if (type.text.endsWith('::MODULE'))
    return [reference({ type: 'generic', namespace: ['cloudformation-module'], name: type.text }, type.line)];
  if (type.text === 'AWS::CloudFormation::Stack') return stackFacts(properties);
  if (type.text === 'AWS::Serverless::Application') return applicationFacts(properties);
  if (type.text === 'AWS::ECS::TaskDefinition')
    return itemsAt(properties, 'ContainerDefinitions').flatMap((container) => imagesIn(at(container, 'Image')));
  if (type.text !== 'AWS::Lambda::Function' && type.text !== 'AWS::Serverless::Function') return [];
  const image = [...imagesIn(at(properties, 'ImageUri')), ...imagesIn(at(properties, 'Code', 'ImageUri'))];
  return [...lambdaRuntime(at(properties, 'Runtime')), ...image];
}

/** `!Ref Image` is no image: what stands behind the name of a function is its argument. */
function imagesIn(node: YamlNode | undefined): ReferenceFact[] {
  if (node?.kind !== 'scalar') return [];
  const around = node.source.slice(Math.max(0, node.end - node.text.length - 60), Math.max(0, node.end));
  return /![A-Za-z:]+[ \t]+["']?$/.test(around.slice(0, around.lastIndexOf(node.text))) ? [] : imagesAt(node);
}

function stackFacts(properties: YamlNode | undefined): ReferenceFact[] {
  const address = scalarAt(properties, 'TemplateURL');
  const [, host, subpath] = /^https?:\/\/([\w.-]+)\/([\w./+~%-]+)$/.exec(address?.text ?? '') ?? [];
  if (!address || !host) return [];
  return [
    reference(
      { type: 'generic', namespace: ['cloudformation-template'], name: host.toLowerCase(), subpath },
      address.line,
    ),
  ];
}

/** `arn:aws:serverlessrepo:<region>:<account>:applications/<name>`: whose it is, and its name. */
function applicationFacts(properties: YamlNode | undefined): ReferenceFact[] {
  const id = scalarAt(properties, 'Location', 'ApplicationId');
  const [, account, name] =
    /^arn:[\w-]+:serverlessrepo:[\w-]*:(\d+):applications[/~]([\w.-]+)$/.exec(id?.text ?? '') ?? [];
  if (!id || !account || !name) return [];
  const version = textAt(properties, 'Location', 'SemanticVersion');
  return [reference({ type: 'generic', namespace: ['serverless-application', account], name, version }, id.line)];
}
