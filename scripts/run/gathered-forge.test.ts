import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Run } from '../../data/schema/run.ts';
import { exitCodeOf } from '../command/command.ts';
import { gather } from '../gather.ts';
import { mine } from '../mine.ts';
import { github, type GitHub } from '../testing/github.ts';
import { makeRepository, temporaryFolder } from '../testing/make-repository.ts';
import { onGitHub, outsideOf } from '../testing/on-github.ts';
import { partOf } from './shard.ts';

const NAMES = ['cart', 'mail', 'shop', 'site', 'tool'];
let hub: GitHub;
let root: string;
let made: string;
let said: string[];

const effects = () => outsideOf(hub, said);
const night = (data: string, more: string[] = []) =>
  exitCodeOf(
    mine,
    ['--org', 'acme', '--forge', hub.url, '--data', data, '--cache', `${data}-cache`, ...more],
    effects(),
  );
/** A folder of parts, or one part. */
const gathering = (parts: string, data: string) => {
  const folders = existsSync(join(parts, 'run.json')) ? [parts] : readdirSync(parts).map((name) => join(parts, name));
  return exitCodeOf(gather, ['--data', data, '--cache', `${data}-cache`, ...folders], effects());
};

const namesOf = (part: number) => NAMES.filter((name) => partOf(`${new URL(hub.url).host}:R_${name}`, 3) === part);

/** As an artifact holds it: files, no links. */
function artifact(data: string, to: string): void {
  for (const part of ['mined', 'activity']) cpSync(`${join(data, part)}/`, join(to, part), { recursive: true });
  writeFileSync(join(to, 'run.json'), readFileSync(join(data, 'run.json')));
}
function documents(data: string): Record<string, string> {
  const files = ['mined', 'activity'].flatMap((part) =>
    readdirSync(`${join(data, part)}/`, { recursive: true, encoding: 'utf8' }).map((file) => join(part, file)),
  );
  const found = files.filter((file) => statSync(join(data, file)).isFile()).sort();
  return Object.fromEntries(found.map((file) => [file, readFileSync(join(data, file), 'utf8')]));
}
const rows = (data: string) => (JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')) as Run).repositories;

/** One night as a whole, and as three parts on three machines. */
beforeAll(async () => {
  process.env['FOOTFALL_KEY'] = 'a key for tests only';
  said = [];
  made = mkdtempSync(join(tmpdir(), 'footfall-parts-'));
  const forge = temporaryFolder();
  for (const name of NAMES)
    makeRepository([{ write: { Dockerfile: `FROM node:${name.length}\n` }, tag: 'v1.0.0' }], {
      folder: join(forge, `acme/${name}.git`),
    });
  // Ids are those of a host with a port, and so are the parts: one of two can be lacking without most of all being so.
  do {
    await hub?.close();
    hub = await github(onGitHub(forge, 'acme'), forge);
  } while (![1, 2].includes(namesOf(2).length));
  hub.repositories.push({ id: 'R_empty', owner: 'acme', name: 'empty', head: null });
  expect(await night(join(made, 'whole'))).toBe(0);
  for (const index of [1, 2, 3]) {
    expect(await night(join(made, `machine-${index}`), ['--shard', `${index}/3`])).toBe(0);
    artifact(join(made, `machine-${index}`), join(made, `parts/part-${index}`));
  }
});
afterAll(async () => {
  delete process.env['FOOTFALL_KEY'];
  rmSync(made, { recursive: true, force: true });
  await hub.close();
});
let parts: string;
beforeEach(() => {
  root = temporaryFolder();
  said = [];
  parts = join(root, 'parts');
  cpSync(join(made, 'parts'), parts, { recursive: true });
});

test('parts from three machines are, gathered, what one run writes, also as the beginning of the next night', async () => {
  const data = join(root, 'data');
  expect(await gathering(parts, data)).toBe(0);
  expect([documents(data), rows(data)]).toEqual([documents(join(made, 'whole')), rows(join(made, 'whole'))]);
  expect(said).toEqual(['6 repositories from 3 parts: 1 failed, 5 mined. Next: npm run measure']);

  // The next night every machine begins with all of it, and finds nothing new.
  const kept = join(root, 'kept');
  artifact(data, kept);
  const next = join(root, 'next');
  expect(await gathering(kept, next)).toBe(0);
  const before = hub.git.length;
  expect(await night(next, ['--shard', '2/3'])).toBe(0);
  expect([hub.git.length, documents(next)]).toEqual([before, documents(data)]);
});

test('a part that is lacking leaves its repositories to be read, and says which', async () => {
  rmSync(join(parts, 'part-2'), { recursive: true });
  const data = join(root, 'data');
  expect(await gathering(parts, data)).toBe(0);
  const lacking = rows(join(made, 'machine-2'));
  expect(lacking.length).toBeGreaterThan(0);
  const found = rows(data).filter(({ reason }) => reason === 'shard-missing');
  expect(found.map(({ repository }) => repository)).toEqual(lacking.map(({ repository }) => repository));
  expect(said.find((line) => line.startsWith('Part 2/3 is missing'))).toBeDefined();
});

const tampered: [string, (folder: string) => void, RegExp][] = [
  ['a document is no JSON', (folder) => change(folder, () => '{'), /not a document of this version \(.*JSON/],
  [
    'a document has one key more',
    (folder) => change(folder, (text) => text.replace('{', '{"x":1,')),
    /not a document of this version/,
  ],
  [
    'a document is another one’s',
    (folder) => change(folder, (text) => text.replace(/"name": "\w+"/, '"name": "other"')),
    /is about acme\/other; expected acme\/\w+\./,
  ],
  ['a document is a link', (folder) => relink(folder), /found something else/],
  [
    'a document is lacking',
    (folder) => rmSync(first(folder)),
    /there is no mined\/acme\/\w+\.json; bring the folder over whole/,
  ],
];
const first = (folder: string): string => {
  const found = ['part-1', 'part-2', 'part-3'].flatMap((part) => {
    const mined = join(folder, part, 'mined/acme');
    return statSync(mined, { throwIfNoEntry: false }) ? readdirSync(mined).map((name) => join(mined, name)) : [];
  });
  return found[0]!;
};
const change = (folder: string, to: (text: string) => string) =>
  writeFileSync(first(folder), to(readFileSync(first(folder), 'utf8')));
const relink = (folder: string) => {
  const file = first(folder);
  rmSync(file);
  symlinkSync('/etc/hostname', file);
};
test.each(tampered)('%s: refused, and nothing is written', async (_, tamper, why) => {
  tamper(parts);
  const data = join(root, 'data');
  expect(await gathering(parts, data)).toBe(2);
  expect(said.at(-1)).toMatch(why);
  expect(existsSync(join(data, 'run.json'))).toBe(false);
});
