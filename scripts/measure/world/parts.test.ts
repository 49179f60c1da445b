import { expect, test } from 'vitest';
import { minedOnly } from '../../testing/mined.ts';
import { type CommitDescription, makeRepository } from '../../testing/make-repository.ts';
import { partsOf } from './parts.ts';

const readers = new URL('../../read/index.ts', import.meta.url);
async function parts(commits: CommitDescription[]) {
  const { mined, activity } = await minedOnly(makeRepository(commits).folder, { readers });
  return partsOf(mined, activity);
}
const entity = (name: string, owner: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${name}\nspec:\n  type: service\n  lifecycle: production\n  owner: ${owner}\n`;
const shop: CommitDescription[] = [
  {
    write: {
      Jenkinsfile: "@Library('shared@v1') _\n",
      '.github/CODEOWNERS': '* @acme/all\n/cart/ @acme/cart\n',
      'catalog-info.yaml': `${entity('shop', 'all')}---\n${entity('web', 'web')}`,
      'cart/package.json': '{}\n',
      'cart/Dockerfile': 'FROM acme/node:1\n',
    },
    author: 'Ada <ada@example.com>',
  },
  {
    write: {
      'web/package.json': '{}\n',
      'web/Dockerfile': 'FROM acme/web:1\n',
      'web/catalog-info.yaml': 'no: entity\n',
    },
    author: 'Grace <grace@example.com>',
  },
  { delete: ['web'], author: 'Grace <grace@example.com>' },
];

test('an ordinary repository is one part, as it was mined', async () => {
  const { mined, activity } = await minedOnly(makeRepository([{ write: { Dockerfile: '' } }]).folder, { readers });
  expect(partsOf(mined, activity)).toEqual([{ folder: '', mined, activity, existence: null }]);
});

test('a part has its own facts, and pipelines from the root while it is there', async () => {
  const found = await parts(shop);
  const told = found.map(({ folder, mined }) => ({
    folder,
    references: mined.references.map(
      ({ subject, intervals: [first] }) => `${subject} ${day(first!.from)}..${day(first!.to)}`,
    ),
    traits: mined.traits.map(({ name }) => name).filter((name) => !name.startsWith('file/')),
  }));
  expect(told.slice(1)).toEqual([
    {
      folder: 'cart',
      references: ['pkg:docker/acme/node 2025-01-01..', 'pkg:generic/jenkins-library/shared 2025-01-01..'],
      traits: expect.arrayContaining(['catalog/backstage', 'ci/jenkins', 'container']) as string[],
    },
    {
      folder: 'web',
      references: [
        'pkg:docker/acme/web 2025-01-02..2025-01-03',
        'pkg:generic/jenkins-library/shared 2025-01-02..2025-01-03',
      ],
      traits: expect.arrayContaining(['ci/jenkins', 'container']) as string[],
    },
  ]);
});
const day = (moment: { date: string } | null) => moment?.date.slice(0, 10) ?? '';

test('an entity at the root describes all of them, but one that is named like a part only that', async () => {
  const found = await parts(shop);
  expect(found.map(({ folder, mined }) => [folder, mined.catalog.map(({ entity }) => entity.name)])).toEqual([
    ['', ['shop', 'web']],
    ['cart', ['shop']],
    ['web', ['web']],
  ]);
});

test('a part is owned by the rule of its folder, and its people are those who touched it', async () => {
  const found = await parts(shop);
  expect(
    found
      .slice(1)
      .map(({ mined, activity }) => [
        mined.owners.map(({ owners }) => owners.join()),
        activity!.authors.length,
        activity!.commits.landed,
      ]),
  ).toEqual([
    [['@acme/cart'], 1, [0]],
    [['@acme/all'], 1, [1, 2]],
  ]);
});

test('what cannot be read is unknown to the part that it lies in', async () => {
  const found = await parts(shop);
  expect(found.map(({ folder, mined }) => [folder, mined.unreadable.map(({ file }) => file)])).toEqual([
    ['', []],
    ['cart', []],
    ['web', ['web/catalog-info.yaml']],
  ]);
});
