import { expect, test } from 'vitest';
import type { Finding, Outcome } from '../../data/schema/finding.ts';
import type { CheckDefinition } from '../../data/schema/report/definitions.ts';
import { grid, grids, tasks } from './team-page.ts';

const check = (id: string, perPath: boolean): CheckDefinition => ({
  id,
  group: perPath ? 'path' : 'known',
  title: id.toUpperCase(),
  question: '?',
  why: `why ${id}`,
  detects: '',
  howToPass: `pass ${id}`,
  effort: 'hours',
  perPath,
  version: 1,
});
const finding = (component: string, id: string, path: string | null, outcome: Outcome): Finding => ({
  component,
  check: id,
  path,
  outcome,
  because: 'so',
  evidence: [],
  since: '2026-01-02',
});
const checks = [check('owned', false), check('pinned', true)];
const paths = [
  { id: 'node', name: 'Node' },
  { id: 'chart', name: 'Chart' },
];
const components = [
  {
    component: 'acme/a',
    label: 'a',
    born: null,
    findings: [finding('acme/a', 'pinned', 'chart', 'fail'), finding('acme/a', 'owned', null, 'pass')],
  },
  { component: 'acme/b', label: 'b', born: null, findings: [finding('acme/b', 'pinned', 'node', 'unknown')] },
];

test('columns are the checks that were asked, by path in the order of the paths; what was not asked is null', () => {
  const table = grid(components, checks, paths);
  expect(table.columns.map(({ key, path }) => [key, path])).toEqual([
    ['owned', null],
    ['pinned--node', 'Node'],
    ['pinned--chart', 'Chart'],
  ]);
  expect(table.rows.map(({ label, cells }) => [label, cells.map((cell) => cell?.outcome ?? null)])).toEqual([
    ['a', ['pass', null, 'fail']],
    ['b', [null, 'unknown', null]],
  ]);
});

test('every group of checks that was asked is a matrix of its own', () => {
  const shown = grids(components, [...checks, { ...check('scanned', false), group: 'built' }], paths);
  expect(shown.map(({ title, grid: { columns } }) => [title, columns.map(({ key }) => key)])).toEqual([
    ['Golden paths', ['pinned--node', 'pinned--chart']],
    ['Known and owned', ['owned']],
  ]);
});

test('the work list has what fails, with why and how to pass; unknown is no work', () => {
  const list = tasks(components, checks, paths);
  expect(
    list.map(({ title, path, why, howToPass, effort, failing }) => [
      title,
      path,
      why,
      howToPass,
      effort,
      failing.length,
    ]),
  ).toEqual([['PINNED', 'Chart', 'why pinned', 'pass pinned', 'hours per component', 1]]);
  expect(list[0]!.failing[0]).toMatchObject({ label: 'a', because: 'so', since: '2 Jan 2026' });
});
