import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { opslevel } from './opslevel.ts';

test.each([
  ['opslevel.yml', true],
  ['services/cart/opslevel.yaml', true],
  ['my-opslevel.yml', false],
])('%s is read: %s', (path, claimed) => expect(opslevel.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a service',
    '---\nversion: 1\nservice:\n  name: Shopping Cart Service\n  lifecycle: generally_available\n  tier: tier_2\n  owner: order_management_team\n  system: checkout\n',
    [
      '2 trait catalog/opslevel',
      '4 Component:default/Shopping Cart Service type=service lifecycle=generally_available owner=order_management_team system=checkout',
    ],
  ],
  [
    'a component with a type',
    'version: 1\ncomponent:\n  name: Cart\n  type: library\n',
    ['1 trait catalog/opslevel', '3 Component:default/Cart type=library'],
  ],
  [
    'several services',
    'version: 1\nservices:\n- name: a\n- name: b\n',
    ['1 trait catalog/opslevel', '3 Component:default/a type=service', '4 Component:default/b type=service'],
  ],
  [
    'the owner of the repository',
    '---\nversion: 1\nrepository:\n  owner: dx_sdks\n  tier:\n',
    ['2 trait catalog/opslevel', '4 owners dx_sdks and 0 people'],
  ],
  [
    'a person as owner is counted',
    'version: 1\nrepository: {owner: jane@acme.example}\nservice: {name: a, owner: jane@acme.example}\n',
    ['1 trait catalog/opslevel', '3 Component:default/a type=service ownedByPerson=true', '2 owners  and 1 people'],
  ],
])('%s', (_, text, facts) => expect(told(opslevel, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'nothing of the catalogue',
    'version: 1\n',
    'schema-error: Line 1: expected a service, component, system, domain or repository, found none.',
  ],
  [
    'F20 a name that is a map',
    'service: {name: {a: b}}\n',
    'schema-error: Line 1: name: expected a text, found a map.',
  ],
  ['no name', 'service:\n  owner: x\n', 'schema-error: Line 2: expected name, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(opslevel, text)).toEqual([`unreadable: ${message}`]));
