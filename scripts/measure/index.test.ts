import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MetricDefinition } from '../../data/schema/report/definitions.ts';
import { metrics } from './index.ts';

const files = readdirSync(join(import.meta.dirname, 'metrics')).sort();
const ids = metrics.map(({ id }) => id).sort();

test('the folder is the list, and every metric has its test', () => {
  expect(files.filter((file) => !file.endsWith('.test.ts'))).toEqual(ids.map((id) => `${id}.ts`).sort());
  expect(files.filter((file) => file.endsWith('.test.ts'))).toEqual(ids.map((id) => `${id}.test.ts`).sort());
});

test.each(metrics)('$id explains itself', ({ measure: _, scopes, ...texts }) => {
  MetricDefinition.parse(texts);
  const { title, question, definition, unit, needs, unknownWhen } = texts;
  expect(question).toMatch(/\?$/);
  expect(definition).toMatch(/\.$/);
  expect(definition.length).toBeGreaterThan(60);
  for (const text of [title, unit, unknownWhen, ...needs]) expect(text.trim()).not.toBe('');
  expect(unknownWhen).not.toMatch(/\.$/);
  expect(scopes.length).toBeGreaterThan(0);
});
