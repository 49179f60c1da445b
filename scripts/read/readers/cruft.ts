/** Cruft's stamp: the cookiecutter template that a repository was made from, and the commit it follows. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { parseJsonMap } from '../json.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { scalarAt, textAt } from '../yaml-node.ts';

export const cruft: Reader = {
  id: 'cruft',
  version: 1,
  title: 'Cookiecutter templates (Cruft)',
  files: '.cruft.json at the root.',
  facts:
    'A reference for the template (pkg:generic/template/owner/name) at the commit last applied, labelled with the branch or tag it follows. A template on somebody’s disk is none.',
  gives: ['pkg:generic/template/'],
  claims: (path) => path === '.cruft.json',
  read(text) {
    const root = parseJsonMap(text);
    const template = scalarAt(root, 'template');
    if (!template)
      throw new Unreadable('schema-error', 'Line 1: expected the template’s address under "template", found none.');
    const repository = parseGitUrl(template.text);
    if (!repository) return [];
    const kind = { type: 'generic', namespace: ['template'] };
    const found = repositoryReference(kind, repository, template.line, textAt(root, 'commit') ?? null);
    return [{ ...found, label: textAt(root, 'checkout') ?? null }];
  },
};
