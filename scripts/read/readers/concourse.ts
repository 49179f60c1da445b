/** Concourse: the resources, tasks and images that pipelines are made of. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import type { Repository } from '../git-url.ts';
import { imageReference } from '../image.ts';
import type { Fact, Reader, ReferenceFact } from '../reader.ts';
import { at, itemsAt, mapsIn, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

const family = { type: 'generic', namespace: ['concourse-git'] };
/** Repositories by the name of their resource, with the branch that is watched. */
type Repositories = Map<string, { repository: Repository; branch: string | null }>;

export const concourse: Reader = {
  id: 'concourse',
  version: 1,
  title: 'Concourse',
  files:
    'Files ending in .yml or .yaml below a folder named ci, concourse, .concourse, pipeline, pipelines, task or tasks, or whose name begins with pipeline, concourse or task; of these, those with the jobs and plans of a pipeline or the platform and run of a task.',
  facts:
    'The trait ci/concourse for pipelines. A reference for every git resource (pkg:generic/concourse-git/owner/name) and every task or pipeline file taken from one (with its path), and for the image of every resource, resource type and task. What ((variables)) tell is not known.',
  gives: ['ci/concourse', 'pkg:docker/', 'pkg:generic/concourse-git/'],
  claims: (path) =>
    /\.ya?ml$/.test(path) &&
    /(?:^|\/)(?:(?:ci|\.?concourse|pipelines?|tasks?)\/|\.?(?:pipeline|concourse|task)[^/]*$)/.test(path),
  needles: ['plan:', 'image_resource:', 'resource_types:'],
  read(text) {
    // Concourse takes the last of keys that stand twice.
    const [root] = parseYaml(text, { merge: true, lastWins: true });
    const jobs = itemsAt(root, 'jobs');
    const plan = jobs.find((job) => at(job, 'plan')?.kind === 'list');
    if (plan) {
      const trait: Fact = { kind: 'trait', name: 'ci/concourse', line: plan.line };
      return [trait, ...pipelineFacts(root!)].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    }
    const task = textAt(root, 'platform') && at(root, 'run') ? imageFacts(at(root, 'image_resource')) : [];
    return [...task, ...itemsAt(root, 'resource_types').flatMap(imageFacts)];
  },
};

function pipelineFacts(root: YamlNode): Fact[] {
  const repositories: Repositories = new Map();
  const resources = itemsAt(root, 'resources').flatMap((node) => resourceFacts(node, repositories));
  const types = itemsAt(root, 'resource_types').flatMap(imageFacts);
  const maps = [...mapsIn(at(root, 'jobs'))];
  for (const map of maps) alias(map, repositories);
  const steps = maps.flatMap((map) => [...imageFacts(at(map, 'image_resource')), ...fileFacts(map, repositories)]);
  return [...resources, ...types, ...steps];
}

function resourceFacts(node: YamlNode, repositories: Repositories): ReferenceFact[] {
  if (textAt(node, 'type') !== 'git') return imageFacts(node);
  const address = scalarAt(node, 'source', 'uri');
  const repository = address && !address.text.includes('((') ? parseGitUrl(address.text) : null;
  if (!address || !repository) return [];
  const branch = known(textAt(node, 'source', 'branch'));
  repositories.set(textAt(node, 'name') ?? '', { repository, branch });
  return [repositoryReference(family, repository, address.line, branch)];
}

/** A step may give a resource another name: `get: x`, `resource: y`. */
function alias(step: YamlMap, repositories: Repositories): void {
  const found = repositories.get(textAt(step, 'resource') ?? '');
  const name = textAt(step, 'get');
  if (found && name) repositories.set(name, found);
}

/** `file: resource/path` of a task or of a pipeline that is set. */
function fileFacts(step: YamlMap, repositories: Repositories): ReferenceFact[] {
  const file = step.entries.has('task') || step.entries.has('set_pipeline') ? scalarAt(step, 'file') : undefined;
  const [, name = '', subpath = ''] = /^([^/]+)\/(.+)$/.exec(file?.text ?? '') ?? [];
  const found = repositories.get(name);
  if (!file || !found || subpath.includes('((')) return [];
  return [repositoryReference(family, { ...found.repository, subpath }, file.line, found.branch)];
}

function imageFacts(node: YamlNode | undefined): ReferenceFact[] {
  const name = scalarAt(node, 'source', 'repository');
  if (!name || !['registry-image', 'docker-image'].includes(textAt(node, 'type') ?? '')) return [];
  const tag = known(textAt(node, 'source', 'tag'));
  const digest = known(textAt(node, 'version', 'digest'));
  const found = imageReference(name.text + (tag ? `:${tag}` : '') + (digest ? `@${digest}` : ''), name.line);
  return found ? [found] : [];
}

const known = (text: string | undefined) => (text === undefined || text.includes('((') ? null : text);
