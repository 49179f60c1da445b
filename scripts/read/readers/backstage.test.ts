import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { backstage } from './backstage.ts';

const entity = (kind: string, name: string, spec = '') =>
  `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${spec && `spec:\n${spec.replace(/^/gm, '  ')}\n`}`;

test.each([
  ['catalog-info.yaml', true],
  ['services/cart/catalog-info.yml', true],
  ['my-catalog-info.yaml', false],
  ['catalog-info.json', false],
])('%s is a catalogue file: %s', (path, claimed) => expect(backstage.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a component',
    `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: artist-web
  title: Artist Web
  description: The place to be, for great artists
  annotations: {example.com/service-discovery: artistweb}
spec:
  type: website
  lifecycle: production
  owner: artist-relations-team
  system: public-websites
`,
    [
      '1 trait catalog/backstage',
      '1 Component:default/artist-web title=Artist Web type=website lifecycle=production owner=artist-relations-team system=public-websites',
    ],
  ],
  [
    'several documents, each at its line',
    `# top\n---\n${entity('Component', 'a', 'owner: group:default/x')}---\n${entity('API', 'b', 'type: openapi\nowner: x')}---\n`,
    [
      '3 trait catalog/backstage',
      '3 Component:default/a owner=group:default/x',
      '10 API:default/b type=openapi owner=x',
    ],
  ],
  [
    'a namespace',
    'apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: s, namespace: ext}\nspec: {owner: x}\n',
    ['1 trait catalog/backstage', '1 System:ext/s owner=x'],
  ],
  ['an entity without a spec', entity('Component', 'a'), ['1 trait catalog/backstage', '1 Component:default/a']],
  [
    'a person as owner is counted, not named',
    entity('Component', 'a', 'owner: user:default/jane'),
    ['1 trait catalog/backstage', '1 Component:default/a ownedByPerson=true'],
  ],
  [
    'an address as owner is a person',
    entity('Component', 'a', 'owner: jane@acme.example'),
    ['1 trait catalog/backstage', '1 Component:default/a ownedByPerson=true'],
  ],
  [
    'the owner of a template owns the template, not the repository',
    entity('Template', 't', 'type: service\nowner: platform'),
    ['1 trait catalog/backstage', '1 Template:default/t type=service'],
  ],
  [
    'people in the catalogue leave no fact',
    `${entity('Group', 'g')}---\n${entity('User', 'jane', 'memberOf: [g]')}`,
    ['1 trait catalog/backstage', '1 Group:default/g'],
  ],
  [
    'a location names other files',
    entity('Location', 'l', 'targets: [./a.yaml]'),
    ['1 trait catalog/backstage', '1 Location:default/l'],
  ],
  [
    'a name in quotes may be a number',
    entity('Component', '"5"'),
    ['1 trait catalog/backstage', '1 Component:default/5'],
  ],
])('%s', (_, text, facts) => expect(told(backstage, text)).toEqual(facts));

const none = 'No entity: expected at least one with apiVersion, kind and metadata.name.';
test.each([
  ['F19 an empty file', '', `schema-error: ${none}`],
  ['F19 comments alone', '# later\n', `schema-error: ${none}`],
  ['F19 null', '~', `schema-error: ${none}`],
  ['F19 a text', 'hello', 'schema-error: Line 1: expected an entity (a map), found a scalar.'],
  ['F19 a list', '- kind: Component', 'schema-error: Line 1: expected an entity (a map), found a list.'],
  [
    'F20 an owner that is a map',
    entity('Component', 'a', 'owner: {a: b}'),
    'schema-error: Line 6: spec.owner: expected a text, found a map.',
  ],
  [
    'F20 a name that is a number',
    entity('Component', '5'),
    'schema-error: Line 4: metadata.name: expected a text, found a number or truth value.',
  ],
  [
    'F18 a name that a template fills in',
    entity('Component', '${{values.name}}'),
    'schema-error: Line 4: metadata.name: expected 1 to 63 letters, digits, "-", "_" and ".".',
  ],
  [
    'F18 a template’s brackets',
    entity('Component', '{{ name }}'),
    'schema-error: Line 4: metadata.name: expected a text, found a map.',
  ],
  [
    'no name',
    'apiVersion: backstage.io/v1alpha1\nkind: Component\n',
    'schema-error: Line 1: the entity has no metadata.name; Backstage demands one.',
  ],
  [
    'no kind',
    'apiVersion: backstage.io/v1alpha1\nmetadata: {name: a}\n',
    'schema-error: Line 1: the entity has no kind; Backstage demands one.',
  ],
  ['F09 a key twice', 'kind: a\nkind: b\n', 'parse-error: Line 2: not valid YAML: a key stands twice in one map.'],
  [
    'one broken document among good ones',
    `${entity('Component', 'a')}---\nkind: [\n`,
    'parse-error: Line 7: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
  [
    'one incomplete document among good ones',
    `${entity('Component', 'a')}---\nkind: API\n`,
    'schema-error: Line 6: the entity has no apiVersion; Backstage demands one.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(backstage, text)).toEqual([`unreadable: ${message}`]));

test('F11 names like __proto__ and constructor are names', () => {
  const text = `${entity('Component', 'constructor', 'owner: toString')}---\n${entity('Component', 'valueOf', 'owner: hasOwnProperty')}`;
  expect(told(backstage, text).slice(1)).toEqual([
    '1 Component:default/constructor owner=toString',
    '8 Component:default/valueOf owner=hasOwnProperty',
  ]);
});
