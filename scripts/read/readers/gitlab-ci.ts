/** GitLab CI: what a pipeline includes, and the images it runs in. */
import { rightsOf } from '../gitlab-posture.ts';
import { imageOfKnownName } from '../image.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader, ReferenceFact } from '../reader.ts';
import { filledIn } from '../variables.ts';
import { at, entriesAt, oneOrMany, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode, YamlScalar } from '../yaml-node.ts';
import { parseYamlMaps } from '../yaml.ts';

const places =
  /^\.gitlab-ci\.ya?ml$|^\.gitlab\/[^/]+\.ya?ml$|^\.gitlab(?:-ci|\/ci)\/.*\.ya?ml$|(?:^|[/.])gitlab-ci\.ya?ml$/;

export const gitlabCi: Reader = {
  id: 'gitlab-ci',
  version: 4,
  title: 'GitLab CI',
  files:
    '.gitlab-ci.yml at the root; for what it includes also .gitlab/*.yml, .gitlab/ci, .gitlab-ci and files ending in gitlab-ci.yml.',
  facts:
    'The trait ci/gitlab for the file at the root. A reference for every include of another project (pkg:gitlab/group/project with the file as path), component, remote file and template of GitLab’s own, also below trigger and under rules, for every project whose pipeline is triggered (pkg:generic/gitlab-trigger/group/project), and for every image. Traits for how jobs come to their rights: secrets/oidc (id_tokens), secrets/manager (secrets fetched from Vault or a cloud’s manager). Not: local includes, variables kept in GitLab’s settings, and what only variables of the running pipeline would tell.',
  gives: ['pkg:docker/', 'pkg:generic/gitlab-', 'pkg:gitlab/', 'secrets/manager', 'secrets/oidc'],
  claims: (path) => places.test(path),
  traits: (path) => (/^\.gitlab-ci\.ya?ml$/.test(path) ? ['ci/gitlab'] : []),
  needles: ['include', 'image', 'services', 'trigger', 'id_tokens', 'secrets'],
  read(text) {
    // GitLab reads YAML 1.1, where << merges, and takes the last of keys that stand twice. A first document may hold the inputs of a component.
    return parseYamlMaps(text, { merge: true, lastWins: true })
      .flatMap(documentFacts)
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  },
};

function documentFacts(root: YamlNode): Fact[] {
  const variables = new Map<string, string>();
  for (const [name, value] of entriesAt(root, 'variables'))
    variables.set(name, textAt(value, 'value') ?? textAt(value) ?? '');
  const jobs = [...entriesAt(root)].flatMap(([, job]) => [
    ...oneOrMany(at(job, 'trigger', 'include')).flatMap(included),
    ...triggered(at(job, 'trigger')),
    ...rightsOf(job),
    ...imageFacts(job, variables),
  ]);
  return [...oneOrMany(at(root, 'include')).flatMap(included), ...imageFacts(root, variables), ...jobs];
}

/** `trigger: group/project`, `trigger: { project: group/project, branch: main }`. */
function triggered(node: YamlNode | undefined): ReferenceFact[] {
  const project = scalarAt(node) ?? scalarAt(node, 'project');
  const steps = project?.text.toLowerCase().split('/') ?? [];
  if (!project || steps.length < 2 || !steps.every((step) => /^[\w.+-]+$/.test(step))) return [];
  const branch = textAt(node, 'branch');
  const namespace = ['gitlab-trigger', ...steps.slice(0, -1)];
  const version = branch?.includes('$') ? null : branch;
  return [reference({ type: 'generic', namespace, name: steps.at(-1)!, version }, project.line)];
}

function included(node: YamlNode): ReferenceFact[] {
  if (node.kind === 'scalar') return remote(node);
  const project = scalarAt(node, 'project');
  if (project) return projectFiles(project, node);
  const template = scalarAt(node, 'template');
  if (template)
    return [reference({ type: 'generic', namespace: ['gitlab-template'], name: template.text }, template.line)];
  const component = scalarAt(node, 'component');
  if (component) return componentFacts(component);
  const address = scalarAt(node, 'remote');
  return address ? remote(address) : [];
}

const known = (path: string) => /^[\w./+@~-]+$/.test(path);

/** `file` is one path or several; without it nothing of the project is included yet. */
function projectFiles(project: YamlScalar, node: YamlNode): ReferenceFact[] {
  const steps = project.text
    .toLowerCase()
    .split('/')
    .filter((step) => step !== '');
  if (!known(project.text) || steps.length < 2) return [];
  const version = textAt(node, 'ref');
  const parts = {
    type: 'gitlab',
    namespace: steps.slice(0, -1),
    name: steps.at(-1)!,
    version: version?.includes('$') ? null : version,
  };
  const files = oneOrMany(at(node, 'file')).flatMap((file) => (file.kind === 'scalar' ? [file] : []));
  if (files.length === 0) return [reference(parts, project.line)];
  return files.map((file) => reference({ ...parts, subpath: known(file.text) ? file.text : null }, file.line));
}

/** `$CI_SERVER_FQDN/group/project/component@1.0`: the last part is the component, what stands before it the project. */
function componentFacts(component: YamlScalar): ReferenceFact[] {
  const [path = '', version = null] = component.text.split('@');
  const [, ...steps] = path.toLowerCase().split('/');
  const subpath = steps.pop();
  if (steps.length < 2 || !steps.every(known)) return [];
  const parts = { type: 'gitlab', namespace: steps.slice(0, -1), name: steps.at(-1)!, subpath };
  return [reference({ ...parts, version: version?.includes('$') ? null : version }, component.line)];
}

/** A raw file of a GitLab project is of that project; any other address stands for itself. Texts without a scheme are local files. */
function remote(address: YamlScalar): ReferenceFact[] {
  const [, host, path = ''] = /^https?:\/\/(?:[^@/]*@)?([\w.-]+)\/([\w./+~%@-]+)/i.exec(address.text) ?? [];
  if (!host) return [];
  const [, project, version, file] = /^((?:[\w.-]+\/)+[\w.-]+)\/-\/raw\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (!project)
    return [
      reference(
        { type: 'generic', namespace: ['gitlab-remote'], name: host.toLowerCase(), subpath: path },
        address.line,
      ),
    ];
  const steps = project.toLowerCase().split('/');
  return [
    reference(
      { type: 'gitlab', namespace: steps.slice(0, -1), name: steps.at(-1)!, version, subpath: file },
      address.line,
    ),
  ];
}

/** `image: x`, `image: { name: x }`, and the same for every service. */
function imageFacts(node: YamlNode, variables: Map<string, string>): ReferenceFact[] {
  const images = [at(node, 'image'), ...oneOrMany(at(node, 'services'))];
  return images.flatMap((written) => {
    const image = scalarAt(written) ?? scalarAt(written, 'name');
    const found = image && imageOfKnownName(filledIn(image.text, variables), image.line);
    return found ? [found] : [];
  });
}
