import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { copier } from './copier.ts';

test.each([
  ['.copier-answers.yml', true],
  ['.copier-answers.docs.yml', true],
  ['copier.yml', false],
  ['a/.copier-answers.yml', false],
])('%s is read: %s', (path, claimed) => expect(copier.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a template of GitHub',
    '# Changes here will be overwritten by Copier\n_commit: v1.2.0\n_src_path: gh:acme/service-template\nname: x\n',
    ['3 pkg:generic/template/acme/service-template@v1.2.0'],
  ],
  [
    'a template by its address',
    '_src_path: https://gitlab.acme.example/platform/template.git\n_commit: v1.0-3-gabcdef0\n',
    ['1 pkg:generic/template/gitlab.acme.example/platform/template@v1.0-3-gabcdef0'],
  ],
  ['a template on somebody’s disk', '_src_path: ../template\n', []],
])('%s', (_, text, facts) => expect(told(copier, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['no address', 'name: x\n', 'schema-error: Line 1: expected the template’s address under "_src_path", found none.'],
])('%s is unreadable', (_, text, message) => expect(told(copier, text)).toEqual([`unreadable: ${message}`]));
