import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOME } from '../command/places.ts';
import { editorSchema } from './editor-schema.ts';

const folder = join(HOME, 'data/inputs');

test.each(readdirSync(folder).filter((file) => file.endsWith('.yaml')))('%s begins with its own schema', (file) => {
  const [line] = readFileSync(join(folder, file), 'utf8').split('\n');
  expect(line).toBe(editorSchema(folder, file.replace('.yaml', '')));
});

test('the schema is found from the folder of the inputs; elsewhere no path of the machine is written', () => {
  expect(editorSchema(folder, 'teams')).toBe(
    '# yaml-language-server: $schema=../../dist/data/schema/inputs/teams.json',
  );
  expect(editorSchema('/srv/inputs', 'teams')).toBe(null);
});
