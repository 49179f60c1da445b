import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { gitSubmodules } from './git-submodules.ts';

test.each([
  ['.gitmodules', true],
  ['a/.gitmodules', false],
  ['gitmodules', false],
])('%s is read: %s', (path, claimed) => expect(gitSubmodules.claims(path)).toBe(claimed));

// After gitmodules(5), and the syntax of git-config(1).
test.each<[string, string, string[]]>([
  [
    'the example of the documentation',
    '[submodule "libfoo"]\n\tpath = include/foo\n\turl = git://foo.com/git/lib.git\n\n[submodule "libbar"]\n\tpath = include/bar\n\turl = git://bar.com/git/lib.git\n',
    ['3 pkg:generic/git-submodule/foo.com/git/lib', '7 pkg:generic/git-submodule/bar.com/git/lib'],
  ],
  [
    'a branch, GitHub and ssh',
    '[submodule "a"]\n  url = https://github.com/Acme/Build.git\n  branch = release/1\n[submodule "b"]\n  branch = .\n  url = git@gitlab.acme.example:web/theme.git\n',
    ['2 pkg:generic/git-submodule/acme/build@release%2F1', '6 pkg:generic/git-submodule/gitlab.acme.example/web/theme'],
  ],
  [
    'comments, quotes, keys in any case, other sections',
    '# a\n; b\n[Submodule "x"]\nURL = "https://github.com/acme/x" ; why\nshallow\n[core]\nurl = https://github.com/acme/none\n',
    ['4 pkg:generic/git-submodule/acme/x'],
  ],
  [
    'a section that is opened again, and a key that stands twice',
    '[submodule "x"]\nurl = https://github.com/acme/x\n[submodule "y"]\npath = y\n[submodule "x"]\nurl = https://github.com/acme/z\n',
    ['6 pkg:generic/git-submodule/acme/z'],
  ],
  ['an address relative to the repository’s own', '[submodule "x"]\nurl = ../x.git\n', []],
  ['nothing', '', []],
])('%s', (_, text, facts) => expect(told(gitSubmodules, text)).toEqual(facts));

test.each([
  [
    'the marks of a merge',
    '[submodule "x"]\n<<<<<<< HEAD\n',
    'parse-error: Line 2: expected a section or a setting, found something else.',
  ],
  ['a NUL', '\0', 'binary: The file contains a NUL byte; expected text.'],
])('%s is unreadable', (_, text, message) => expect(told(gitSubmodules, text)).toEqual([`unreadable: ${message}`]));
