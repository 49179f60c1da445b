import { expect, test } from 'vitest';
import { makeRepository } from '../testing/make-repository.ts';
import { minedOnly } from '../testing/mined.ts';
import { inTree } from './links.ts';

test.each([
  ['deep/er/link', '../one.facts', 'deep/one.facts'],
  ['link', './one.facts', 'one.facts'],
  ['deep/link', '../../one.facts', null],
  ['link', '/etc/passwd', null],
])('a link at %s to %s leads to %s', (path, target, to) => expect(inTree(path, target)).toBe(to));

test('a link to a file that is read says nothing twice; one that leads elsewhere is unreadable, for that time', async () => {
  const { folder, commits } = makeRepository([
    { write: { 'common/all.facts': 'ref acme/tool 1\n', 'a/all.facts': { symlink: '../common/all.facts' } } },
    { write: { 'a/all.facts': { symlink: '../../outside.facts' } } },
    { write: { 'a/all.facts': { symlink: '../common' } } },
    { write: { 'a/all.facts': 'ref acme/other 1\n' } },
  ]);
  const { mined } = await minedOnly(folder);
  expect(mined.references.map(({ subject, locations }) => [subject, locations.map(({ file }) => file)])).toEqual([
    ['pkg:generic/acme/other', ['a/all.facts']],
    ['pkg:generic/acme/tool', ['common/all.facts']],
  ]);
  expect(
    mined.unreadable.map(({ file, reason, intervals }) => [
      file,
      reason,
      intervals.map(({ from, to }) => [from.commit, to?.commit]),
    ]),
  ).toEqual([['a/all.facts', 'symlink', [[commits[1], commits[3]]]]]);
});
