import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { requirements } from './requirements.ts';

test.each([
  ['requirements.txt', true],
  ['requirements.in', true],
  ['app/dev-requirements.txt', true],
  ['requirements_for_test_common.in', true],
  ['constraints.txt', true],
  ['requirements/base.txt', true],
  ['requirements/ci/base.txt', false],
  ['docs/requirements.md', false],
  ['notes.txt', false],
])('%s is read: %s', (path, claimed) => expect(requirements.claims(path)).toBe(claimed));

// The example of pip's documentation of the format, with its kinds of lines.
const example = `# This is a comment, to show how #-prefixed lines are ignored.
pytest
pytest-cov
beautifulsoup4
docopt == 0.6.1
requests [security] >= 2.8.1, == 2.8.* ; python_version < "2.7"
urllib3 @ https://github.com/urllib3/urllib3/archive/refs/tags/1.26.8.zip
-r other-requirements.txt
-c constraints.txt
./downloads/numpy-1.9.2-cp34-none-win32.whl
http://wxpython.org/Phoenix/snapshot-builds/wxPython_Phoenix-3.0.3.dev1820+49a8884-cp34-none-win_amd64.whl
`;

test.each<[string, string, string[]]>([
  ['the documented example', example, ['7 pkg:generic/git-dependency/urllib3/urllib3@1.26.8']],
  [
    'git repositories',
    'git+https://github.com/acme/a.git@127.0.0\n-e git+ssh://git@github.com/acme/b.git#egg=b\n--editable=git+https://github.com/acme/c@v1\nacme-d @ git+https://${TOKEN}@github.com/acme/d@0123abc  # via x\ngit+https://github.com/acme/e@v2 \\\n    --hash=sha256:abc\nx==1 \\\n    --hash=sha256:def\ngit+https://gitlab.acme.example/a/b/f',
    [
      '1 pkg:generic/git-dependency/acme/a@127.0.0',
      '2 pkg:generic/git-dependency/acme/b',
      '3 pkg:generic/git-dependency/acme/c@v1',
      '4 pkg:generic/git-dependency/acme/d@0123abc',
      '5 pkg:generic/git-dependency/acme/e@v2',
      '9 pkg:generic/git-dependency/gitlab.acme.example/a/b/f',
    ],
  ],
  [
    'registries',
    '--index-url https://pypi.org/simple\n--extra-index-url=https://jane:x@pypi.acme.example/simple/\n-i https://mirror.acme.example/pypi\n--trusted-host pypi.acme.example\n--find-links http://x/y\nacme-log==1\n',
    ['2 pkg:generic/package-registry/pypi.acme.example', '3 pkg:generic/package-registry/mirror.acme.example/pypi'],
  ],
  [
    'paths and variables',
    '.\n..\n.[test]\nsrc/x\nx.whl\nC:\\x\\y.whl\n${HOME}/x\nfile:///a/b\nhttps://x.example/y.whl\n',
    [],
  ],
])('%s', (_, text, facts) => expect(told(requirements, text)).toEqual(facts));

test.each([
  ['a merge conflict', 'a==1\n<<<<<<< HEAD\nb==1\n', 2],
  ['prose', 'See https://acme.example for what to install.\n', 1],
  ['a web page', '<!DOCTYPE html>\n', 1],
])('%s is unreadable', (_, text, line) =>
  expect(told(requirements, text)).toEqual([
    `unreadable: parse-error: Line ${line}: expected a requirement or an option, found something else.`,
  ]),
);
