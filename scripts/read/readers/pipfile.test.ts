import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { pipfile } from './pipfile.ts';

test.each([
  ['Pipfile', true],
  ['api/Pipfile', true],
  ['Pipfile.lock', false],
])('%s is read: %s', (path, claimed) => expect(pipfile.claims(path)).toBe(claimed));

// After the examples of Pipenv's documentation of the format.
test.each<[string, string, string[]]>([
  [
    'packages, sources and the Python',
    `[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"

[[source]]
url = "https://$USER:$PASSWORD@pypi.acme.example/simple"
verify_ssl = true
name = "acme"

[packages]
flask = "==2.0.1"
gunicorn = "*"
requests = {extras = ["socks"], version = "*"}
acme-log = {version = ">=1.0", index = "acme"}
acme-any = {version = "*", index = "acme"}
flask-sqlalchemy = {version = "*", index = "pypi"}
django = {git = "https://github.com/acme/django.git", ref = "1.11.4", editable = true}
local = {path = ".", editable = true}

[docs]
theme = {git = "git@gitlab.acme.example:web/theme.git"}

[requires]
python_version = "3.11"
`,
    [
      '7 pkg:generic/package-registry/pypi.acme.example',
      '15 pkg:pypi/acme-log@%3E%3D1.0',
      '16 pkg:pypi/acme-any',
      '18 pkg:generic/git-dependency/acme/django@1.11.4',
      '22 pkg:generic/git-dependency/gitlab.acme.example/web/theme',
      '25 pkg:generic/runtime/python@3.11',
    ],
  ],
  [
    'the full version of the Python',
    '[requires]\npython_version = "3.11"\npython_full_version = "3.11.4"',
    ['3 pkg:generic/runtime/python@3.11.4'],
  ],
])('%s', (_, text, facts) => expect(told(pipfile, text)).toEqual(facts));

test('what is no TOML is unreadable', () =>
  expect(told(pipfile, '[packages]\nflask: 1\n')).toEqual([
    'unreadable: parse-error: Line 2: not valid TOML: expected =, found something else.',
  ]));
