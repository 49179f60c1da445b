import { expect, test } from 'vitest';
import { asked } from '../asked.ts';

const documented = (traits: Record<string, string>) => asked('documented', { traits });

test('a README that says something passes, one that does not fails, and so does none at all', () => {
  const grown = { 'docs/readme-stub': '2024-01-01..2025-03-01', 'docs/readme': '2025-03-01' };
  expect(documented(grown).slice(0, 3)).toEqual(['pass', '2025-03-01', 'It has a README.']);
  expect(documented({ 'docs/readme-stub': '2024-01-01' }).slice(0, 3)).toEqual([
    'fail',
    '2024-01-01',
    'Its README says next to nothing.',
  ]);
  expect(documented({})).toEqual(['fail', '2024-01-01', 'It has no README and no documents at their usual places.']);
});

test('other documents do too; what was taken away fails since then', () => {
  expect(documented({ 'docs/techdocs': '2025-01-01', 'docs/site': '2024-06-01' }).slice(1, 3)).toEqual([
    '2024-06-01',
    'It has TechDocs and a site of documents.',
  ]);
  expect(documented({ 'docs/readme': '2024-01-01..2025-05-01' }).slice(0, 2)).toEqual(['fail', '2025-05-01']);
});
