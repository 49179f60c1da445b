import { describe, expect, test } from 'vitest';
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { Mined } from '../../../data/schema/mined.ts';
import { DeprecationReport } from '../../../data/schema/report/deprecations.ts';
import { NOTHING } from '../declared.ts';
import { commitOf, component, deprecation, worldOf } from './example.ts';
import { deprecationReport } from './report.ts';

const BODY = '## Why\n\nIt is old.\n\n## What to do\n\nWrite `@v4`.\n\n## Questions\n\nAsk.\n';
function reportOf(components: Mined[], more: Partial<Deprecation> = {}, asOf = '2026-10-31') {
  const written = { file: 'data/deprecations/dep-0001-x.md', deprecation: deprecation(more), body: BODY };
  // The document is what its schema says, always.
  return DeprecationReport.parse(deprecationReport(written, worldOf(components, asOf)));
}
const rows = (report: DeprecationReport) =>
  report.consumers.map(({ label, state, timing, since, left }) => [label, state, timing, since, left]);

describe('who still uses it', () => {
  const components = () => [
    component('acme/early', { uses: [['v3', '2025-01-10']] }),
    component('acme/moved', {
      uses: [
        ['v3', '2025-01-10', '2026-05-01'],
        ['v4', '2026-05-01'],
      ],
    }),
    component('acme/left-before', { uses: [['v3', '2025-01-10', '2026-02-01']] }),
    component('acme/late', { uses: [['v3', '2026-04-20']] }),
    component('acme/too-late', { uses: [['v2', '2026-06-01']] }),
    component('acme/floating', { uses: [['main', '2025-01-10']] }),
    component('acme/broken', { uses: [['v3', '2025-01-10']], broken: '2026-08-01' }),
    component('acme/on-v4', { uses: [['v4', '2026-05-01']] }),
    component('acme/golden-paths', { uses: [['v3', '2025-01-10']] }),
  ];

  test('those who began after it was closed come first; who left before the announcement is not concerned', () => {
    expect(rows(reportOf(components()))).toEqual([
      ['too-late', 'pending', 'after-closing', '2026-06-01', null],
      ['late', 'pending', 'after-announcement', '2026-04-20', null],
      ['early', 'pending', 'before', '2025-01-10', null],
      ['broken', 'unclear', null, null, null],
      ['floating', 'unclear', null, null, null],
      ['moved', 'resolved', 'before', '2025-01-10', '2026-05-01'],
    ]);
  });

  test('the provider is nobody’s consumer, and the unclear are in neither part of the fraction', () => {
    const { row, coverage } = reportOf(components());
    expect(row.affected).toEqual({ value: 0.5, n: 3, of: 6, unclear: 2, basis: 'exact' });
    expect(coverage).toMatchObject({ read: 8, found: 3, unclear: 2, everMatched: true });
    expect(row.finding).toBe(
      '3 of 6 components still use it (±0 since last quarter); 2 more cannot be judged. Removal 2026-12-01.',
    );
  });

  test('who is exempt still uses it, is counted, and stands apart from those who have to act', () => {
    const { inputs, ...rest } = worldOf([
      ...components(),
      component('acme/done', { uses: [['v3', '2025-01-10', '2026-05-01']] }),
    ]);
    const exempt = (name: string, until: string) => ({
      component: `acme/${name}`,
      check: 'dep-0001',
      reason: 'The auditors name it',
      requested: '2026-03-05',
      decision: 'granted' as const,
      from: '2026-04-01',
      until,
      recorded: '2026-03-09',
    });
    const exemptions = [exempt('early', '2027-01-01'), exempt('late', '2026-10-31'), exempt('done', '2027-01-01')];
    const world = { ...rest, inputs: { ...inputs, declarations: { ...NOTHING, exemptions } } };
    const written = { file: 'data/deprecations/dep-0001-x.md', deprecation: deprecation(), body: BODY };
    const { row, consumers, teams } = DeprecationReport.parse(deprecationReport(written, world));
    expect(consumers.slice(0, 3).map(({ label, state, because }) => [label, state, because])).toEqual([
      ['too-late', 'pending', 'It uses v2, begun after it was closed to new uses.'],
      ['late', 'pending', 'It uses v3, begun after it was announced.'],
      ['early', 'exempt', 'Exempt until 2027-01-01: The auditors name it. It uses v3.'],
    ]);
    expect(row.finding).toBe(
      '3 of 7 components still use it, 1 of them exempt (±0 since last quarter); 2 more cannot be judged. Removal 2026-12-01.',
    );
    expect([row.exempt, teams.map(({ pending, exempt }) => [pending, exempt])]).toEqual([1, [[2, 1]]]);
  });

  test('each says why, and shows the line and the commit', () => {
    const [tooLate, , , broken, floating, moved] = reportOf(components()).consumers;
    expect(tooLate).toEqual({
      component: 'acme/too-late',
      label: 'too-late',
      team: 'payments',
      state: 'pending',
      since: '2026-06-01',
      sinceCommit: commitOf('2026-06-01'),
      left: null,
      timing: 'after-closing',
      versions: ['v2'],
      because: 'It uses v2, begun after it was closed to new uses.',
      evidence: [
        { repository: 'acme/too-late', file: '.github/workflows/ci.yml', commit: commitOf('2026-10-31'), line: 5 },
      ],
    });
    expect(broken?.because).toBe('Whether it uses it is unknown: .github/workflows/ci.yml cannot be read.');
    expect(floating?.because).toBe(
      'Whether it uses it is unknown: it names main, and which version that is cannot be known.',
    );
    expect(moved?.because).toBe('It has left it.');
  });

  test('who left for less than two weeks has not begun anew', () => {
    const back = component('acme/back', {
      uses: [
        ['v3', '2025-01-10', '2026-07-01'],
        ['v2', '2026-07-14'],
      ],
    });
    const again = component('acme/again', {
      uses: [
        ['v3', '2025-01-10', '2026-07-01'],
        ['v2', '2026-07-15'],
      ],
    });
    expect(rows(reportOf([back, again]))).toEqual([
      ['again', 'pending', 'after-closing', '2026-07-15', null],
      ['back', 'pending', 'before', '2025-01-10', null],
    ]);
  });

  test('a trait counts as well, without a version', () => {
    const detector = { references: [], traits: ['ci/jenkins'] };
    const report = reportOf([component('acme/old', { trait: ['2024-01-02'] })], { detector });
    expect(report.consumers[0]).toMatchObject({
      because: 'It uses it.',
      evidence: [{ repository: 'acme/old', file: 'Jenkinsfile', commit: commitOf('2026-10-31'), line: null }],
    });
  });
});

describe('nobody is not the same as not measured', () => {
  test('without a detector it is not measured', () => {
    const { row, coverage } = reportOf([component('acme/a', {})], { detector: undefined, kind: 'advisory' });
    expect(row.affected).toEqual({ unknown: 'it has no detector' });
    expect(row.finding).toBe('Who still uses it is not measured: it has no detector. Removal 2026-12-01.');
    expect(coverage.detects).toEqual([]);
  });

  test('a detector that has never matched anything may be misspelt, and says so', () => {
    const { row, coverage } = reportOf([component('acme/a', {})]);
    expect(row.finding).toBe('None of 1 component still uses it (±0 since last quarter). Removal 2026-12-01.');
    expect(coverage.everMatched).toBe(false);
  });
});

describe('over time', () => {
  const leaving = (id: string, day: string) => component(id, { uses: [['v3', '2025-01-10', day]] });

  test('the change since last quarter leaves out who cannot be judged today', () => {
    const report = reportOf([
      leaving('acme/a', '2026-10-10'),
      component('acme/b', { uses: [['v3', '2025-01-10']] }),
      component('acme/c', { uses: [['v3', '2025-01-10']], broken: '2026-10-12' }),
    ]);
    expect(report.lastQuarter).toEqual({ day: '2026-09-30', n: 2, change: -1 });
  });

  test('one week after the other, from eight weeks before the announcement', () => {
    const report = reportOf(
      [leaving('acme/a', '2026-04-08'), component('acme/b', { born: '2026-03-20' })],
      {},
      '2026-04-15',
    );
    expect(report.burnDown.weeks.slice(-4)).toEqual([
      { day: '2026-03-29', provisional: false, using: 1, unclear: 0, of: 2 },
      { day: '2026-04-05', provisional: false, using: 1, unclear: 0, of: 2 },
      { day: '2026-04-12', provisional: false, using: 0, unclear: 0, of: 2 },
      { day: '2026-04-15', provisional: true, using: 0, unclear: 0, of: 2 },
    ]);
    expect(report.burnDown.weeks[0]).toMatchObject({ day: '2026-01-11', of: 1 });
  });

  test('a steady pace leads to its end, and the needed pace to the removal', () => {
    // One leaves on each Wednesday from 4 March on; on 28 June, 17 of 40 have left.
    const wednesday = (i: number) => new Date(Date.UTC(2026, 2, 4 + 7 * i)).toISOString().slice(0, 10);
    const all = Array.from({ length: 40 }, (_, i) =>
      i < 17 ? leaving(`acme/c${i}`, wednesday(i)) : component(`acme/c${i}`, { uses: [['v3', '2025-01-10']] }),
    );
    const { burnDown } = reportOf(all, {}, '2026-06-28');
    expect(burnDown.weeks.at(-1)?.using).toBe(23);
    expect(burnDown.projection).toEqual({
      perWeek: -1,
      finish: '2026-12-06',
      earliest: '2026-12-06',
      latest: '2026-12-06',
    });
    // 23 in 156 days.
    expect(burnDown.needed).toBe(1.03);
  });

  test('too few weeks give no projection, and nobody left needs none', () => {
    const using = component('acme/a', { uses: [['v3', '2025-01-10']] });
    expect(reportOf([using], {}, '2026-03-30').burnDown.projection).toEqual({
      unknown: 'only 4 whole weeks have passed since it was announced; 8 are needed',
    });
    expect(reportOf([leaving('acme/a', '2026-05-01')]).burnDown).toMatchObject({
      needed: null,
      projection: { unknown: 'nobody is known to use it any more' },
    });
  });

  test('survival counts those who are still there as not yet gone', () => {
    const { survival } = reportOf([
      leaving('acme/a', '2026-03-12'),
      leaving('acme/b', '2026-04-11'),
      component('acme/c', { uses: [['v3', '2025-01-10']] }),
      component('acme/d', { uses: [['v3', '2026-10-21']] }),
    ]);
    expect(survival).toEqual([
      { days: 0, atRisk: 4, left: 0, share: 1 },
      { days: 10, atRisk: 4, left: 1, share: 0.75 },
      { days: 40, atRisk: 2, left: 1, share: 0.375 },
      { days: 243, atRisk: 1, left: 0, share: 0.375 },
    ]);
  });
});

describe('its dates', () => {
  test('a moved date shows what it was', () => {
    const history = [
      { on: '2026-07-01', moved: 'removal' as const, from: '2026-10-01', to: '2026-11-01', what: 'Two teams asked.' },
      { on: '2026-08-01', moved: 'removal' as const, from: '2026-11-01', to: '2026-12-01', what: 'And again.' },
    ];
    const report = reportOf([], { history, brownouts: [{ on: '2026-11-10', what: 'Off for a day.' }] });
    expect(report.row.moves).toBe(2);
    expect(
      report.stages.map(({ stage, day, past, moved }) => [stage, day, past, moved.map(({ from }) => from)]),
    ).toEqual([
      ['announced', '2026-03-02', true, []],
      ['deprecated_from', '2026-04-01', true, []],
      ['closed_to_new', '2026-06-01', true, []],
      ['end_of_support', '2026-09-01', true, []],
      ['brownout', '2026-11-10', false, []],
      ['removal', '2026-12-01', false, ['2026-10-01', '2026-11-01']],
    ]);
  });

  test('what to do stands apart from the rest of the text', () => {
    const { whatToDo, body } = reportOf([]);
    expect([whatToDo, body]).toEqual(['Write `@v4`.', '## Why\n\nIt is old.\n\n## Questions\n\nAsk.']);
  });
});
