import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { helm } from './helm.ts';

test.each([
  ['Chart.yaml', true],
  ['charts/api/Chart.yaml', true],
  ['chart.yaml', false],
  ['Chart.lock', false],
])('%s is a chart: %s', (path, claimed) => expect(helm.claims(path)).toBe(claimed));

const chart = (dependencies: string) => `apiVersion: v2\nname: api\nversion: 1.0.0\ndependencies:\n${dependencies}`;
test.each<[string, string, string[]]>([
  [
    'charts of repositories',
    chart(
      '  - name: nginx\n    version: "1.2.3"\n    repository: "https://example.com/charts"\n  - name: memcached\n    version: ^3\n    repository: "https://another.example.com/charts/"\n',
    ),
    ['5 pkg:helm/example.com/charts/nginx@1.2.3', '8 pkg:helm/another.example.com/charts/memcached@%5E3'],
  ],
  [
    'charts of registries',
    chart('  - name: java\n    version: ~5.3.0\n    repository: oci://Acme.azurecr.io/helm\n'),
    ['5 pkg:helm/acme.azurecr.io/helm/java@~5.3.0'],
  ],
  [
    'repositories by a name given to them',
    chart('  - {name: a, version: 1, repository: "@acme"}\n  - {name: b, repository: "alias:acme"}\n'),
    ['5 pkg:helm/acme/a@1', '6 pkg:helm/acme/b'],
  ],
  [
    'charts of the repository itself',
    chart('  - name: a\n    repository: file://../a\n  - name: b\n    version: 1\n  - name: c\n    repository: ""\n'),
    [],
  ],
  [
    'a token in an address is not kept',
    chart('  - {name: a, repository: "https://jane:secret@example.com/vo6ZrmjBQu5szyy/c"}\n'),
    ['5 pkg:helm/example.com/c/a'],
  ],
  ['no dependencies', 'apiVersion: v1\nname: x\n', []],
])('%s', (_, text, facts) => expect(told(helm, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['no name', 'dependencies: []\n', 'schema-error: Line 1: expected the name of the chart, found none.'],
  [
    'F18 a template',
    'name: {{ .Values.x }}\ndependencies:\n{{- range .x }}\n',
    'parse-error: Line 3: not valid YAML: missed comma between flow collection entries.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(helm, text)).toEqual([`unreadable: ${message}`]));
