import { beforeAll, expect, test } from 'vitest';
import type { Mined } from '../../data/schema/mined.ts';
import { DeclaredCheck } from '../../data/schema/declarations.ts';
import { inputsOf } from '../measure/small-world.ts';
import { world } from '../measure/world/world.ts';
import { makeRepository } from '../testing/make-repository.ts';
import { minedOnly } from '../testing/mined.ts';
import { declaredCheck } from './declared.ts';
import { probesOf } from './probed.ts';

const declared = (require: object, more: object = {}) =>
  DeclaredCheck.parse({
    id: 'declared',
    title: 'Declared',
    question: 'Is it so?',
    why: 'Because.',
    howToPass: 'Do it.',
    effort: 'minutes',
    require,
    ...more,
  });

/** No root user in any Dockerfile; a way to tokens in a workflow that was broken for a month; a README that went. */
const commits = [
  { date: '2025-01-01T12:00:00Z', write: { Dockerfile: 'FROM node\nUSER node\n', 'README.md': '# Shop\n' } },
  { date: '2025-02-01T12:00:00Z', write: { 'tools/Dockerfile': 'FROM go\n' } },
  { date: '2025-03-01T12:00:00Z', write: { 'ci.yml': 'jobs:\n  a:\n    permissions:\n      id-token: write\n' } },
  { date: '2025-04-01T12:00:00Z', write: { 'ci.yml': 'jobs:\n\ta: b\n' } },
  { date: '2025-05-01T12:00:00Z', write: { 'ci.yml': 'jobs:\n  a:\n    permissions: {}\n' } },
  { date: '2025-06-01T12:00:00Z', delete: ['README.md'], write: { 'tools/Dockerfile': 'FROM go\r\nUSER go\r\n' } },
];
const token = { in: 'ci.yml', yaml: 'jobs.*.permissions.id-token', equals: 'write' };
const user = { in: ['Dockerfile', '**/Dockerfile'], pattern: '^USER [^r]+$' };
const asked: object[] = [
  token,
  { ...token, holds: 'none' },
  user,
  { ...user, holds: 'every' },
  { ...user, holds: 'none' },
  { file: 'README.md' },
  { in: '*.toml', pattern: 'x' },
];
let mined: Mined;

beforeAll(async () => {
  const { folder } = makeRepository(commits);
  mined = (await minedOnly(folder, { probes: probesOf(asked.map((require) => declared(require))) })).mined;
});

function judged(require: object, asOf: string, of = mined) {
  const now = world({ mined: [of], activity: new Map() }, inputsOf({ repositories: {} }), asOf);
  const { outcome, because, since, evidence } = declaredCheck(declared(require)).evaluate(
    now.components[0]!,
    null,
    now,
  );
  return [outcome, since, because, ...evidence.map(({ file, line }) => `${file}:${line}`)];
}

test('a pattern in some file, in every one, in none: each since the commit that made it so', () => {
  expect(judged(user, '2025-02-15')).toEqual([
    'pass',
    '2025-01-01',
    'Dockerfile and tools/Dockerfile have a line like ^USER [^r]+$.',
    'Dockerfile:2',
    'tools/Dockerfile:2',
  ]);
  const every = { ...user, holds: 'every' };
  expect(judged(every, '2025-01-15').slice(0, 2)).toEqual(['pass', '2025-01-01']);
  expect(judged(every, '2025-05-31')).toEqual([
    'fail',
    '2025-02-01',
    'A file of that day has no line like ^USER [^r]+$.',
  ]);
  expect(judged(every, '2025-06-01').slice(0, 2)).toEqual(['pass', '2025-06-01']);
  expect(judged({ ...user, holds: 'none' }, '2025-06-01').slice(0, 2)).toEqual(['fail', '2025-01-01']);
});

test('a place in YAML, with the line of the value; unknown while the file is broken', () => {
  expect(judged(token, '2025-03-15').slice(0, 2)).toEqual(['pass', '2025-03-01']);
  expect(judged(token, '2025-04-15')).toEqual(['unknown', null, 'Not known: ci.yml cannot be read (parse-error).']);
  expect(judged(token, '2025-05-15')).toEqual([
    'fail',
    '2025-05-01',
    'ci.yml has no jobs.*.permissions.id-token: write.',
    'ci.yml:1',
  ]);
  expect(judged({ ...token, holds: 'none' }, '2025-05-15').slice(0, 2)).toEqual(['pass', '2025-05-01']);
  expect(judged({ ...token, holds: 'none' }, '2025-04-15')[0]).toBe('unknown');
});

test('who has no such file is not asked; a file that is asked for itself fails since it went', () => {
  expect(judged(token, '2025-02-15')).toEqual(['not-applicable', null, 'It has no file ci.yml.']);
  expect(judged({ in: '*.toml', pattern: 'x' }, '2025-06-30')[0]).toBe('not-applicable');
  expect(judged({ file: 'README.md' }, '2025-05-15').slice(0, 2)).toEqual(['pass', '2025-01-01']);
  expect(judged({ file: 'README.md' }, '2025-06-30')).toEqual(['fail', '2025-06-01', 'It has no file README.md.']);
});

test('what was not asked when it was mined is unknown, and the answer says what to do', () => {
  const changed = { ...token, equals: 'read' };
  expect(judged(changed, '2025-06-30')).toEqual([
    'unknown',
    null,
    'Mined before this check was declared; npm run mine reads it.',
  ]);
});

test('checks that ask the same share one probe; how many files must have it is no other question', () => {
  expect(
    probesOf(asked.map((require) => declared(require)))
      .map(({ files }) => files.join(' '))
      .sort(),
  ).toEqual(['**/Dockerfile Dockerfile', '*.toml', 'README.md', 'ci.yml']);
  expect(probesOf([declared({ file: 'renovate.json' }), declared({ trait: 'x' })])).toEqual([]);
});

test('how it is detected is said of every kind', () => {
  const detects = (require: object) => declaredCheck(declared(require)).detects.replace(/ Declared in .*/, '');
  expect([detects({ ...user, holds: 'every' }), detects(token), detects({ file: 'README.md' })]).toEqual([
    'Every file Dockerfile and **/Dockerfile has a line like ^USER [^r]+$, on the default branch; who has no such file is not asked.',
    'At least one file ci.yml has jobs.*.permissions.id-token: write, on the default branch; who has no such file is not asked.',
    'A file README.md, on the default branch.',
  ]);
});
