import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CheckDefinition } from '../../data/schema/report/definitions.ts';
import { checks } from './index.ts';

const files = readdirSync(join(import.meta.dirname, 'checks')).sort();
const ids = checks.map(({ id }) => id).sort();

test('the folder is the list, and every check has its test', () => {
  expect(files.filter((file) => !file.endsWith('.test.ts'))).toEqual(ids.map((id) => `${id}.ts`).sort());
  expect(files.filter((file) => file.endsWith('.test.ts'))).toEqual(ids.map((id) => `${id}.test.ts`).sort());
});

test.each(checks)('$id explains itself', ({ evaluate: _, ...texts }) => {
  CheckDefinition.parse(texts);
  const { title, question, why, detects, howToPass } = texts;
  expect(question).toMatch(/\?$/);
  for (const text of [title, why, detects, howToPass]) expect(text.trim().length).toBeGreaterThan(4);
  for (const text of [why, detects]) expect(text).toMatch(/\.$/);
});
