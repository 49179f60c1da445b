import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { cortex } from './cortex.ts';

test.each([
  ['cortex.yaml', true],
  ['services/a/cortex.yml', true],
  ['.cortex/catalog/cart.yaml', true],
  ['my-cortex.yaml', false],
  ['.cortex/scorecards/x.yaml', false],
])('%s is read: %s', (path, claimed) => expect(cortex.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a service',
    'openapi: 3.0.1\ninfo:\n  title: Chat Service\n  x-cortex-tag: chat-service\n  x-cortex-type: service\n  x-cortex-owners:\n    - type: EMAIL\n      email: jane@acme.example\n    - type: group\n      name: Delta\n      provider: OKTA\n',
    ['1 trait catalog/cortex', '3 Component:default/chat-service title=Chat Service type=service owner=Delta'],
  ],
  [
    'people alone as owners are counted',
    'info:\n  x-cortex-tag: a\n  x-cortex-owners: [{type: email, email: jane@acme.example}]\n',
    ['1 trait catalog/cortex', '2 Component:default/a type=service ownedByPerson=true'],
  ],
  [
    'a domain without owners',
    'info: {x-cortex-tag: payments, x-cortex-type: domain}\n',
    ['1 trait catalog/cortex', '1 Domain:default/payments'],
  ],
])('%s', (_, text, facts) => expect(told(cortex, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['another cortex', 'server:\n  x-cortex-tag: y\n', 'schema-error: Line 1: expected info.x-cortex-tag, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(cortex, text)).toEqual([`unreadable: ${message}`]));
