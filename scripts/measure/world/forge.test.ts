import { expect, test } from 'vitest';
import type { Inputs } from '../../../data/schema/inputs.ts';
import type { Mined } from '../../../data/schema/mined.ts';
import { minedOf } from '../small-world.ts';
import { bornInWords } from './born-in-words.ts';
import { components, isGone } from './component.ts';

const inputs: Inputs = {
  organisation: { sample: false, name: 'Acme', bots: [], exclude: [] },
  teams: null,
  goldenPaths: [],
  origin: 'declared',
  rejected: [],
  problems: [],
};
/** The first commit is of March 2024, the first code of April. */
function only(forge: Mined['repository']['forge']) {
  const mined = minedOf('acme/shop', { since: '2024-03-01', born: '2024-04-01' });
  const told = { ...mined, repository: { ...mined.repository, ...(forge && { forge }) } };
  return components({ mined: [told], activity: new Map() }, inputs)[0]!;
}
const born = (created: string | null) => {
  const component = only({ created, archived: null });
  return [component.born, bornInWords(component).basis];
};

test('a repository is born when the forge made it, exactly; but not before its first commit', () => {
  expect(born('2024-03-20T10:00:00Z')).toEqual(['2024-03-20', 'exact']);
  expect(born('2020-01-01T10:00:00Z')).toEqual(['2024-03-01', 'exact']);
  // Its commits came from elsewhere.
  expect(born('2025-01-01T10:00:00Z')).toEqual(['2025-01-01', 'exact']);
});

test('where the forge does not say, or nobody asked one, its first code stands for it', () => {
  expect(born(null)).toEqual(['2024-04-01', 'proxy']);
  expect(only(undefined).born).toBe('2024-04-01');
});

test('one that is archived has its past, and is there no more', () => {
  const archived = only({ created: null, archived: '2025-06-01T10:00:00Z' });
  expect(['2025-05-31', '2025-06-01', '2026-01-01'].map((day) => isGone(archived, day))).toEqual([false, true, true]);
  expect(isGone(only({ created: null, archived: null }), '2026-01-01')).toBe(false);
});
