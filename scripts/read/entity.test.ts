import { expect, test } from 'vitest';
import { inBackstagesWords } from './entity.ts';

test.each([
  ['service', null, 'Component', 'service'],
  ['SERVICE', null, 'Component', 'service'],
  ['microservice', 'Backend', 'Component', 'Backend'],
  ['component', null, 'Component', null],
  ['Component', 'library', 'Component', 'library'],
  ['datastore', 'postgres', 'Resource', 'postgres'],
  ['queue', null, 'Resource', 'queue'],
  ['CLOUD_RESOURCE', null, 'Resource', 'cloud_resource'],
  ['api', null, 'API', null],
  ['system', null, 'System', null],
  ['domain', null, 'Domain', null],
  ['team', null, 'Group', 'team'],
  ['custom.widget', null, 'custom.widget', null],
] as const)('%s of the type %s is a %s of the type %s', (kind, type, word, asType) =>
  expect(inBackstagesWords(kind, type)).toEqual({ kind: word, type: asType }),
);
