/** Copier's stamp: the template that a repository was made from, and how far it has followed it. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { scalarAt, textAt } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

export const copier: Reader = {
  id: 'copier',
  version: 1,
  title: 'Copier templates',
  files: '.copier-answers.yml and .copier-answers.*.yml at the root.',
  facts:
    'A reference for the template (pkg:generic/template/owner/name) at the commit or version last applied. A template on somebody’s disk is none.',
  gives: ['pkg:generic/template/'],
  claims: (path) => /^\.copier-answers(?:\.[\w.-]+)?\.ya?ml$/.test(path),
  read(text) {
    const root = parseYamlMap(text);
    const source = scalarAt(root, '_src_path');
    if (!source)
      throw new Unreadable('schema-error', 'Line 1: expected the template’s address under "_src_path", found none.');
    const repository = parseGitUrl(source.text);
    const kind = { type: 'generic', namespace: ['template'] };
    return repository ? [repositoryReference(kind, repository, source.line, textAt(root, '_commit') ?? null)] : [];
  },
};
