/** Configuration of GitHub apps that goes on from another repository's: settings, release drafts, stale issues, merge queues. */
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { at, oneOrMany } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYaml } from '../yaml.ts';

export const githubConfig: Reader = {
  id: 'github-config',
  version: 1,
  title: 'Shared configuration of GitHub apps',
  files: 'Files ending in .yml or .yaml directly in .github.',
  facts:
    'A reference for the repository whose configuration `_extends` goes on from (pkg:generic/github-config/<repository>, or owner/repository where the owner is named), with the file as path if it is another one. Probot’s apps and Release Drafter read it so.',
  gives: ['pkg:generic/github-config/'],
  claims: (path) => /^\.github\/[^/]+\.ya?ml$/.test(path),
  needles: ['_extends'],
  read: (text) => extended(parseYaml(text, { lastWins: true })[0], '_extends'),
};

/** `repository`, `owner/repository`, `owner/repository:path`; Release Drafter also takes `github:owner/repository:/path`. */
export function extended(root: YamlNode | undefined, key: string): Fact[] {
  return oneOrMany(at(root, key)).flatMap((node) => {
    if (node.kind !== 'scalar') return [];
    const [, owner, name, path] =
      /^(?:github:)?(?:([\w-]{1,100})\/)?([\w.-]{1,100})(?::\/?([\w./-]{1,300}))?$/.exec(node.text.trim()) ?? [];
    if (!name || name === '.' || name === '..') return [];
    const namespace = ['github-config', ...(owner ? [owner.toLowerCase()] : [])];
    return [reference({ type: 'generic', namespace, name: name.toLowerCase(), subpath: path }, node.line)];
  });
}
