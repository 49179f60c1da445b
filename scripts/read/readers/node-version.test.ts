import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { nodeVersion } from './node-version.ts';

test.each([
  ['.nvmrc', true],
  ['web/.nvmrc', true],
  ['.node-version', true],
  ['nvmrc', false],
  ['.nvmrc.bak', false],
])('%s is read: %s', (path, claimed) => expect(nodeVersion.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  ['a major version', '22\n', ['1 pkg:generic/runtime/node@22']],
  ['a full version', 'v22.1.0', ['1 pkg:generic/runtime/node@v22.1.0']],
  ['a line of releases', 'lts/jod\n', ['1 pkg:generic/runtime/node@lts%2Fjod']],
  ['a comment', '# why\nlts/* # latest\n', ['2 pkg:generic/runtime/node@lts%2F%2A']],
])('%s', (_, text, facts) => expect(told(nodeVersion, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a version of Node, found nothing.'],
  ['prose', 'use the newest\n', 'schema-error: Line 1: expected a version of Node, found something else.'],
])('%s is unreadable', (_, text, message) => expect(told(nodeVersion, text)).toEqual([`unreadable: ${message}`]));
