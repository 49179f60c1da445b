import { expect, test } from 'vitest';
import { commitOf, smallWorld, type SmallOrganisation, type SmallRepository } from '../small-world.ts';

const registered = (repository: SmallRepository, more: Partial<SmallOrganisation> = {}) =>
  smallWorld({ repositories: { 'acme/cart': repository }, ...more }).registered.get('acme/cart')!;

test('an entity with an owner registers, since the day it was there', () => {
  expect(registered({ catalog: [{ owner: 'shop', days: '2025-02-03' }] })).toEqual({
    state: 'registered',
    since: '2025-02-03',
    because: 'catalog-info.yaml describes the Component cart, owned by shop.',
    evidence: [{ repository: 'acme/cart', file: 'catalog-info.yaml', commit: commitOf('2026-06-30'), line: 1 }],
  });
});

test.each([
  [{ owner: null }, 'stub', 'catalog-info.yaml describes it, but names no owner.'],
  [{ person: true }, 'stub', 'catalog-info.yaml describes it, but its owner is a person, not a team.'],
  [{ owner: 'ghosts' }, 'stub', 'catalog-info.yaml describes it, but its owner ghosts is no team of the directory.'],
  [{ owner: 'shop', kind: 'Template' }, 'none', 'No catalogue file describes it.'],
  [{ owner: 'shop', days: '2025-01-01..2026-01-01' }, 'none', 'No catalogue file describes it.'],
] as const)('%j is %s', (row, state, because) => {
  const teams = [{ id: 'shop', name: 'Shop', aliases: [] }];
  expect(registered({ catalog: [row] }, { teams })).toMatchObject({ state, because });
});

test('a catalogue file that cannot be read is unknown, whatever it said before', () => {
  const unreadable = [{ file: 'catalog-info.yaml', reader: 'backstage', days: '2026-03-01' }];
  expect(registered({ catalog: [{ owner: 'shop' }], unreadable })).toMatchObject({
    state: 'unknown',
    since: '2026-03-01',
    because: 'Not known: catalog-info.yaml cannot be read (parse-error).',
  });
  expect(registered({ catalog: [{ owner: 'shop' }], unreadable }, { asOf: '2026-02-28' }).state).toBe('registered');
});

test('another file that can be read registers it all the same', () => {
  const unreadable = [{ file: 'x/catalog-info.yaml', reader: 'backstage', days: '2026-03-01' }];
  expect(registered({ catalog: [{ owner: 'shop' }], unreadable }).state).toBe('registered');
});

test.each([
  ['opslevel', 'opslevel.yml'],
  ['cortex', 'cortex.yaml'],
  ['datadog', 'service.datadog.yaml'],
  ['compass', 'compass.yml'],
  ['port', 'port.yml'],
])('a file of %s registers and, unreadable, leaves it open', (reader, file) => {
  const catalog = [{ owner: 'shop', file }];
  expect(registered({ catalog }).because).toBe(`${file} describes the Component cart, owned by shop.`);
  const unreadable = [{ file, reader, days: '2026-03-01' }];
  expect(registered({ catalog, unreadable }).because).toBe(`Not known: ${file} cannot be read (parse-error).`);
});
