import { expect, test } from 'vitest';
import { readers } from '../read/index.ts';
import { type CommitDescription, makeRepository } from '../testing/make-repository.ts';
import { oneThread } from '../testing/one-thread.ts';

const minedOnly = oneThread(new URL('../read/index.ts', import.meta.url), readers);

async function components(commits: CommitDescription[]) {
  const { mined } = await minedOnly(makeRepository(commits).folder);
  return mined.components;
}
const written = async (...files: string[]) =>
  (await components([{ write: Object.fromEntries(files.map((file) => [file, textOf(file)])) }])).map(
    ({ path, because, file }) => `${path || '.'} ${because}${file === null ? '' : ` ${file}`}`,
  );
function textOf(file: string): string {
  if (file.endsWith('package.json')) return '{}\n';
  if (file.endsWith('catalog-info.yaml')) return entity('Component');
  return file.endsWith('Dockerfile') ? 'FROM node:24\n' : 'x\n';
}
const entity = (kind: string) => `apiVersion: backstage.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: x\n`;

test('two packages that are deployed make a monorepo; its root is what is left', async () => {
  expect(
    await written('cart/package.json', 'cart/Dockerfile', 'web/go.mod', 'web/deploy/Chart.yaml', 'lib/package.json'),
  ).toEqual(['. root', 'cart workspace cart/package.json', 'web workspace web/go.mod']);
});

test('entities of the catalogue in two folders do too', async () => {
  expect(await written('cart/catalog-info.yaml', 'cart/main.go', 'web/catalog-info.yaml', 'web/main.go')).toEqual([
    '. root',
    'cart catalog cart/catalog-info.yaml',
    'web catalog web/catalog-info.yaml',
  ]);
});

test.each<[string, string[]]>([
  ['nothing', ['README.md']],
  ['one package in a folder', ['backend/package.json', 'backend/Dockerfile']],
  ['one package in a folder, the whole in the catalogue', ['catalog-info.yaml', 'app/package.json', 'app/Dockerfile']],
  ['one at the root, with libraries', ['package.json', 'Dockerfile', 'packages/a/package.json', 'packages/b/go.mod']],
  ['a chart beside a package', ['package.json', 'Dockerfile', 'charts/shop/Chart.yaml']],
  ['tests, examples and documents', ['package.json', 'Dockerfile', 'e2e/package.json', 'e2e/Dockerfile']],
  ['vendored packages', ['a/package.json', 'a/Dockerfile', 'vendor/b/package.json', 'vendor/b/Dockerfile']],
  ['a package in a package', ['api/package.json', 'api/Dockerfile', 'api/gen/go.mod', 'api/gen/Dockerfile']],
  ['a catalogue of other things', ['catalog-info.yaml', 'catalog/catalog-info.yaml', 'catalog/main.yaml']],
  ['an entity that nothing lies beside', ['catalog-info.yaml', 'x/catalog-info.yaml', 'y/catalog-info.yaml']],
])('%s: one component, the repository', async (_, files) => expect(await written(...files)).toEqual([]));

test('a root with a deploy file beside its manifest is a component beside the others', async () => {
  expect(await written('go.mod', 'Dockerfile', 'operator/go.mod', 'operator/Dockerfile')).toEqual([
    '. workspace go.mod',
    'operator workspace operator/go.mod',
  ]);
});

test('an entity in a hidden folder or among documents describes what lies around it', async () => {
  expect(
    await written('.backstage/catalog-info.yaml', 'main.go', 'cart/docs/catalog-info.yaml', 'cart/main.go'),
  ).toEqual(['. catalog .backstage/catalog-info.yaml', 'cart catalog cart/docs/catalog-info.yaml']);
});

test('a system is a group of components, and makes no folder one', async () => {
  const system = entity('System');
  expect(
    await components([
      { write: { 'a/catalog-info.yaml': system, 'a/x.go': '', 'b/catalog-info.yaml': system, 'b/x.go': '' } },
    ]),
  ).toEqual([]);
});

const both = { 'a/package.json': '{}\n', 'a/Dockerfile': '', 'b/package.json': '{}\n', 'b/Dockerfile': '' };
test('a folder that moved is no monorepo: never were there two', async () => {
  const moved = await components([
    { write: { 'a/package.json': '{}\n', 'a/Dockerfile': '' } },
    {
      rename: [
        ['a/package.json', 'b/package.json'],
        ['a/Dockerfile', 'b/Dockerfile'],
      ],
    },
  ]);
  expect(moved).toEqual([]);
});

test('a component whose folder got another name was born where it was before', async () => {
  const found = await components([
    { write: both },
    { rename: [['b', 'services/b-api']], date: '2025-06-01T12:00:00Z' },
    { rename: [['a', 'services/a']], date: '2025-07-01T12:00:00Z' },
  ]);
  expect(found.map(({ path, born, intervals }) => [path, day(born), day(intervals[0]?.from)])).toEqual([
    ['', '', ''],
    ['a', '2025-01-01', '2025-01-01'],
    ['b', '2025-01-01', '2025-01-01'],
    ['services/a', '2025-01-01', '2025-07-01'],
    ['services/b-api', '2025-01-01', '2025-06-01'],
  ]);
});
const day = (moment: { date: string } | null | undefined) => moment?.date.slice(0, 10) ?? '';

test('a package that is deployed no more is part of what lies around it', async () => {
  expect(await components([{ write: both }, { delete: ['b/Dockerfile'] }])).toEqual([]);
});

test('a component that is gone was there', async () => {
  const found = await components([{ write: both }, { delete: ['b'], date: '2025-03-01T12:00:00Z' }]);
  expect(found.map(({ path, intervals }) => [path, intervals.at(-1)?.to?.date ?? null])).toEqual([
    ['', null],
    ['a', null],
    ['b', '2025-03-01T12:00:00Z'],
  ]);
});

test('what a file says belongs to the nearest component, its kind as if the folder were the root', async () => {
  const found = await components([
    {
      write: {
        ...both,
        'a/Dockerfile': 'FROM acme/base:1\n',
        Jenkinsfile: "@Library('shared@v1') _\n",
        '.github/CODEOWNERS': '* @acme/all\n/a/ @acme/a\n/a/src/ @acme/src\n/b @jane\n',
      },
    },
  ]);
  expect(
    found.map(({ path, references, traits, owners }) => ({
      path,
      references: references.map(({ subject }) => subject),
      traits: traits.map(({ name }) => name),
      owners: owners.map(({ owners, people, line }) => `${owners.join()} ${people} ${line}`),
    })),
  ).toEqual([
    {
      path: '',
      references: ['pkg:generic/jenkins-library/shared'],
      traits: ['ci/jenkins', 'file/Jenkinsfile'],
      owners: ['@acme/all 0 1'],
    },
    {
      path: 'a',
      references: ['pkg:docker/acme/base'],
      traits: ['container', 'file/Dockerfile', 'file/package.json'],
      owners: ['@acme/a 0 2'],
    },
    { path: 'b', references: [], traits: ['container', 'file/Dockerfile', 'file/package.json'], owners: [' 1 4'] },
  ]);
});

test('commits belong to the components whose folders they touch, with what they brought in', async () => {
  const { folder } = makeRepository([
    { write: both },
    { write: { 'a/x.ts': '1' } },
    { on: 'topic', write: { 'b/y.ts': '1' } },
    { on: 'topic', write: { 'b/y.ts': '2' } },
    { merge: ['topic'], write: { 'b/y.ts': '2' } },
    { write: { 'README.md': '', 'b/z.ts': '1' } },
  ]);
  const { mined, activity } = await minedOnly(folder);
  expect(activity.components).toEqual([
    { path: '', positions: [3] },
    { path: 'a', positions: [0, 1] },
    { path: 'b', positions: [0, 2, 3] },
  ]);
  expect(mined.components.map(({ path, commits }) => [path, commits])).toEqual([
    ['', 1],
    ['a', 2],
    ['b', 5],
  ]);
});
