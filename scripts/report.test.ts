/** The two commands people type, on a little organisation that is broken in every way that must not stop a run. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Health } from '../data/schema/report/health.ts';
import type { Overview } from '../data/schema/report/overview.ts';
import { makeRepository, temporaryFolder, writeFiles, type CommitDescription } from './testing/make-repository.ts';

const CALL = `jobs:\n  ci:\n    uses: acme/paths/.github/workflows/node.yml@v1\n`;
const catalog = (name: string) =>
  `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${name}\nspec:\n  type: service\n  lifecycle: production\n  owner: shop\n`;
const consumer = (name: string, files: Record<string, string> = {}): CommitDescription[] => [
  { write: { 'index.js': '1\n', 'package.json': '{}\n', 'catalog-info.yaml': catalog(name) } },
  { write: { '.github/workflows/ci.yml': CALL, ...files } },
];
const REPOSITORIES: [string, CommitDescription[]][] = [
  ['paths', [{ write: { '.github/workflows/node.yml': 'on:\n  workflow_call:\njobs: {}\n' }, tag: 'v1' }]],
  ['cart', consumer('cart')],
  ['stock', consumer('stock')],
  ['mail', consumer('mail')],
  ['broken-yaml', consumer('broken-yaml', { '.github/workflows/ci.yml': `jobs:\n\tci: {\n${CALL}` })],
  ['empty-catalog', consumer('empty-catalog', { 'catalog-info.yaml': '' })],
];

function organisation(order: 1 | -1): string {
  const folder = temporaryFolder();
  const repositories = [...REPOSITORIES].sort(([a], [b]) => (a < b ? -order : order));
  for (const [name, commits] of repositories) makeRepository(commits, { folder: join(folder, 'acme', `${name}.git`) });
  const corrupt = makeRepository(REPOSITORIES[1]![1], { folder: join(folder, 'acme/corrupt.git') });
  for (const file of readdirSync(corrupt.folder, { recursive: true, encoding: 'utf8' }))
    if (/^objects\/..\/.{38}$|\.pack$/.test(file)) truncateSync(join(corrupt.folder, file), 12);
  return folder;
}

function footfall(command: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const script = join(import.meta.dirname, `${command}.ts`);
  const { INIT_CWD: _, npm_lifecycle_event: __, ...inherited } = process.env;
  const options = { encoding: 'utf8', env: { ...inherited, FOOTFALL_KEY: 'a key for tests only', ...env } } as const;
  return spawnSync(process.execPath, [script, ...args], options);
}
const json = <T>(folder: string, file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8'));
/** Every file under a folder with its bytes; links are not followed. */
const bytes = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [relative(folder, file), readFileSync(file).toString('base64')]);

describe('a report of repositories that are broken in several ways', () => {
  const work = temporaryFolder();
  const at = (n: number) => [
    '--data',
    join(work, `data${n}`),
    '--out',
    join(work, `dist${n}`),
    '--cache',
    join(work, `cache${n}`),
  ];
  let first: ReturnType<typeof footfall>;

  beforeAll(() => {
    writeFiles(join(work, 'inputs'), {
      'organisation.yaml': 'name: Acme\n',
      'golden-paths.yaml': 'goldenPaths:\n  - id: node\n    nmae: Node\n',
    });
    first = footfall('report', ['--repos', organisation(1), '--inputs', join(work, 'inputs'), ...at(1)]);
  });

  test('ends well, with three lines', () => {
    expect(first.stderr).not.toContain('Error');
    expect(first.status).toBe(0);
    const lines = first.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('6 of 7 repositories read');
    expect(lines[1]).toContain('1 repository: acme/corrupt (corrupt)');
    expect(lines[2]).toContain('npm run preview');
  });

  test('shows each of them under data health, with its reason', () => {
    const health = json<Health>(join(work, 'data1'), 'report/health.json');
    const bad = health.repositories.filter(({ state }) => state !== 'read');
    expect(bad.map(({ repository, state, reason }) => [repository, state, reason])).toEqual([
      ['acme/corrupt', 'failed', 'corrupt'],
    ]);
    expect(health.files.map(({ repository, file, reason }) => [repository, file, reason])).toEqual([
      ['acme/broken-yaml', '.github/workflows/ci.yml', 'parse-error'],
      ['acme/empty-catalog', 'catalog-info.yaml', 'schema-error'],
    ]);
    expect(health.inputs.join('\n')).toMatch(/inputs\/golden-paths\.yaml:3: .*nmae/);
    const page = readFileSync(join(work, 'dist1/about/data-health/index.html'), 'utf8');
    for (const said of ['acme/corrupt', 'acme/broken-yaml', 'golden-paths.yaml:3']) expect(page).toContain(said);
  });

  test('counts what could not be read as unknown, not as missing', () => {
    const { paths } = json<Overview>(join(work, 'data1'), 'report/overview.json');
    expect(paths.map(({ id, adopted }) => [id, adopted])).toEqual([
      ['paths', { value: 1, n: 4, of: 4, unclear: 1, basis: 'exact' }],
    ]);
  });

  test('gives the same bytes again, whatever the order of the folder and the time zone', () => {
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const args = ['--repos', organisation(-1), '--inputs', join(work, 'inputs'), ...at(2)];
    expect(footfall('report', args, { ...env, TZ: 'Asia/Kolkata' }).status).toBe(0);
    for (const part of ['mined', 'activity', 'report'])
      expect(bytes(join(work, 'data2', part))).toEqual(bytes(join(work, 'data1', part)));
    expect(bytes(join(work, 'dist2'))).toEqual(bytes(join(work, 'dist1')));
  });

  test('holds no person, no key and no path of the machine', () => {
    const all = [...bytes(join(work, 'data1')), ...bytes(join(work, 'dist1'))];
    const guilty = all.filter(([, content]) => {
      const text = Buffer.from(content!, 'base64').toString('latin1');
      return (
        /Ada\b|ada@example\.com|a key for tests only/.test(text) || text.includes(work) || text.includes(process.cwd())
      );
    });
    expect(guilty.map(([file]) => file)).toEqual([]);
  });
});

describe('what can be mended is refused in one sentence, with nothing written', () => {
  const empty = temporaryFolder();
  mkdirSync(join(empty, 'acme'));
  test.each([
    [['--repos', join(empty, 'none')], 'there is no folder'],
    [['--repos', empty], 'holds no git repository'],
    [['--repos', empty, '--as-of', '2026-02-31'], 'is no day'],
    [['--reops', empty], 'did you mean --repos?'],
  ])('%j', (args, sentence) => {
    const data = join(empty, '../never-written');
    const { status, stdout, stderr } = footfall('report', [
      ...args,
      '--data',
      data,
      '--out',
      `${data}-out`,
      '--cache',
      `${data}-cache`,
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trimEnd().split('\n').at(-1)).toContain(sentence);
    expect([existsSync(data), existsSync(`${data}-out`)]).toEqual([false, false]);
  });
});
