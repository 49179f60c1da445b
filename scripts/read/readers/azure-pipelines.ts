/** Azure Pipelines: templates of other repositories, and the images of containers. */
import { imageOfKnownName, imagesAt } from '../image.ts';
import { reference } from '../purl.ts';
import type { Parts } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, itemsAt, mapsIn, scalarAt, textAt, valuesAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

const AT_ITS_PLACE = /^\.?azure-pipelines?(?:[._-][\w.-]+)?\.ya?ml$|^\.?azure-pipelines?\/.*\.ya?ml$/;
/** The place is free: whoever makes the pipeline says where its file lies. */
const IN_A_FOLDER_FOR_IT =
  /^(?:\.?(?:devops|pipelines?|builds?|ci|cicd|ci-cd|deploy(?:ments?)?|infra(?:structure)?|eng|azure)\/){1,2}azure-pipelines?(?:[._-][\w.-]+)?\.ya?ml$/i;

export const azurePipelines: Reader = {
  id: 'azure-pipelines',
  version: 4,
  title: 'Azure Pipelines',
  files:
    'azure-pipelines.yml and its variants (azure-pipelines-release.yml, azure-pipelines.dev.yml) at the root or in a folder for such things (devops, pipelines, build, ci, deploy, infra, eng, azure, up to two deep), and everything in .azure-pipelines or azure-pipelines.',
  facts:
    'The trait ci/azure-pipelines. A reference for every repository under `resources`, for every template taken from one (template: path@alias, extends too; pkg:generic/azure-template/owner/name with the template as path), and for every container’s image, under `resources` and of single jobs (container: image:tag, services). An alias that another file declares is not followed.',
  gives: ['pkg:docker/', 'pkg:generic/azure-'],
  claims: (path) => AT_ITS_PLACE.test(path) || IN_A_FOLDER_FOR_IT.test(path),
  traits: () => ['ci/azure-pipelines'],
  needles: ['repositories', 'container', 'services'],
  read(text) {
    const root = parseYamlMap(text);
    const aliases = new Map<string, Parts>();
    const declared = itemsAt(root, 'resources', 'repositories').flatMap((node) => repositoryFacts(node, aliases));
    const images = itemsAt(root, 'resources', 'containers').flatMap(imageFacts);
    return [...declared, ...images, ...templates(root, aliases), ...jobImages(root)].sort((a, b) => a.line - b.line);
  },
};

/** `name` is owner/name on GitHub and Bitbucket, project/name or name on Azure. */
function repositoryFacts(node: YamlNode, aliases: Map<string, Parts>): ReferenceFact[] {
  const alias = textAt(node, 'repository');
  const name = scalarAt(node, 'name');
  const steps = name?.text.toLowerCase().split('/') ?? [];
  if (!alias || !name || !steps.every((step) => /^[\w. -]+$/.test(step))) return [];
  const version = textAt(node, 'ref')?.replace(/^refs\/(?:heads|tags)\//, '');
  const namespace = ['azure-template', ...steps.slice(0, -1)];
  const parts = { type: 'generic', namespace, name: steps.at(-1)!, version: version?.includes('$') ? null : version };
  aliases.set(alias, parts);
  return [reference(parts, name.line)];
}

function imageFacts(node: YamlNode): ReferenceFact[] {
  const image = scalarAt(node, 'image');
  const found = image && imageOfKnownName(image.text, image.line);
  return found ? [found] : [];
}

/** A word without a tag or a folder is the alias of a container that is declared. */
function jobImages(root: YamlNode): ReferenceFact[] {
  return [...mapsIn(root)].flatMap((map) =>
    [at(map, 'container'), ...valuesAt(map, 'services')].flatMap((place) => {
      const image = scalarAt(place) ?? scalarAt(place, 'image');
      return image && /[:/]/.test(image.text) ? imagesAt(image) : [];
    }),
  );
}

/** Templates may stand anywhere: in steps, jobs, stages, variables, below conditions. */
function templates(node: YamlNode, aliases: Map<string, Parts>): ReferenceFact[] {
  if (node.kind === 'list') return node.items.flatMap((item) => templates(item, aliases));
  if (node.kind !== 'map') return [];
  const template = scalarAt(node, 'template');
  const [, path, alias] = /^([^@]+)@([\w.-]+)$/.exec(template?.text.trim() ?? '') ?? [];
  const parts = alias ? aliases.get(alias) : undefined;
  const own = template && parts ? [reference({ ...parts, subpath: pathOf(path!) }, template.line)] : [];
  return [...own, ...[...node.entries.values()].flatMap((inner) => templates(inner, aliases))];
}

/** Windows spells paths with backslashes; a path with an expression in it is not known. */
const pathOf = (path: string) => (path.includes('$') ? null : path.replaceAll('\\', '/'));
