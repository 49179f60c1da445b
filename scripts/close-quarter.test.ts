/** Closing as a person does it: a command, files, and a build that refuses what was touched. */
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { build } from './build.ts';
import { closeQuarterCommand } from './close-quarter.ts';
import { exitCodeOf, type Command } from './command/command.ts';
import { measure } from './measure.ts';
import { documentsOf, PIPELINE } from './measure/small-world.ts';
import { temporaryFolder, writeFiles } from './testing/make-repository.ts';
import { validate } from './validate.ts';
import { documentPath } from './write/document-path.ts';
import { beginGeneration } from './write/generation.ts';

const INPUTS = {
  'inputs/organisation.yaml': 'name: Acme\n',
  'inputs/teams.yaml': 'teams:\n  - { id: payments, name: Payments }\n',
  'inputs/golden-paths.yaml': `goldenPaths:
  - id: pipeline
    name: Pipeline
    capability: ci-cd
    job: build
    signals: [{ reference: "${PIPELINE}" }]
    appliesTo: { traits: [], because: Everybody builds. }
    launched: 2025-01-01
`,
};
const owners = [{ owners: ['@acme/payments'] }];
const { mined } = documentsOf({
  repositories: {
    'acme/cart': { uses: [{ subject: PIPELINE, days: '2026-02-03' }], head: '2026-07-02', owners },
    'acme/mail': { head: '2026-07-02', owners },
  },
});

/** Mined on 3 July 2026. */
let fresh: string;
let data: string;
let said: string[];
beforeAll(() => {
  fresh = temporaryFolder();
  writeFiles(fresh, INPUTS);
  const generation = beginGeneration(fresh);
  for (const one of mined) generation.write(documentPath('mined', one.repository.owner, one.repository.name), one);
  generation.write('run.json', {
    schema: 'footfall/run/1',
    started: '2026-07-03T02:00:00Z',
    asOf: '2026-07-02',
    sample: false,
    stages: [],
    repositories: mined.map(({ repository: { owner, name } }) => ({
      repository: `${owner}/${name}`,
      state: 'mined',
      reason: null,
      message: null,
      seen: null,
    })),
  });
  generation.commit();
});
beforeEach(() => {
  data = join(temporaryFolder(), 'data');
  cpSync(fresh, data, { recursive: true, verbatimSymlinks: true });
  said = [];
});

const effects = {
  now: () => new Date('2026-07-03T12:00:00Z'),
  progress: () => {},
  log: (line: string) => said.push(line),
  warn: (line: string) => said.push(line),
};
async function run(command: Command, ...words: string[]): Promise<number> {
  const cache = command.options.includes('cache') ? ['--cache', join(data, '../cache')] : [];
  said.length = 0;
  return exitCodeOf(command, [...words, '--data', data, ...cache], effects);
}
const filesIn = (folder: string) =>
  readdirSync(join(data, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();

test('a quarter that is over is frozen with its commentary, and every later run leaves its bytes alone', async () => {
  mkdirSync(join(data, 'quarters/2026-q2'), { recursive: true });
  writeFileSync(join(data, 'quarters/2026-q2/commentary.md'), 'One of two.\n');
  expect(await run(closeQuarterCommand, '2026-q2')).toBe(0);
  expect(said[0]).toBe(
    'At the end of Q2 2026, 1 of 2 pairs of a component and a path for it (50%) were on the path; the same share as a quarter before.',
  );
  expect(filesIn('quarters')).toEqual([
    '2026-q2/commentary.md',
    '2026-q2/edition.json',
    '2026-q2/manifest.json',
    'closed.json',
    'names.json',
  ]);
  const frozen = readFileSync(join(data, 'quarters/2026-q2/edition.json'), 'utf8');
  expect(frozen).not.toContain('acme/cart');
  expect(await run(measure)).toBe(0);
  const report = JSON.parse(readFileSync(join(data, 'report/quarters/2026-q2.json'), 'utf8'));
  expect([report.state, report.commentary]).toEqual(['closed', ['One of two.']]);
  expect(report.edition).toEqual(JSON.parse(frozen));
  expect(readFileSync(join(data, 'quarters/2026-q2/edition.json'), 'utf8')).toBe(frozen);
  expect(await run(validate)).toBe(0);
});

test('a quarter that runs, one that is closed, and one before a closed one are refused, and nothing is written', async () => {
  expect(await run(closeQuarterCommand, '2026-q3')).toBe(2);
  expect(said).toEqual([
    '2026-q3 ends on 2026-09-30, and the repositories were mined on 2026-07-03: it is still running there. From 2026-10-01 on, run npm run report, then close it.',
  ]);
  expect(existsSync(join(data, 'quarters'))).toBe(false);
  expect(await run(closeQuarterCommand, '2026-q2')).toBe(0);
  expect(await run(closeQuarterCommand, '2026-q2')).toBe(2);
  expect(said[0]).toMatch(/^2026-q2 is closed already and never changes; a wrong value is corrected by a file /);
  expect(await run(closeQuarterCommand, '2026-q1')).toBe(2);
  expect(said[0]).toBe('2026-q1 cannot be closed after 2026-q2: its numbers are shown from history instead.');
});

test.each([
  [[], 'Which quarter? npm run close-quarter -- 2026-q3'],
  [['q3'], '"q3" is no quarter; expected one such as 2026-q3.'],
  [['2026-q2', '2026-q3'], '"2026-q2 2026-q3" is no quarter; expected one such as 2026-q3.'],
])('%j is refused in one sentence', async (words, sentence) => {
  expect(await run(closeQuarterCommand, ...words)).toBe(2);
  expect(said).toEqual([sentence]);
});

test('one changed byte stops the next closing, the measuring, the build and validate, each naming the file', async () => {
  expect(await run(closeQuarterCommand, '2026-q1')).toBe(0);
  const file = join(data, 'quarters/2026-q1/edition.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('50%', '60%'));
  const sentence =
    /^data\/quarters\/2026-q1\/edition\.json: expected SHA-256 .+ A closed quarter never changes: restore the file/;
  for (const [command, ...words] of [[closeQuarterCommand, '2026-q2'], [measure], [build]] as [
    Command,
    ...string[],
  ][]) {
    expect(await run(command, ...words)).toBe(2);
    expect(said).toEqual([expect.stringMatching(sentence)]);
  }
  expect(await run(validate)).toBe(1);
  expect(said[0]).toMatch(sentence);
});

test('a commentary that is too long stops the closing', async () => {
  mkdirSync(join(data, 'quarters/2026-q2'), { recursive: true });
  writeFileSync(join(data, 'quarters/2026-q2/commentary.md'), 'word '.repeat(251));
  expect(await run(closeQuarterCommand, '2026-q2')).toBe(2);
  expect(said).toEqual([
    'data/quarters/2026-q2/commentary.md:1: expected at most 250 words, found 251. Leave out 1; the page prints on two sheets.',
  ]);
  expect(filesIn('quarters')).toEqual(['2026-q2/commentary.md']);
});

test('a closing that was interrupted is told apart from a changed file, and can be done again', async () => {
  expect(await run(closeQuarterCommand, '2026-q1')).toBe(0);
  const before = readFileSync(join(data, 'quarters/closed.json'));
  expect(await run(closeQuarterCommand, '2026-q2')).toBe(0);
  writeFileSync(join(data, 'quarters/closed.json'), before);
  expect(await run(build)).toBe(2);
  expect(said[0]).toContain('if closing it was interrupted, remove edition.json and manifest.json and close it again');
});
