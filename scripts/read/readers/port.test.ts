import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { port } from './port.ts';

test.each([
  ['port.yml', true],
  ['services/a/port.yaml', true],
  ['export.yml', false],
  ['sport.yml', false],
])('%s is read: %s', (path, claimed) => expect(port.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'an entity',
    'identifier: cart\ntitle: Cart\nblueprint: microservice\nteam: [checkout, other]\nproperties:\n  lifecycle: Production\n  type: Backend\nrelations: {}\n',
    ['1 trait catalog/port', '1 Component:default/cart title=Cart type=Backend lifecycle=Production owner=checkout'],
  ],
  [
    'a list of entities',
    '- identifier: a\n  blueprint: b\n- identifier: c\n  blueprint: d\n  team: jane@acme.example\n',
    ['1 trait catalog/port', '1 b:default/a', '3 d:default/c ownedByPerson=true'],
  ],
  [
    'several documents',
    'identifier: a\nblueprint: b\n---\nidentifier: c\nblueprint: d\n',
    ['1 trait catalog/port', '1 b:default/a', '4 d:default/c'],
  ],
])('%s', (_, text, facts) => expect(told(port, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected at least one entity, found none.'],
  ['no identifier', 'blueprint: b\n', 'schema-error: Line 1: expected identifier, found none.'],
  ['a text', 'blueprint', 'schema-error: Line 1: expected blueprint, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(port, text)).toEqual([`unreadable: ${message}`]));
