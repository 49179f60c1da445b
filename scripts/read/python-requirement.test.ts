import { expect, test } from 'vitest';
import { pythonGit, requirement } from './python-requirement.ts';

// The examples of PEP 508.
test.each([
  ['A', ['a', null, null]],
  ['A.B-C_D', ['a-b-c-d', null, null]],
  ['aa', ['aa', null, null]],
  ['name<=1', ['name', null, '<=1']],
  ['name>=3,<2', ['name', null, '>=3,<2']],
  ['name (>=3, <2)', ['name', null, '>=3,<2']],
  ["name [fred,bar] @ http://foo.com ; python_version=='2.7'", ['name', 'http://foo.com', null]],
  ["name[quux, strange];python_version<'2.7' and platform_version=='2'", ['name', null, null]],
  ["name; os_name=='a' or os_name=='b'", ['name', null, null]],
  [
    'pip @ https://github.com/pypa/pip/archive/1.3.1.zip#sha1=da9234ee',
    ['pip', 'https://github.com/pypa/pip/archive/1.3.1.zip#sha1=da9234ee', null],
  ],
  ['x ~= 1.4.2', ['x', null, '~=1.4.2']],
  ['x == 1.*', ['x', null, '==1.*']],
  ['x === 1.0+local', ['x', null, '===1.0+local']],
])('%s', (text, [name, address, version]) => expect(requirement(text)).toEqual({ name, address, version }));

test.each(['', '-e .', './x', '<<<<<<< HEAD', 'a b', '=1'])('no requirement: "%s"', (text) =>
  expect(requirement(text)).toBeNull(),
);

// The forms of pip's documentation on version control.
test.each<[string, string | null]>([
  [
    'git+https://git.example.com/acme/MyProject#egg=MyProject',
    'pkg:generic/git-dependency/git.example.com/acme/MyProject',
  ],
  ['git+ssh://git@github.com/acme/x.git@v1.0#egg=x&subdirectory=pkg', 'pkg:generic/git-dependency/acme/x@v1.0'],
  ['git+https://${TOKEN}@github.com/acme/x.git@feature/y', 'pkg:generic/git-dependency/acme/x@feature%2Fy'],
  ['git+file:///home/user/projects/MyProject', null],
  [
    'git+https://github.com/acme/x.git@refs/pull/123/head',
    'pkg:generic/git-dependency/acme/x@refs%2Fpull%2F123%2Fhead',
  ],
  ['https://github.com/acme/x/archive/main.zip', 'pkg:generic/git-dependency/acme/x@main'],
  ['https://files.example/x-1.0.whl', null],
  ['hg+https://hg.example.com/acme/x', null],
])('%s', (address, purl) => expect(pythonGit(address, 1)?.purl ?? null).toBe(purl));
