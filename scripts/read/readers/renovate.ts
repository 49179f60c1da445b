/** Renovate: that dependencies are updated by it, and the shared presets that say how. */
import { parseJsonMap } from '../json.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { itemsAt, oneOrMany, at } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';

const files = new Set(
  ['', '.github/', '.gitlab/']
    .flatMap((folder) => [`${folder}renovate.json`, `${folder}renovate.json5`, `${folder}renovate.jsonc`])
    .concat('.renovaterc', '.renovaterc.json', '.renovaterc.json5'),
);

export const renovate: Reader = {
  id: 'renovate',
  version: 1,
  title: 'Renovate',
  files:
    'renovate.json, .json5 and .jsonc at the root, in .github and .gitlab; .renovaterc, .renovaterc.json and .json5.',
  facts:
    'The trait updates/renovate. A reference for every shared preset in `extends`, of the file and of its package rules: pkg:github or pkg:gitlab with the preset as path, pkg:npm for packages; local> is taken for GitHub. Renovate’s own presets are none.',
  gives: ['pkg:github/', 'pkg:gitlab/', 'pkg:npm/'],
  claims: (path) => files.has(path),
  traits: () => ['updates/renovate'],
  needles: ['extends'],
  read(text) {
    const root = parseJsonMap(text);
    return [root, ...itemsAt(root, 'packageRules')].flatMap(extended);
  },
};

function extended(node: YamlNode): Fact[] {
  return oneOrMany(at(node, 'extends')).flatMap((preset) => {
    const found = preset.kind === 'scalar' ? presetReference(preset.text, preset.line) : null;
    return found ? [found] : [];
  });
}

const hosted =
  /^(github|local|gitlab)>([\w.-]+(?:\/[\w.-]+)+?)(?:\/\/([\w./-]+)|:([\w./-]+))?(?:#([^\s(]+))?(?:\(.*\))?$/;

/** `github>acme/config`, `…:preset`, `…//folder/preset`, `…#tag`, with or without `(arguments)`. */
function presetReference(preset: string, line: number) {
  if (preset.length > 500) return null;
  const [, host, repository, path, name, version] = hosted.exec(preset) ?? [];
  if (repository) {
    const steps = repository.toLowerCase().split('/');
    const type = host === 'gitlab' ? 'gitlab' : 'github';
    return reference(
      { type, namespace: steps.slice(0, -1), name: steps.at(-1)!, version, subpath: path ?? name },
      line,
    );
  }
  return packagedPreset(preset, line);
}

/** `@acme` is @acme/renovate-config, `@acme/x` itself, `x` renovate-config-x; `config:recommended` and `:pinAll` are Renovate's own. */
function packagedPreset(preset: string, line: number) {
  const [, scope, name] = /^(@[\w.-]+)(?:\/([\w.-]+))?(?::[\w.-]+)?(?:\(.*\))?$/.exec(preset) ?? [];
  if (scope) return reference({ type: 'npm', namespace: [scope], name: name ?? 'renovate-config' }, line);
  return /^[a-z][\w.-]*$/.test(preset) ? reference({ type: 'npm', name: `renovate-config-${preset}` }, line) : null;
}
