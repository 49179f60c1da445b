import { describe, expect, test } from 'vitest';
import { QuarterReport } from '../../data/schema/report/quarters.ts';
import { metrics } from '../measure/index.ts';
import { documentsOf, goldenPath, inputsOf, PIPELINE, type SmallOrganisation } from '../measure/small-world.ts';
import { world } from '../measure/world/world.ts';
import { kept, type Kept } from './closed.ts';
import { edition } from './edition.ts';
import type { Files } from './manifest.ts';
import { withoutNames } from './names.ts';
import { aroundOf, pastOf, quarterFiles, type Measured } from './reports.ts';
import { sealedFiles } from './seal.ts';

const uses = (days: string) => [{ subject: PIPELINE, days }];
const owned = { owners: [{ owners: ['@acme/payments'] }] };
const acme: SmallOrganisation = {
  repositories: {
    'acme/cart': { uses: uses('2025-02-03'), head: '2026-05-10', ...owned },
    'acme/mail': { uses: uses('2026-02-10'), head: '2026-05-10', ...owned },
    'acme/rates': { uses: uses('2025-06-01..2026-01-20'), head: '2026-05-10', ...owned },
    'acme/stock': { head: '2026-05-10', ...owned },
    'acme/young': { since: '2026-03-01', head: '2026-05-10', ...owned },
  },
  paths: [goldenPath()],
  teams: [{ id: 'payments', name: 'Payments', aliases: [] }],
};

function measured(organisation: SmallOrganisation = acme, files: Files = new Map()): Measured {
  const documents = documentsOf(organisation);
  const inputs = inputsOf(organisation);
  return { documents, world: world(documents, inputs, '2026-05-10'), metrics, kept: kept(files), unread: [] };
}
const reportOf = (quarter: string, all = measured()) => quarterFiles(all).get(`quarters/${quarter}.json`)!;

/** What is under data/quarters after closing. */
function closed(quarter: string, all = measured()): Files {
  const named = edition(quarter, pastOf(all), aroundOf(quarter, all, null));
  const { edition: frozen, names } = withoutNames(named, all.kept.names, all.world, 'a secret of sixteen');
  const files = sealedFiles(new Map(), frozen);
  return new Map([...files, ['names.json', Buffer.from(JSON.stringify(names))]]);
}
const figureOf = ({ edition: { figures } }: QuarterReport, metric: string) =>
  figures.find((one) => one.metric === metric && one.path === null)!;

describe('quarters nobody closed', () => {
  test('come from history from the first one on, and the running one is provisional', () => {
    const states = [...quarterFiles(measured())].map(([file, { state }]) => [file, state]);
    expect(states).toEqual([
      ['quarters/2024-q2.json', 'from-history'],
      ['quarters/2024-q3.json', 'from-history'],
      ['quarters/2024-q4.json', 'from-history'],
      ['quarters/2025-q1.json', 'from-history'],
      ['quarters/2025-q2.json', 'from-history'],
      ['quarters/2025-q3.json', 'from-history'],
      ['quarters/2025-q4.json', 'from-history'],
      ['quarters/2026-q1.json', 'from-history'],
      ['quarters/2026-q2.json', 'running'],
    ]);
  });

  test('are as their schema says, and lead to each other', () => {
    const reports = [...quarterFiles(measured()).values()];
    for (const one of reports) expect(QuarterReport.parse(one)).toEqual(one);
    expect(reports.map(({ previous, next }) => [previous, next]).slice(-2)).toEqual([
      ['2025-q4', '2026-q2'],
      ['2026-q1', null],
    ]);
  });

  test('say in one sentence where the organisation stood, and by how much it moved', () => {
    expect(reportOf('2026-q1').edition.headline).toBe(
      'At the end of Q1 2026, 2 of 5 pairs of a component and a path for it (40%) were on the path; 10 points less than a quarter before.',
    );
    expect(reportOf('2026-q2').edition.headline).toBe(
      'On 10 May 2026, 2 of 5 pairs of a component and a path for it (40%) were on the path; the same share as a quarter before.',
    );
  });

  test('take the difference apart: one joined, one left, and one was born without', () => {
    const { edition: made } = reportOf('2026-q1');
    expect(made.moved).toEqual({
      metric: 'adopted',
      since: '2025-q4',
      tenths: -100,
      parts: [
        { factor: 'behaviour', tenths: 0, gained: 1, lost: 1, inWords: '1 pair joined, 1 left' },
        { factor: 'entry-and-exit', tenths: -100, gained: 1, lost: 0, inWords: '1 pair came in' },
        {
          factor: 'eligibility',
          tenths: 0,
          gained: 0,
          lost: 0,
          inWords: 'no pair became eligible or ceased to be eligible',
        },
        {
          factor: 'coverage',
          tenths: 0,
          gained: 0,
          lost: 0,
          inWords: 'no pair became readable or can no longer be judged',
        },
      ],
    });
    expect(made.figures.find(({ metric }) => metric === 'adopted')!.toLast).toBe(-100);
    expect(made.movedBecause).toBe('−10.0 points: −10.0 components and paths that came or went (1 pair came in).');
  });

  test('name the teams that moved, in numbers of pairs', () => {
    expect(reportOf('2026-q1').edition.teams).toEqual([
      {
        team: 'payments',
        now: { value: 0.4, n: 2, of: 5, unclear: 0, basis: 'exact' },
        joined: 1,
        left: 1,
        needsHelp: false,
        inWords: '2 of 5 pairs on a path: 1 joined, 1 left',
      },
    ]);
  });
});

describe('a closed quarter', () => {
  const files = closed('2026-q1');

  test('is shown as it was frozen, with the names of today', () => {
    const report = reportOf('2026-q1', measured(acme, files));
    expect(report.state).toBe('closed');
    expect(report.edition).toEqual(JSON.parse(Buffer.from(files.get('2026-q1/edition.json')!).toString()));
    expect(Object.values(report.names).sort()).toEqual([
      'Payments',
      'acme/cart',
      'acme/mail',
      'acme/rates',
      'acme/stock',
      'acme/young',
    ]);
    expect(report.restatements).toEqual([]);
  });

  test('has no name of a component or a team in its frozen files', () => {
    const frozen = Buffer.from(files.get('2026-q1/edition.json')!).toString();
    expect(frozen).not.toMatch(/acme\/|local:|payments/i);
  });

  test('says the same when more is known later, and logs what would be another number today, and why', () => {
    const { 'acme/rates': _gone, ...rest } = acme.repositories;
    const later = {
      ...acme,
      repositories: { ...rest, 'acme/stock': { ...rest['acme/stock'], uses: uses('2026-01-05') } },
    };
    const report = reportOf('2026-q1', measured(later, files));
    expect(figureOf(report, 'adopted').measure).toEqual({ value: 0.4, n: 2, of: 5, unclear: 0, basis: 'exact' });
    expect(report.restatements.find(({ metric, path }) => metric === 'adopted' && path === null)).toEqual({
      metric: 'adopted',
      path: null,
      label: 'Adopted',
      unit: 'share',
      published: { value: 0.4, n: 2, of: 5, unclear: 0, basis: 'exact' },
      today: { value: 0.75, n: 3, of: 4, unclear: 0, basis: 'exact' },
      because: '1 pair reads differently; 1 pair went out of the count',
    });
  });

  test('is what the next quarter is compared with: what is known better since is a part of its own', () => {
    const later = {
      ...acme,
      repositories: {
        ...acme.repositories,
        'acme/stock': { ...acme.repositories['acme/stock'], uses: uses('2026-01-05') },
      },
    };
    const { moved } = reportOf('2026-q2', measured(later, files)).edition;
    expect(moved!.parts.at(-1)).toMatchObject({ factor: 'restated', tenths: 200 });
    expect(moved!.tenths).toBe(200);
    expect(moved!.parts.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(200);
  });

  test('keeps its figures when a name is redacted, and the name is nowhere', () => {
    const names = JSON.parse(Buffer.from(files.get('names.json')!).toString());
    for (const kind of ['components', 'teams'])
      for (const [id, { name }] of Object.entries<{ name: string }>(names[kind]))
        if (['acme/cart', 'Payments'].includes(name)) names[kind][id] = null;
    const redacted = new Map(files).set('names.json', Buffer.from(JSON.stringify(names)));
    const { 'acme/cart': _private, ...repositories } = acme.repositories;
    const report = reportOf('2026-q1', measured({ ...acme, repositories, teams: [] }, redacted));
    expect(figureOf(report, 'adopted').measure).toMatchObject({ n: 2, of: 5 });
    expect(JSON.stringify(report)).not.toMatch(/cart|payments/i);
  });

  test('of the sample says nothing about anybody’s own repositories', async () => {
    const { keptFor } = await import('./closed.ts');
    const all: Kept = kept(files);
    expect(keptFor(all, true).closed.size).toBe(0);
    expect(keptFor(all, false)).toBe(all);
  });
});

test('an id is made once: after a rename and with another key it is the same, and a redacted one stays without a name', () => {
  const all = measured();
  const named = edition('2026-q1', pastOf(all), aroundOf('2026-q1', all, null));
  const first = withoutNames(named, all.kept.names, all.world, 'a secret of sixteen');
  const again = withoutNames(named, first.names, all.world, 'another secret key');
  expect(again.names).toEqual(first.names);
  expect(again.edition).toEqual(first.edition);
  const [id] = Object.keys(first.names.components);
  const redacted = { ...first.names, components: { ...first.names.components, [id!]: null } };
  const later = withoutNames(named, redacted, all.world, 'a secret of sixteen');
  expect(later.names.components[id!]).toBe(null);
  expect(later.edition).toEqual(first.edition);
});
