import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { pnpmWorkspace } from './pnpm-workspace.ts';

test.each([
  ['pnpm-workspace.yaml', true],
  ['web/pnpm-workspace.yaml', true],
  ['pnpm-lock.yaml', false],
])('%s is read: %s', (path, claimed) => expect(pnpmWorkspace.claims(path)).toBe(claimed));

// After pnpm's documentation of catalogs.
test.each<[string, string, string[]]>([
  [
    'the catalogue and named ones',
    'packages:\n  - packages/*\ncatalog:\n  react: ^18.3.1\n  "@acme/ui": ^2.0.0\ncatalogs:\n  react17:\n    "@acme/ui": ^1.0.0\n    "@types/react": ^17\n',
    ['5 pkg:npm/%40acme/ui@%5E2.0.0', '8 pkg:npm/%40acme/ui@%5E1.0.0'],
  ],
  ['packages alone', 'packages:\n  - catalog/*\n', []],
])('%s', (_, text, facts) => expect(told(pnpmWorkspace, text)).toEqual(facts));

test('a list is unreadable', () =>
  expect(told(pnpmWorkspace, '- catalog\n')).toEqual([
    'unreadable: schema-error: Line 1: expected a map at the top of the file, found a list.',
  ]));
