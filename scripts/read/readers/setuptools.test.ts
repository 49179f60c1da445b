import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { setuptools } from './setuptools.ts';

test.each([
  ['setup.cfg', true],
  ['api/setup.py', true],
  ['setup.pyc', false],
  ['mysetup.py', false],
])('%s is read: %s', (path, claimed) => expect(setuptools.claims(path)).toBe(claimed));

// After setuptools' documentation of declarative configuration, of its keywords and of direct addresses.
test.each<[string, string, string[]]>([
  [
    'declarative',
    '[metadata]\nname = my_package\n\n[options]\npython_requires = >=3.8\ninstall_requires =\n    requests\n    importlib-metadata; python_version<"3.10"\n    acme-log @ git+https://github.com/acme/log.git@v1\n',
    ['5 pkg:generic/runtime/python@%3E%3D3.8', '9 pkg:generic/git-dependency/acme/log@v1'],
  ],
  [
    'a program',
    'from setuptools import setup\nsetup(\n    name="x",\n    python_requires=">=3.6, <4",\n    install_requires=[\n        "docutils",\n        "Package-A @ git+https://example.net/team/package-a.git@main",\n        \'acme-x @ https://github.com/acme/x/archive/v2.zip\',\n    ],\n)\n',
    [
      '4 pkg:generic/runtime/python@%3E%3D3.6%2C%3C4',
      '7 pkg:generic/git-dependency/example.net/team/package-a@main',
      '8 pkg:generic/git-dependency/acme/x@v2',
    ],
  ],
  [
    'links to dependencies, which setuptools no longer follows',
    'setup(dependency_links=["git+https://github.com/acme/y.git@1.0#egg=y-1.0"])\n',
    ['1 pkg:generic/git-dependency/acme/y@1.0'],
  ],
  [
    'on one line, and in a dictionary',
    "setup(name='x', python_requires='~=3.7')\nargs = {'python_requires': '>=3.9'}\n",
    ['1 pkg:generic/runtime/python@~%3D3.7', '2 pkg:generic/runtime/python@%3E%3D3.9'],
  ],
  ['what a program puts together', 'setup(python_requires=">=" + MINIMUM)\nsetup(python_requires=VERSION)\n', []],
  ['comments', "# python_requires='>=3'\n;python_requires = >=3\n", []],
])('%s', (_, text, facts) => expect(told(setuptools, text)).toEqual(facts));

test('a NUL is unreadable', () =>
  expect(told(setuptools, 'python_requires\0')).toEqual([
    'unreadable: binary: The file contains a NUL byte; expected text.',
  ]));
