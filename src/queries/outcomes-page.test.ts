import { expect, test } from 'vitest';
import type { Outcomes } from '../../data/schema/report/outcomes.ts';
import { impactCsv } from './impact-figures.ts';
import { arrivalsCsv, frequencyCsv, leadTimeCsv } from './outcomes-files.ts';
import { outcomesPage } from './outcomes-page.ts';

const curve = [
  { days: 0, atRisk: 8, left: 0, share: 1 },
  { days: 2.5, atRisk: 8, left: 4, share: 0.5 },
  { days: 9, atRisk: 3, left: 1, share: 0.3333 },
];
const outcomes: Outcomes = {
  schema: 'footfall/outcomes/1',
  asOf: '2026-10-31',
  finding: 'A component is deployed on 0.5 days a week.',
  weeks: 13,
  delivery: {
    sources: [{ id: 'version-tags', words: 'version tags stand for deployments', components: 6 }],
    withoutSource: 2,
    quiet: 1,
    frequency: { value: 0.5, n: 6, of: 8, unclear: 2, basis: 'proxy' },
    buckets: [
      { id: 'daily', title: 'Daily', range: 'often', components: 0 },
      { id: 'weekly', title: 'Weekly', range: 'less', components: null },
      { id: 'monthly', title: 'Monthly', range: 'seldom', components: 4 },
    ],
    leadTime: { value: 2.5, n: 6, of: 8, unclear: 2, basis: 'proxy' },
    squashing: 1,
    perCommit: { low: 1, median: 2.5, high: null },
    perChange: { low: 1, median: 3, high: null },
    curve,
    rework: { value: 0, n: 0, of: 12, unclear: 0, basis: 'proxy' },
    components: [
      {
        component: 'acme/cart',
        label: 'cart',
        source: 'version tags stand for deployments',
        days: 6,
        weeks: 13,
        bucket: 'Monthly',
        leadTime: { low: 1, median: 1, high: 4 },
        fromMerge: true,
        paths: ['Node pipeline', 'Ship'],
      },
    ],
    hidden: 5,
  },
  arrivals: {
    measure: { value: 2.5, n: 8, of: 9, unclear: 1, basis: 'proxy' },
    groups: [{ id: 'all', title: 'Everybody', people: 8, waits: { low: 1, median: 2.5, high: null }, curve }],
    quarters: [{ quarter: '2026-q1', people: null, median: null }],
  },
  newborns: { unknown: 'no component was born in the last 12 months' },
  developers: { value: 0.5, n: 5, of: 10, unclear: 0, basis: 'proxy' },
  stays: [
    {
      path: 'node',
      name: 'Node pipeline',
      retention: { value: 81.5, n: 12, of: 12, unclear: 0, basis: 'exact' },
      band: { low: 60, high: 100 },
      left: 2,
      returned: 1,
      moved: 0,
      afterMandate: { unknown: 'no mandate was lifted' },
      unprompted: { value: 0.25, n: 1, of: 4, unclear: 0, basis: 'proxy' },
    },
  ],
  impact: [
    {
      path: 'node',
      name: 'Node pipeline',
      finding: '',
      groups: [
        {
          id: 'all',
          title: 'All adopters',
          teams: 11,
          components: 14,
          effects: [{ month: -1, effect: 0, low: 0, high: 0 }],
          overall: { effect: -0.25, low: -0.5, high: 0.1 },
          placebo: null,
        },
        { id: 'imposed', title: 'Imposed', teams: 2, components: 3, effects: [], overall: null, placebo: null },
      ],
      beforeAfter: null,
    },
  ],
};
const page = outcomesPage(outcomes);

test('numbers carry their n/N, and what is unknown its reason, never 0', () => {
  expect(page.numbers.map(({ label, printed }) => [label, printed.figure, printed.fraction, printed.note])).toEqual([
    ['Deployment days a week', '0.5', '6/8', '2 unclear'],
    ['Lead time, median days', '2.5', '6/8', '2 unclear'],
    ['Rework that git shows', '0%', '0/12', null],
    ['First deployment of a newcomer', '2.5', '8/9', '1 unclear'],
    ['First deployment of a component', '—', null, 'no component was born in the last 12 months'],
    ['Developers on a path', '50%', '5/10', null],
  ]);
});

test('the basis is said in words, for those with a source, without one, and with nothing to deploy', () => {
  expect(page.basis).toEqual([
    'A proxy: version tags stand for deployments, for 6 components.',
    'Unavailable for 2 components: no version tag for the whole of it in a year, and nobody has declared that merges are deployed.',
    '1 component had no work to deploy: quiet, which is no failure.',
  ]);
});

test('the headline of a curve is in its table and its CSV; quarters nobody has seen pass are “not yet”', () => {
  expect(page.lead!.title).toBe('Half of the commits are deployed within 2.5 days');
  expect(page.lead!.rows.find(({ share }) => share === '50%')!.days).toBe('2.5');
  expect(leadTimeCsv(outcomes)).toContain('commits,2.5,8,4,0.5');
  expect(arrivalsCsv(outcomes)).toContain('all,2.5,8,4,0.5');
  expect(page.quartiles[0]).toEqual({ name: 'Per commit', low: '1 day', median: '2.5 days', high: 'not yet' });
});

test('what fewer than five people are behind says so, and no bar gives it away', () => {
  expect(page.buckets.map(({ components, share }) => [components, share])).toEqual([
    ['0', null],
    ['too few to show', null],
    ['4', null],
  ]);
  expect(frequencyCsv(outcomes).split('\r\n')[2]).toBe('Weekly,less,');
  expect(page.quarters).toEqual([
    { quarter: '2026, quarter 1', people: 'fewer than 5 people', median: 'too few to show' },
  ]);
  expect(page.hidden).toBe('Too few to show: 5 components with fewer than 5 people, or that would give them away.');
});

test('who stays: of a hundred, with the band, and what became of those that joined', () => {
  const [row] = page.stays;
  expect([
    row!.retention.figure,
    row!.retention.fraction,
    row!.band,
    row!.left,
    row!.afterMandate,
    row!.unprompted,
  ]).toEqual([
    '81.5',
    '12/12',
    'band 60 to 100',
    '2 left, 1 of them came back; 0 moved on to what replaces it',
    'not known: no mandate was lifted',
    '25%, 1 of 4',
  ]);
});

test('an effect is an association with its band and n; a group too small to compare is said in words', () => {
  const [section] = page.impacts;
  expect(section!.studies.map(({ title }) => title)).toEqual(['All adopters: −0.25 days a week, an association']);
  expect(section!.studies[0]!.statistic).toContain(
    '14 components of 11 teams · mean after −0.25, band −0.5 to +0.1 · too few for a placebo',
  );
  expect(section!.small).toEqual(['Imposed: too few to show, 3 components of 2 teams can be compared.']);
  expect(impactCsv(outcomes)).toContain('node,all,mean after adoption,,-0.25,-0.5,0.1,14,11');
});
