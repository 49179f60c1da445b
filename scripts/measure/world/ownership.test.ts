import { describe, expect, test } from 'vitest';
import { smallWorld, type SmallOrganisation, type SmallRepository } from '../small-world.ts';

const ownerOf = (repository: SmallRepository, more: Partial<SmallOrganisation> = {}) =>
  smallWorld({ repositories: { 'acme/cart': repository }, ...more }).owners.get('acme/cart')!;

describe('who owns a component', () => {
  test('the catalogue goes before CODEOWNERS, and a disagreement is said', () => {
    const owner = ownerOf({ catalog: [{ owner: 'group:default/shop' }], owners: [{ owners: ['@acme/web'] }] });
    expect(owner.team).toEqual({ id: 'shop', name: 'shop', verified: false });
    expect(owner.conflict).toBe(true);
    expect(owner.how).toBe('The catalogue (catalog-info.yaml) says shop, taken at its word; CODEOWNERS says web.');
    expect(owner.evidence.map(({ file }) => file)).toEqual(['catalog-info.yaml', 'CODEOWNERS']);
  });

  test('one spelling in the catalogue and another in CODEOWNERS are no conflict', () => {
    expect(ownerOf({ catalog: [{ owner: 'web' }], owners: [{ owners: ['@acme/shop', '@acme/web'] }] }).conflict).toBe(
      false,
    );
  });

  test('a component’s entity goes before those of other kinds, and what lies nearer to the root before what lies deeper', () => {
    const owner = ownerOf({
      catalog: [
        { kind: 'System', owner: 'a' },
        { kind: 'Component', owner: 'b', file: 'services/x/catalog-info.yaml' },
        { kind: 'Component', owner: 'c', file: 'y/catalog-info.yaml' },
      ],
    });
    expect(owner.team?.id).toBe('c');
  });

  test('the owner of a template, a location or a group is no owner of the repository', () => {
    for (const kind of ['Template', 'Location', 'Group', 'Domain'])
      expect(ownerOf({ catalog: [{ kind, owner: 'shop' }] }).team).toBe(null);
  });

  test('only the first CODEOWNERS file counts; the first team owns, the others are named', () => {
    const owner = ownerOf({
      owners: [
        { source: 'docs/CODEOWNERS', owners: ['@acme/docs'] },
        { source: '.github/CODEOWNERS', owners: ['@acme/web', '@acme/shop'] },
      ],
    });
    expect(owner.team?.id).toBe('web');
    expect(owner.further).toEqual(['shop']);
    expect(owner.how).toBe('.github/CODEOWNERS says web, beside shop, taken at its word.');
  });

  test('OpsLevel may name the owner of a repository; an entity goes before that, and CODEOWNERS comes after', () => {
    const repository = { source: 'opslevel.yml', owners: ['shop'] };
    const owners = [repository, { source: 'CODEOWNERS', owners: ['@acme/web'] }];
    expect(ownerOf({ owners }).how).toBe(
      'The catalogue (opslevel.yml) says shop, taken at its word; CODEOWNERS says web.',
    );
    expect(ownerOf({ owners, catalog: [{ owner: 'pay', file: 'opslevel.yml' }] }).team?.id).toBe('pay');
  });

  test('a rule without owners gives no owner', () => {
    const owner = ownerOf({
      owners: [{ source: '.github/CODEOWNERS' }, { source: 'CODEOWNERS', owners: ['@acme/web'] }],
    });
    expect(owner.team).toBe(null);
    expect(owner.how).toBe('.github/CODEOWNERS gives the whole repository no owner.');
  });

  test('people are counted, and are no team', () => {
    const owner = ownerOf({ owners: [{ people: 2 }] });
    expect([owner.team, owner.people, owner.how]).toEqual([null, 2, 'CODEOWNERS names 2 people and no team.']);
  });

  test('with a directory, an owner that is none of its teams is unresolved, and the next source is asked', () => {
    const teams = [{ id: 'web', name: 'Web', aliases: [] }];
    const owner = ownerOf({ catalog: [{ owner: 'ghosts' }], owners: [{ owners: ['@acme/web'] }] }, { teams });
    expect([owner.team?.id, owner.unresolved, owner.conflict]).toEqual(['web', ['ghosts'], false]);
    expect(ownerOf({ catalog: [{ owner: 'ghosts' }] }, { teams }).how).toBe(
      'The catalogue (catalog-info.yaml) says ghosts, which is no team of the directory.',
    );
  });

  test('a file that cannot be read leaves the owner unknown, not missing', () => {
    const unreadable = [{ file: 'CODEOWNERS', reader: 'codeowners', days: '2026-06-01' }];
    const owner = ownerOf({ owners: [{ owners: ['@acme/web'] }], unreadable });
    expect([owner.team, owner.unclear, owner.how]).toEqual([
      null,
      'CODEOWNERS cannot be read',
      'Its owner is not known: CODEOWNERS cannot be read.',
    ]);
  });

  test('it is asked of a day', () => {
    const owners = [
      { owners: ['@acme/old'], days: '2024-01-01..2026-01-01' },
      { owners: ['@acme/new'], days: '2026-01-01' },
    ];
    expect(ownerOf({ owners }, { asOf: '2025-12-31' }).team?.id).toBe('old');
    expect(ownerOf({ owners }, { asOf: '2026-01-01' })).toMatchObject({ team: { id: 'new' }, since: '2026-01-01' });
  });
});

describe('lost: an owner of something nobody works on', () => {
  const owners = [{ owners: ['@acme/web'] }];
  test.each([
    [['ada 2026-01-02'], false],
    [['ada 2026-01-01'], true],
    [['ada 2025-01-01', 'renovate-bot 2026-06-01'], true],
    [[], true],
  ])('commits %j: %s', (commits, lost) => {
    expect(ownerOf({ owners, commits }).lost).toBe(lost);
  });

  test('without commits in time it is not known', () => {
    expect(ownerOf({ owners }).lost).toBe(null);
  });
});
