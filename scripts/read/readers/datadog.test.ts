import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { datadog } from './datadog.ts';

test.each([
  ['service.datadog.yaml', true],
  ['entity.datadog.yaml', true],
  ['svc/service.datadog.yml', true],
  ['datadog.yaml', false],
  ['my.datadog.yaml', false],
])('%s is read: %s', (path, claimed) => expect(datadog.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'schema v2.2',
    'schema-version: v2.2\ndd-service: shopping-cart\nteam: e-commerce\napplication: shopping-app\nlifecycle: production\ntype: web\ncontacts:\n- {type: email, contact: jane@acme.example}\n',
    [
      '1 trait catalog/datadog',
      '1 Component:default/shopping-cart type=web lifecycle=production owner=e-commerce system=shopping-app',
    ],
  ],
  [
    'schema v1',
    'schema-version: v1\ninfo:\n  dd-service: web-store\n  display-name: Web Store\norg:\n  team: Team A\n  application: E-Commerce\n',
    [
      '1 trait catalog/datadog',
      '1 Component:default/web-store title=Web Store type=service owner=Team A system=E-Commerce',
    ],
  ],
  [
    'schema v3',
    'apiVersion: v3\nkind: system\nmetadata:\n  name: myapp\n  displayName: My App\n  namespace: default\n  owner: myteam\nspec:\n  lifecycle: production\n  type: x\n  componentOf:\n    - system:bigger\n',
    [
      '1 trait catalog/datadog',
      '1 System:default/myapp title=My App type=x lifecycle=production owner=myteam system=system:bigger',
    ],
  ],
  [
    'several documents',
    '---\nschema-version: v2\ndd-service: a\n---\nschema-version: v2\ndd-service: b\nteam: t\n',
    ['2 trait catalog/datadog', '2 Component:default/a type=service', '5 Component:default/b type=service owner=t'],
  ],
])('%s', (_, text, facts) => expect(told(datadog, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected at least one service or entity, found none.'],
  [
    'another schema',
    'schema-version: v9\ndd-service: a\n',
    'schema-error: Line 1: expected schema-version v1 to v2.2 or apiVersion v3, found another.',
  ],
  [
    'no schema',
    'dd-service: a\n',
    'schema-error: Line 1: expected schema-version v1 to v2.2 or apiVersion v3, found none.',
  ],
  ['no name', 'schema-version: v2\nteam: t\n', 'schema-error: Line 1: expected dd-service, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(datadog, text)).toEqual([`unreadable: ${message}`]));
