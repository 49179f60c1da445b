import { expect, test } from 'vitest';
import type { PathReport } from '../../data/schema/report/path.ts';
import { versionsFigure } from './versions.ts';

type Version = PathReport['versions'][number];
const version = (name: string, n: number, part: Partial<Version> = {}): Version => ({
  version: name,
  kind: 'release',
  n,
  supported: 'unknown',
  daysBehind: null,
  components: [],
  ...part,
});
/** Only what the figure asks about. */
const report = (versions: Version[], supported: string[]) =>
  ({ versions, path: { supported } }) as unknown as PathReport;

test('where somebody said what is supported, the title counts it', () => {
  const figure = versionsFigure(
    report([version('v4', 6, { supported: 'yes' }), version('v3', 2, { supported: 'no' })], ['>=4']),
  )!;
  expect([figure.title, figure.statistic]).toEqual(['6 of 8 run a supported version', '75% · 6/8 on >=4 · today']);
  expect(figure.groups.map(({ name, label, meaning, from }) => [name, label, meaning, from])).toEqual([
    ['v4', '75%', 'supported', 0],
    ['v3', '25%', 'unsupported', 0.75],
  ]);
});

test('where nobody did, it names the most used and says so', () => {
  const figure = versionsFigure(report([version('v4', 1), version('v3', 2)], []))!;
  expect([figure.title, figure.statistic]).toEqual([
    'v3 is the most used: 2 of 3',
    '67% · 2/3 components · nobody has said which versions are supported',
  ]);
  expect(figure.rows[0]).toMatchObject({ supported: 'nobody has said', behind: 'not known' });
});

test('of many versions the four most used keep their order, and the rest is one group', () => {
  const figure = versionsFigure(
    report(
      ['f', 'e', 'd', 'c', 'b', 'a'].map((name, i) => version(name, i + 1)),
      [],
    ),
  )!;
  expect(figure.groups.map(({ name, n }) => [name, n])).toEqual([
    ['d', 3],
    ['c', 4],
    ['b', 5],
    ['a', 6],
    ['2 others', 3],
  ]);
});

test('what floats is unknown, unless its whole range is supported', () => {
  expect(
    versionsFigure(report([version('v4', 3, { kind: 'floating', supported: 'yes' })], ['>=4']))!.groups[0]!.meaning,
  ).toBe('supported');
  expect(versionsFigure(report([version('main', 3, { kind: 'floating' })], []))!.groups[0]!.meaning).toBe('unknown');
});

test('nobody on the path is no figure', () => {
  expect(versionsFigure(report([version('v1', 0)], []))).toBeNull();
});
