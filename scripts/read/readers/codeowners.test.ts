import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { codeowners } from './codeowners.ts';

test.each([
  ['CODEOWNERS', true],
  ['.github/CODEOWNERS', true],
  ['docs/CODEOWNERS', true],
  ['.gitlab/CODEOWNERS', true],
  ['src/CODEOWNERS', false],
  ['.github/codeowners', false],
])('%s is read: %s', (path, claimed) => expect(codeowners.claims(path)).toBe(claimed));

test.each<[string, string, string]>([
  ['one team for everything', '* @acme/payments\n', '1 owners @acme/payments and 0 people'],
  [
    'the last rule that covers everything wins',
    '* @acme/a\n*.js @acme/js\n* @acme/b @acme/c\n/docs/ @acme/docs\n',
    '3 owners @acme/b @acme/c and 0 people',
  ],
  ['a later rule without owners clears', '* @acme/a\n*\n', '2 owners  and 0 people'],
  ['a rule for some files clears nothing', '* @acme/a\n/apps/\n', '1 owners @acme/a and 0 people'],
  [
    'users and addresses are people, counted once',
    '* @jane docs@example.com @acme/a @jane\n',
    '1 owners @acme/a and 2 people',
  ],
  ['other spellings of everything', '/** @acme/a\n', '1 owners @acme/a and 0 people'],
  ['/* covers only the files at the root', '/* @acme/a\n', 'null owners  and 0 people'],
  ['comments, on their own and behind a rule', '# top\n* @acme/a # inline @acme/b\n', '2 owners @acme/a and 0 people'],
  ['an empty file gives no owner', '', 'null owners  and 0 people'],
  ['comments alone give no owner', '# nobody\n', 'null owners  and 0 people'],
  ['a line with an invalid owner is skipped, as GitHub does', '* @acme/a\n* acme/b\n', '1 owners @acme/a and 0 people'],
  ['negations and ranges are skipped', '!x @acme/a\n[ab].md @acme/a\n* @acme/b\n', '3 owners @acme/b and 0 people'],
  ['a space in a pattern is escaped', 'my\\ file.md @acme/a\n* @acme/b\n', '2 owners @acme/b and 0 people'],
  ['CRLF', '* @acme/a\r\n', '1 owners @acme/a and 0 people'],
])('%s', (_, text, fact) => expect(told(codeowners, text)).toEqual([fact]));

test.each<[string, string, string]>([
  [
    'GitLab: every section has its own last match',
    '* @acme/a\n[Docs]\n* @acme/docs\n',
    '1 owners @acme/a @acme/docs and 0 people',
  ],
  [
    'GitLab: a section may be optional, want approvals and have default owners',
    '^[Docs][2] @acme/d\n*\n',
    '2 owners @acme/d and 0 people',
  ],
  [
    'GitLab: sections of one name are one, whatever their case',
    '[A]\n* @acme/a\n[a]\n* @acme/b\n',
    '4 owners @acme/b and 0 people',
  ],
  ['GitLab: a group within a group', '* @acme/sub/group\n', '1 owners @acme/sub/group and 0 people'],
])('%s', (_, text, fact) => expect(told(codeowners, text)).toEqual([fact]));

test.each([
  [
    'prose',
    'This file is\nnot about owners\n',
    'schema-error: None of 2 lines is a rule; expected a pattern and owners such as @acme/payments.',
  ],
  ['F13 a NUL', '* @acme/a\0', 'binary: The file contains a NUL byte; expected text.'],
  [
    'F21 more than 3 MB',
    '* @acme/a\n'.repeat(310_000),
    'file-too-big: The file is larger than 3 MB; the forge ignores it too.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(codeowners, text)).toEqual([`unreadable: ${message}`]));

test('F24 a hundred thousand spaces in a line', () => {
  expect(told(codeowners, `*${' '.repeat(100_000)}@acme/a`)).toEqual(['1 owners @acme/a and 0 people']);
});
