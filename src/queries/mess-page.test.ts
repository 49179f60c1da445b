import { expect, test } from 'vitest';
import type { Mess } from '../../data/schema/report/mess.ts';
import { desiresCsv, messPage, sprawlCsv } from './mess-page.ts';

const commit = 'a'.repeat(40);
const mess: Mess = {
  schema: 'footfall/mess/1',
  asOf: '2026-10-31',
  finding: '',
  sprawl: [
    {
      id: 'ci',
      title: 'CI systems',
      of: 10,
      components: 9,
      several: 1,
      effective: 1.649,
      alternatives: [
        { name: 'github-actions', components: 8, yearAgo: 4, weight: 0.8, removal: null },
        { name: 'jenkins', components: 2, yearAgo: 6, weight: 0.2, removal: '2027-03-01' },
        { name: 'travis', components: 0, yearAgo: 1, weight: 0, removal: null },
      ],
      flows: [{ from: 'jenkins', to: 'github-actions', components: ['acme/a'] }],
    },
    { id: 'updates', title: 'Bots', of: 10, components: 0, several: 0, effective: null, alternatives: [], flows: [] },
  ],
  desirePaths: [
    {
      subject: 'pkg:npm/%40acme/ui',
      what: 'the libraries',
      teams: ['data', 'web'],
      components: [
        {
          component: 'acme/a',
          label: 'a',
          team: 'web',
          since: '2025-01-01',
          evidence: [{ repository: 'acme/a', file: 'package.json', commit, line: 7 }],
        },
      ],
      yearAgo: 3,
    },
  ],
  unowned: { measure: { value: 0.1, n: 1, of: 10, unclear: 0, basis: 'exact' }, components: [] },
  upkeep: [],
  demand: { value: 3, n: 2, of: 10, unclear: 0, basis: 'exact' },
  reasons: [],
};

test('a job nobody does in any way is left out; one that was given up stays, marked', () => {
  const { sprawl } = messPage(mess);
  expect(sprawl).toHaveLength(1);
  expect(sprawl[0]!.statistic).toBe('2 in use, 1.6 in effect; 9 of 10 components have one, 1 of them several');
  expect(sprawl[0]!.rows.map(({ name, removal, gone }) => [name, removal, gone])).toEqual([
    ['github-actions', '', false],
    ['jenkins', '1 Mar 2027', false],
    ['travis', '', true],
  ]);
});

test('a desire path says its own name, and whether it grows', () => {
  expect(messPage(mess).desires.map(({ name, growth }) => [name, growth])).toEqual([['@acme/ui', '−2']]);
});

test('files carry the numbers of the page', () => {
  expect(sprawlCsv(mess).split('\r\n')[2]).toBe('CI systems,jenkins,2,6,0.2,2027-03-01,9,10');
  expect(desiresCsv(mess).split('\r\n')[1]).toBe(`pkg:npm/%40acme/ui,acme/a,web,2025-01-01,package.json,${commit},7`);
});
