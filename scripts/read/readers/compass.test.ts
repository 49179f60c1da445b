import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { compass } from './compass.ts';

test.each([
  ['compass.yml', true],
  ['services/a/compass.yaml', true],
  ['my-compass.yml', false],
])('%s is read: %s', (path, claimed) => expect(compass.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a component',
    "configVersion: 1\nname: 'Payments'\nid: 'ari:cloud:compass:x:component/y'\ntypeId: SERVICE\nownerId: 'ari:cloud:identity::team/z'\nfields:\n  lifecycle: Active\n  tier: 1\n",
    [
      '1 trait catalog/compass',
      '1 Component:default/Payments type=service lifecycle=Active owner=ari:cloud:identity::team/z',
    ],
  ],
  [
    'a component without an owner',
    'configVersion: 1\nname: a\nownerId:\n',
    ['1 trait catalog/compass', '1 Component:default/a'],
  ],
])('%s', (_, text, facts) => expect(told(compass, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['no name', 'configVersion: 1\n', 'schema-error: Line 1: expected name, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(compass, text)).toEqual([`unreadable: ${message}`]));
