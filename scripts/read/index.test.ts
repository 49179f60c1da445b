import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { notRead, readers, readersFor, readersGiving } from './index.ts';

const folder = join(import.meta.dirname, 'readers');
const names = readdirSync(folder).sort();
const files = names.filter((name) => !name.endsWith('.test.ts')).map((name) => name.replace(/\.ts$/, ''));

describe('the list of readers', () => {
  test('is the folder, in its order', () => expect(readers.map((reader) => reader.id)).toEqual(files));

  test('every reader has its test', () => {
    expect(files.filter((file) => !names.includes(`${file}.test.ts`))).toEqual([]);
  });

  test.each(readers)('$id exports itself under its name', async ({ id }) => {
    const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const module = (await import(join(folder, `${id}.ts`))) as Record<string, unknown>;
    expect(module[name]).toBe(readers.find((reader) => reader.id === id));
  });

  test.each(readers)('$id says in full sentences which files it reads and what becomes a fact', (reader) => {
    expect(reader.title).toMatch(/^\S.*[^.]$/);
    expect(reader.files).toMatch(/^\S[^]{15,}\.$/);
    expect(reader.facts).toMatch(/^\S[^]{15,}\.$/);
    expect(reader.version).toBeGreaterThan(0);
  });

  test.each(readers)('$id gives something: traits by presence or facts by reading', (reader) => {
    expect(Boolean(reader.traits) || Boolean(reader.read)).toBe(true);
    expect(reader.needles === undefined || (reader.needles.length > 0 && reader.read !== undefined)).toBe(true);
  });

  test.each(readers)('$id says what reading gives, if it reads', ({ read, gives }) => {
    expect(gives === undefined || gives.length === 0).toBe(read === undefined);
  });

  test('what is not read is not also read', () => {
    const titles = new Set(readers.map((reader) => reader.title));
    expect(notRead.filter((format) => titles.has(format))).toEqual([]);
    expect(new Set(notRead).size).toBe(notRead.length);
  });
});

test('the readers that can give something', () => {
  expect(readersGiving('pkg:githubactions/acme/golden-paths')).toEqual(['github-action', 'github-workflow']);
  expect(readersGiving('pkg:generic/jenkins-library/Infra')).toEqual(['jenkinsfile']);
  expect(readersGiving('entities')).toEqual([
    'backstage',
    'catalog-files',
    'compass',
    'cortex',
    'datadog',
    'opslevel',
    'port',
  ]);
  expect(readersGiving('owners')).toEqual(['codeowners', 'opslevel']);
  expect(readersGiving('catalog/cortex')).toEqual(['cortex']);
  expect(readersGiving('ci/github-actions')).toEqual([]);
});

describe('the readers of a file', () => {
  test('a file may have several, and most have none', () => {
    expect(readersFor('.github/workflows/action.yml').map((reader) => reader.id)).toEqual([
      'contents',
      'github-action',
      'github-workflow',
      'pipeline-commands',
    ]);
    expect(readersFor('src/README.md')).toEqual([]);
  });

  test('a file that is left out has none', () => {
    expect(readersFor('vendor/x/Dockerfile')).toEqual([]);
    expect(readersFor('x/Dockerfile').map((reader) => reader.id)).toEqual(['contents', 'dockerfile']);
    expect(readersFor('skeleton/Dockerfile').map((reader) => reader.id)).toEqual(['contents']);
  });

  test('no path is an exception', () => {
    for (const path of [
      '',
      '/',
      '..',
      '\0',
      '__proto__',
      'a'.repeat(10_000),
      '/'.repeat(10_000),
      '.github/workflows/',
      '\ud800',
    ])
      expect(readersFor(path)).toEqual([]);
  });
});
