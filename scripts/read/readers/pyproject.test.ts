import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { pyproject } from './pyproject.ts';

test.each([
  ['pyproject.toml', true],
  ['packages/a/pyproject.toml', true],
  ['mypyproject.toml', false],
])('%s is read: %s', (path, claimed) => expect(pyproject.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'PEP 621, and the requirements of the build and of groups',
    `[build-system]
requires = ["setuptools", "acme-build @ git+https://github.com/acme/build@v2"]
[project]
name = "spam-eggs"
requires-python = ">=3.8"
dependencies = [
  "httpx",
  "gidgethub[httpx]>4.0.0",
  "acme-log @ git+ssh://git@github.com/acme/log.git@1.2.0 ; python_version > '3'",
]
[project.optional-dependencies]
gui = ["PyQt5", "acme-ui @ https://github.com/acme/ui/archive/v3.zip"]
[dependency-groups]
dev = ["pytest", {include-group = "x"}, "acme-dev @ git+https://github.com/acme/dev"]
`,
    [
      '2 pkg:generic/git-dependency/acme/build@v2',
      '5 pkg:generic/runtime/python@%3E%3D3.8',
      '9 pkg:generic/git-dependency/acme/log@1.2.0',
      '12 pkg:generic/git-dependency/acme/ui@v3',
      '14 pkg:generic/git-dependency/acme/dev',
    ],
  ],
  [
    'Poetry',
    `[tool.poetry.dependencies]
python = "^3.11"
requests = { git = "https://github.com/acme/requests.git", branch = "next" }
numpy = { git = "git@github.com:acme/numpy.git", tag = "v0.13.2" }
acme-log = { version = "^1.0", source = "acme" }
httpx = { version = "^0.27", source = "pypi-again" }
my-package = { path = "../my-package/" }
many = [{ version = "1", source = "acme" }, { git = "https://gitlab.acme.example/a/b", rev = "abc" }]
[tool.poetry.group.test.dependencies.flask]
git = "https://github.com/acme/flask"
rev = "38eb5d3b"
[[tool.poetry.source]]
name = "acme"
url = "https://pypi.acme.example/simple/"
priority = "explicit"
[[tool.poetry.source]]
name = "pypi-again"
url = "https://pypi.org/simple/"
`,
    [
      '2 pkg:generic/runtime/python@%5E3.11',
      '3 pkg:generic/git-dependency/acme/requests@next',
      '4 pkg:generic/git-dependency/acme/numpy@v0.13.2',
      '5 pkg:pypi/acme-log@%5E1.0',
      '8 pkg:pypi/many@1',
      '8 pkg:generic/git-dependency/gitlab.acme.example/a/b@abc',
      '10 pkg:generic/git-dependency/acme/flask@38eb5d3b',
      '14 pkg:generic/package-registry/pypi.acme.example',
    ],
  ],
  [
    'uv',
    `[project]
dependencies = ["torch>=2.0", "Acme.Log>=1,<2", "httpx"]
[tool.uv]
dev-dependencies = ["pytest"]
extra-index-url = ["https://jane:x@extra.acme.example/simple"]
[tool.uv.sources]
httpx = { git = "https://github.com/acme/httpx", tag = "0.27.0" }
acme-log = { index = "acme" }
bar = { workspace = true }
torch = [
  { index = "pytorch-cpu", marker = "platform_system == 'Darwin'" },
]
[[tool.uv.index]]
name = "acme"
url = "https://pypi.acme.example/simple"
explicit = true
[[tool.uv.index]]
name = "pytorch-cpu"
url = "https://download.pytorch.org/whl/cpu"
`,
    [
      '5 pkg:generic/package-registry/extra.acme.example',
      '7 pkg:generic/git-dependency/acme/httpx@0.27.0',
      '8 pkg:pypi/acme-log@%3E%3D1%2C%3C2',
      '11 pkg:pypi/torch@%3E%3D2.0',
      '15 pkg:generic/package-registry/pypi.acme.example',
      '19 pkg:generic/package-registry/download.pytorch.org/whl/cpu',
    ],
  ],
  [
    'PDM',
    `[tool.pdm.dev-dependencies]
test = ["-e git+https://github.com/acme/x.git@main#egg=x", "pytest"]
[[tool.pdm.source]]
url = "https://pypi.acme.example/simple"
name = "acme"
`,
    ['2 pkg:generic/git-dependency/acme/x@main', '4 pkg:generic/package-registry/pypi.acme.example'],
  ],
  ['settings of tools alone', '[tool.black]\ntarget-version = ["py39"]\nsource = 1\n', []],
])('%s', (_, text, facts) => expect(told(pyproject, text)).toEqual(facts));

test.each([
  [
    'half a file',
    '[project',
    'unreadable: parse-error: Line 1: not valid TOML: expected ], found the end of the file.',
  ],
  [
    'another format',
    '{"python": 3}',
    'unreadable: parse-error: Line 1: not valid TOML: expected a key, found something else.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(pyproject, text)).toEqual([message]));
