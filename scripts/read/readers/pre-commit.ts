/** pre-commit: the repositories that hooks come from. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { at, commentBehind, itemsAt, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';
import { versionInComment } from '../uses.ts';

export const preCommit: Reader = {
  id: 'pre-commit',
  version: 1,
  title: 'pre-commit',
  files: '.pre-commit-config.yaml at the root.',
  facts:
    'The trait pre-commit. A reference for every repository of hooks (pkg:generic/pre-commit/owner/name), with the version that a comment gives a pinned commit. Not: local and meta hooks.',
  gives: ['pkg:generic/pre-commit/'],
  claims: (path) => /^\.pre-commit-config\.ya?ml$/.test(path),
  traits: () => ['pre-commit'],
  read(text) {
    const root = parseYamlMap(text);
    if (at(root, 'repos')?.kind !== 'list')
      throw new Unreadable('schema-error', 'Line 1: expected a list under "repos", found none.');
    return itemsAt(root, 'repos').flatMap(hooks);
  },
};

function hooks(node: YamlNode): Fact[] {
  const address = scalarAt(node, 'repo');
  const repository = address && parseGitUrl(address.text);
  if (!address || !repository) return [];
  const rev = scalarAt(node, 'rev');
  const comment = rev && /^[0-9a-f]{40}$/.test(rev.text) ? commentBehind(rev) : null;
  const found = repositoryReference(
    { type: 'generic', namespace: ['pre-commit'] },
    repository,
    address.line,
    rev?.text ?? null,
  );
  return [{ ...found, label: comment === null ? null : versionInComment(comment.replace(/^frozen:\s*/, '')) }];
}
