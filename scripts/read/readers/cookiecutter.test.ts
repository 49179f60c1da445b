import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { cookiecutter } from './cookiecutter.ts';

test.each([
  ['.cookiecutter.json', true],
  ['.cookiecutter.yaml', true],
  ['.cookiecutterrc', true],
  ['cookiecutter.json', false],
  ['a/.cookiecutter.json', false],
  ['.cookiecutter.jsonc', false],
])('%s is read: %s', (path, claimed) => expect(cookiecutter.claims(path)).toBe(claimed));

// After cookiecutter's documentation of replay files, of user configuration and its abbreviations, and of `jsonify`.
test.each<[string, string, string[]]>([
  [
    'the answers as the filter jsonify writes them',
    '{\n  "_template": "gh:acme/cookiecutter-service",\n  "project_name": "shop",\n  "version": "0.0.0"\n}\n',
    ['2 pkg:generic/template/acme/cookiecutter-service'],
  ],
  [
    'a replay file with the branch that was checked out',
    '{\n  "cookiecutter": {\n    "project_slug": "shop",\n    "_template": "https://gitlab.acme.example/tools/template.git",\n    "_output_dir": "/tmp",\n    "_checkout": "v2"\n  }\n}\n',
    ['4 pkg:generic/template/gitlab.acme.example/tools/template@v2'],
  ],
  [
    'no branch checked out',
    '{"_template": "git@github.com:Acme/Template.git", "_checkout": null}',
    ['1 pkg:generic/template/acme/template'],
  ],
  [
    'the commit before the branch',
    '{"_template": "gl:acme/template", "_checkout": "main", "_commit": "abc1234"}',
    ['1 pkg:generic/template/gitlab.com/acme/template@abc1234'],
  ],
  [
    'a replay file as in the documentation does not name its template',
    '{\n  "cookiecutter": {\n    "app_title": "Foo Bar",\n    "version": "0.1.0"\n  }\n}\n',
    [],
  ],
  [
    'a user configuration kept beside the project',
    "default_context:\n    _extensions: ['jinja2_time.TimeExtension']\n    _template: 'gh:acme/cookiecutter-pylibrary'\n    codecov: 'no'\n",
    ['3 pkg:generic/template/acme/cookiecutter-pylibrary'],
  ],
  [
    'a template on somebody’s disk, and the command that says where it comes from',
    "# To use it:\n#\n#    cookiecutter --overwrite-if-exists --config-file=.cookiecutterrc gh:acme/pylibrary\n\ndefault_context:\n    _template: 'C:/code/pylibrary'\n",
    ['3 pkg:generic/template/acme/pylibrary'],
  ],
  [
    'two commands are one template',
    '#    cookiepatcher gh:acme/pylibrary project-path\n# or cookiecutter by hand:\n#    cookiecutter gh:acme/pylibrary\ndefault_context:\n    version: "1"\n',
    ['1 pkg:generic/template/acme/pylibrary'],
  ],
  [
    'a configuration of one’s own with abbreviations',
    'default_context:\n    full_name: "A"\ncookiecutters_dir: "/home/a/x/"\nabbreviations:\n    gh: https://github.com/{0}.git\n',
    [],
  ],
  ['a template on somebody’s disk', '{"_template": "../templates/x"}', []],
])('%s', (_, text, facts) => expect(told(cookiecutter, text)).toEqual(facts));

test('half a file is unreadable', () =>
  expect(told(cookiecutter, '{"_template": ')).toEqual([
    'unreadable: parse-error: Line 1: not valid JSON: expected a value, found the end of the file.',
  ]));
