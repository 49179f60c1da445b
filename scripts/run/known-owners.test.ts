import { expect, test } from 'vitest';
import { minedOf } from '../measure/small-world.ts';
import { asKnown, knownOwners } from './known-owners.ts';

const days = '2026-01-05';
const use = (repository: string) => ({ subject: `pkg:githubactions/${repository}#.github/workflows/ci.yml`, days });
const folder = (name: string, repositories: Record<string, string[]>, ownerFrom: 'folder' | 'remote' = 'folder') =>
  Object.entries(repositories).map(([id, uses]) => {
    const one = minedOf(`${name}/${id}`, { uses: uses.map(use) });
    return { ...one, repository: { ...one.repository, ownerFrom } };
  });

test('a folder’s repositories are of the owner under whom two of them are referred to', () => {
  const mined = folder('clones', { 'golden-paths': [], ship: [], cart: ['acme/golden-paths'], pay: ['Acme/ship'] });
  expect(knownOwners(mined)).toEqual(new Map([['clones', 'acme']]));
});

test('modules of Terraform, in git and in the registry, say whose their repositories are too', () => {
  const modules = ['pkg:terraform/acme/terraform-aws-dns', 'pkg:terraform/acme/vpc/aws'];
  const user = minedOf('clones/web', { uses: modules.map((subject) => ({ subject, days })) });
  const mined = folder('clones', { 'terraform-aws-vpc': [], 'terraform-aws-dns': [] });
  expect(knownOwners([...mined, user])).toEqual(new Map([['clones', 'acme']]));
});

test('one of them is enough when three others refer to it', () => {
  const uses = ['acme/golden-paths'];
  const mined = folder('clones', { 'golden-paths': [], a: uses, b: uses, c: uses });
  expect(knownOwners(mined)).toEqual(new Map([['clones', 'acme']]));
});

test.each<[string, Record<string, string[]>]>([
  ['two names that agree by chance', { 'golden-paths': [], a: ['acme/golden-paths'], b: ['acme/golden-paths'] }],
  ['mirrors of everybody’s actions', { checkout: [], cache: [], a: ['actions/checkout', 'actions/cache'] }],
  ['the folder’s own name in use', { x: [], y: [], a: ['clones/x'], b: ['acme/x', 'acme/y'] }],
  [
    'repositories of two organisations',
    { x: [], y: [], z: [], w: [], a: ['acme/x', 'acme/y'], b: ['acme/x'], c: ['globex/z', 'globex/w'] },
  ],
  ['names of repositories that are not there', { a: ['acme/x', 'acme/y'] }],
])('%s say nothing', (_what, repositories) => {
  expect(knownOwners(folder('clones', repositories))).toEqual(new Map());
});

test('a remote is believed whatever others say', () => {
  const mined = folder('acme', { x: [], y: [], a: ['globex/x', 'globex/y'] }, 'remote');
  expect(knownOwners(mined)).toEqual(new Map());
});

test('documents and activities go by the known name; one that is taken keeps the folder’s', () => {
  const mined = [
    ...folder('clones', { x: [], y: [], a: ['acme/x', 'acme/y'] }),
    ...folder('acme', { y: [] }, 'remote'),
  ];
  const activity = {
    schema: 'footfall/activity/1' as const,
    repository: 'clones/x',
    head: 'a'.repeat(40),
    authors: [],
    tags: [],
    squashed: [],
    reverts: [],
  };
  const commits = { time: [], authored: [], author: [], landed: [], tagged: [] };
  const found = asKnown({
    mined,
    activity: new Map([['clones/x', { ...activity, commits, positions: [], components: [] }]]),
  });
  expect(found.mined.map(({ repository }) => `${repository.owner}/${repository.name}`)).toEqual([
    'acme/x',
    'clones/y',
    'acme/a',
    'acme/y',
  ]);
  expect([...found.activity.keys()]).toEqual(['acme/x']);
  expect([...found.known]).toEqual([
    ['clones/x', 'acme/x'],
    ['clones/a', 'acme/a'],
  ]);
});
