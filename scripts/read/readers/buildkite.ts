/** Buildkite: the plugins that a pipeline is made of. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { imagesAt } from '../image.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { at, entriesAt, itemsAt, oneOrMany } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const buildkite: Reader = {
  id: 'buildkite',
  version: 2,
  title: 'Buildkite',
  files:
    'Files in .buildkite whose name begins with pipeline and ends in .yml or .yaml; buildkite.yml and .buildkite.yml at the root.',
  facts:
    'The trait ci/buildkite. A reference for every plugin of a step, also within groups (pkg:generic/buildkite-plugin/owner/name; Buildkite’s own have the owner buildkite-plugins). A reference for every image that the pipeline or a step runs in, by itself or by the plugin docker. Not: plugins of the repository itself.',
  gives: ['pkg:docker/', 'pkg:generic/buildkite-plugin/'],
  claims: (path) => /^\.buildkite\/(?:.*\/)?[\w.-]*pipeline[\w.-]*\.ya?ml$|^\.?buildkite\.ya?ml$/.test(path),
  traits: () => ['ci/buildkite'],
  needles: ['plugins', 'image'],
  read(text) {
    const [root] = parseYaml(text, { merge: true });
    const steps = root?.kind === 'list' ? root : at(root, 'steps');
    if (steps?.kind !== 'list')
      throw new Unreadable(
        'schema-error',
        `Line ${root?.line ?? 1}: expected a list of steps, or a map with one, found none.`,
      );
    return [...imagesAt(root, 'image'), ...steps.items.flatMap(stepFacts)];
  },
};

function stepFacts(step: YamlNode): Fact[] {
  const plugins = oneOrMany(at(step, 'plugins')).flatMap((plugin) => {
    const names =
      plugin.kind === 'map'
        ? [...entriesAt(plugin)].map(([name]) => name)
        : plugin.kind === 'scalar'
          ? [plugin.text]
          : [];
    const docker = names.filter((name) => /(?:^|\/)docker(?:-buildkite-plugin)?(?:\.git)?(?:#|$)/.test(name));
    return [
      ...names.flatMap((name) => pluginFacts(name, plugin.line)),
      ...docker.flatMap((name) => imagesAt(plugin, name, 'image')),
    ];
  });
  return [...imagesAt(step, 'image'), ...plugins, ...itemsAt(step, 'steps').flatMap(stepFacts)];
}

/** `docker#v5`, `acme/x#v1`, or the address of a repository; the repository of a short name ends in -buildkite-plugin. */
function pluginFacts(written: string, line: number): Fact[] {
  const [name = '', version = null] = written.split('#');
  const [, owner = 'buildkite-plugins', short] = /^(?:([\w.-]+)\/)?([\w-][\w.-]*)$/.exec(name) ?? [];
  const known = version?.includes('$') ? null : version;
  const family = { type: 'generic', namespace: ['buildkite-plugin'] };
  if (short)
    return [
      reference(
        { ...family, namespace: ['buildkite-plugin', owner.toLowerCase()], name: short.toLowerCase(), version: known },
        line,
      ),
    ];
  const repository = /^[./]/.test(name) ? null : parseGitUrl(name);
  if (!repository) return [];
  const path = [...repository.path.slice(0, -1), repository.path.at(-1)!.replace(/-buildkite-plugin$/, '')];
  return [repositoryReference(family, { ...repository, path }, line, known)];
}
