import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { catalogFiles } from './catalog-files.ts';

test.each([
  ['template.yaml', true],
  ['templates/node/template.yaml', true],
  ['catalog-info-teams.yaml', true],
  ['all-catalog.yml', true],
  ['org.yaml', true],
  ['.backstage/cart.yaml', true],
  ['catalog/systems/shop.yaml', true],
  ['catalog-info.yaml', false],
  ['services/cart/catalog-info.yml', false],
  ['values.yaml', false],
  ['catalogue/README.md', false],
])('%s is read: %s', (path, claimed) => expect(catalogFiles.claims(path)).toBe(claimed));

// After Backstage's documentation of software templates and of the descriptor format.
test.each<[string, string, string[]]>([
  [
    'a software template',
    'apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata:\n  name: v1beta3-demo\n  title: Test Action template\nspec:\n  owner: backstage/techdocs-core\n  type: service\n  steps:\n    - id: fetch-base\n      input:\n        values:\n          name: ${{ parameters.name }}\n',
    ['1 trait catalog/backstage', '1 Template:default/v1beta3-demo title=Test Action template type=service'],
  ],
  [
    'a location: other repositories are referred to, files beside it are not',
    'apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata:\n  name: org-data\nspec:\n  type: url\n  targets:\n    - https://github.com/acme/Cart/blob/main/catalog-info.yaml\n    - https://gitlab.acme.example/g/s/x/-/blob/v1/catalog-info.yaml\n    - ./groups/a.yaml\n    - https://acme.example/x.yaml\n  target: https://github.com/acme/shop/tree/main/catalog/all.yaml\n',
    [
      '1 trait catalog/backstage',
      '1 Location:default/org-data type=url',
      '8 pkg:generic/backstage-location/acme/cart@main',
      '9 pkg:generic/backstage-location/gitlab.acme.example/g/s/x@v1',
      '12 pkg:generic/backstage-location/acme/shop@main',
    ],
  ],
  [
    'other systems in the same file',
    'apiVersion: v1\nkind: ConfigMap\n---\napiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: a}\nspec: {owner: x}\n',
    ['4 trait catalog/backstage', '4 System:default/a owner=x'],
  ],
  ['other systems alone', '# backstage.io/v1\nAWSTemplateFormatVersion: 2010-09-09\n', []],
])('%s', (_, text, facts) => expect(told(catalogFiles, text)).toEqual(facts));

test('an entity without a name is unreadable', () =>
  expect(told(catalogFiles, 'apiVersion: backstage.io/v1alpha1\nkind: API\n')).toEqual([
    'unreadable: schema-error: Line 1: the entity has no metadata.name; Backstage demands one.',
  ]));
