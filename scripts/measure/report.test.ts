import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Changelog } from '../../data/schema/report/changelog.ts';
import { ComponentReport } from '../../data/schema/report/component.ts';
import { Definitions } from '../../data/schema/report/definitions.ts';
import { Deprecations } from '../../data/schema/report/deprecations.ts';
import { Events } from '../../data/schema/report/events.ts';
import { Exemptions } from '../../data/schema/report/exemptions.ts';
import { Health } from '../../data/schema/report/health.ts';
import { Findings, Measures } from '../../data/schema/report/measures.ts';
import { Mess } from '../../data/schema/report/mess.ts';
import { Outcomes } from '../../data/schema/report/outcomes.ts';
import { Overview } from '../../data/schema/report/overview.ts';
import { PathReport } from '../../data/schema/report/path.ts';
import { Site } from '../../data/schema/report/site.ts';
import { Matrix, TeamReport } from '../../data/schema/report/team.ts';
import type { RepositoryState } from './documents/health.ts';
import { report } from './report.ts';
import { documentsOf, goldenPath, inputsOf, PIPELINE, type SmallRepository } from './small-world.ts';
import { world } from './world/world.ts';

const uses = (days: string, version = 'v3.0.0') => [{ subject: PIPELINE, days, version }];
const workflows = { 'ci/github-actions': '2024-01-01' };
/** What every check that is not about a path asks of a service. */
const cared = {
  'tests/npm': '2024-01-01',
  'scanning/trivy': '2024-01-01',
  'updates/renovate': '2024-01-01',
  'docs/readme': '2024-01-01',
  'observability/opentelemetry': '2024-01-01',
  'on-call/pagerduty': '2024-01-01',
};
const repositories: Record<string, SmallRepository> = {
  'acme/accounts': {
    traits: { ...workflows, ...cared },
    uses: uses('2025-03-03'),
    catalog: [{ owner: 'identity' }],
    commits: ['ada 2024-02-02', 'ada 2025-03-03', 'ada 2026-06-20'],
  },
  'acme/basket': {
    traits: workflows,
    uses: uses('2025-04-01..2025-09-01'),
    owners: [{ owners: ['@acme/shop'] }],
    commits: ['bob 2024-02-02', 'bob 2025-04-01'],
  },
  'acme/catalogue': {
    traits: workflows,
    unreadable: [{ file: '.github/workflows/ci.yml', reader: 'github-workflow', days: '2026-02-01' }],
    owners: [{ owners: ['@acme/shop'] }],
    commits: ['eve 2026-06-29'],
  },
  'acme/docs': { commits: [] },
  'acme/new': {
    since: '2026-01-05',
    traits: { 'ci/github-actions': '2026-01-05' },
    uses: uses('2026-01-05', 'main'),
    commits: ['eve 2026-01-05'],
  },
  'acme/paths': { traits: workflows, tags: { 'v3.0.0': '2025-01-10' }, commits: ['pat 2024-02-02'] },
};
const path = goldenPath({
  appliesTo: { traits: ['ci/github-actions'], because: 'It runs on GitHub Actions.' },
  supported: ['>=3'],
  owner: 'platform',
});
const rows: RepositoryState[] = [
  ...Object.keys(repositories).map((repository) => ({
    repository,
    state: 'mined' as const,
    reason: null,
    message: null,
  })),
  { repository: 'acme/corrupt', state: 'failed', reason: 'corrupt', message: 'It is broken.' },
];
const filesOf = (among = repositories) =>
  report(
    world(documentsOf({ repositories: among }), inputsOf({ repositories: among, paths: [path] }), '2026-06-30'),
    rows,
  );
const files = filesOf();

const SCHEMAS: [RegExp, z.ZodType][] = [
  [/^site\.json$/, Site],
  [/^overview\.json$/, Overview],
  [/^matrix\.json$/, Matrix],
  [/^health\.json$/, Health],
  [/^measures\.json$/, Measures],
  [/^findings\.json$/, Findings],
  [/^definitions\.json$/, Definitions],
  [/^changelog\.json$/, Changelog],
  [/^deprecations\.json$/, Deprecations],
  [/^events\.json$/, Events],
  [/^exemptions\.json$/, Exemptions],
  [/^mess\.json$/, Mess],
  [/^outcomes\.json$/, Outcomes],
  [/^paths\/[\w-]+\.json$/, PathReport],
  [/^teams\/[\w-]+\.json$/, TeamReport],
  [/^components\/acme\/[\w-]+\.json$/, ComponentReport],
];
const overview = () => Overview.parse(files.get('overview.json'));
const pipeline = () => PathReport.parse(files.get('paths/pipeline.json'));

describe('the documents', () => {
  test('are those of the site, each as its schema says', () => {
    expect([...files.keys()].sort()).toEqual([
      'changelog.json',
      ...Object.keys(repositories).map((name) => `components/${name}.json`),
      'definitions.json',
      'deprecations.json',
      'events.json',
      'exemptions.json',
      'findings.json',
      'health.json',
      'matrix.json',
      'measures.json',
      'mess.json',
      'outcomes.json',
      'overview.json',
      'paths/pipeline.json',
      'site.json',
      'teams/identity.json',
      'teams/shop.json',
    ]);
    for (const [file, document] of files) SCHEMAS.find(([name]) => name.test(file))![1].parse(document);
  });

  test('are the same bytes in any order of repositories', () => {
    const turned = Object.fromEntries(Object.entries(repositories).reverse());
    expect(JSON.stringify([...filesOf(turned)])).toBe(JSON.stringify([...files]));
  });

  test('name no person, not even as a key', () => {
    const { activity } = documentsOf({ repositories });
    const text = JSON.stringify([...files]);
    for (const { authors } of activity.values()) for (const { key } of authors) expect(text).not.toContain(key);
  });
});

describe('what they say', () => {
  test('the answer first, n of N, and what could not be read', () => {
    expect(overview().finding).toBe(
      '2 of 3 components walk a golden path that is for them (67%); 1 of 6 is registered (17%).',
    );
    expect(overview().qualification).toBe(
      'Of the 2 components on a path, 1 had a commit by a person in the last 28 days. Counted by pairs of component and path, 2 of 3 are walked (67%); 1 could not be read. No path is for 2 components.',
    );
    expect(pipeline().finding).toBe(
      '2 of 3 components on GitHub Actions walk Pipeline (67%); 1 could not be read; a year ago 2 of 3 did.',
    );
    expect(TeamReport.parse(files.get('teams/shop.json')).finding).toBe(
      'shop: 0 of 1 component walks a golden path that is for it; 1 could not be read; 0 of 2 are registered (0%).',
    );
  });

  test('one number everywhere: funnel, last week, members, findings, matrix, measures', () => {
    const { funnel, weeks, members, byTeam } = pipeline();
    const { adopted } = funnel;
    expect(adopted).toEqual({ value: 2 / 3, n: 2, of: 3, unclear: 1, basis: 'exact' });
    expect(weeks.at(-1)).toMatchObject({ day: '2026-06-30', provisional: true, eligible: 4, adopted: 2, unclear: 1 });
    expect(members.map(({ label, state }) => [label, state])).toEqual([
      ['accounts', 'adopted'],
      ['new', 'adopted'],
      ['basket', 'lapsed'],
      ['catalogue', 'unknown'],
    ]);
    const { findings } = Findings.parse(files.get('findings.json'));
    const onPath = findings.filter(({ check }) => check === 'on-path');
    expect(onPath.filter(({ outcome }) => outcome === 'pass')).toHaveLength(2);
    expect(onPath.filter(({ outcome }) => outcome === 'unknown')).toHaveLength(1);
    const { measures } = Measures.parse(files.get('measures.json'));
    expect(measures.find(({ metric, scope }) => metric === 'adopted' && scope.kind === 'path')?.measure).toEqual(
      adopted,
    );
    const { teams } = Matrix.parse(files.get('matrix.json'));
    expect(teams.map(({ id, adopted: [cell] }) => [id, cell])).toEqual(byTeam.map((row) => [row.team, row.adopted]));
  });

  test('what failed is under data health, and every list counts it as found but not read', () => {
    expect(Site.parse(files.get('site.json')).repositories).toEqual({ found: 7, read: 6 });
    const health = Health.parse(files.get('health.json'));
    expect(health.repositories.at(-1)).toEqual({
      repository: 'acme/corrupt',
      state: 'failed',
      reason: 'corrupt',
      message: 'It is broken.',
      headDay: null,
      versions: 0,
      unreadable: 0,
    });
    expect(health.files.map(({ repository, file, since }) => [repository, file, since])).toEqual([
      ['acme/catalogue', '.github/workflows/ci.yml', '2026-02-01'],
    ]);
  });

  test('a team’s next step lifts the most, and is registration only when nothing else is left', () => {
    expect(TeamReport.parse(files.get('teams/shop.json')).next).toEqual({
      check: 'on-path',
      path: 'pipeline',
      step: 'Join Pipeline.',
      lifts: 1,
      components: ['acme/basket'],
    });
    expect(TeamReport.parse(files.get('teams/identity.json')).next).toBe(null);
  });

  test('what the platform owes is said where it asks for something without saying how', () => {
    expect(TeamReport.parse(files.get('teams/shop.json')).platformOwes).toEqual([
      'Pipeline says nowhere how to join it; 1 component of this team is not on it.',
    ]);
  });

  test('versions in use are one row each, what floats is said to', () => {
    expect(pipeline().versions).toEqual([
      { version: 'v3.0.0', kind: 'release', n: 1, supported: 'yes', daysBehind: 0, components: ['acme/accounts'] },
      { version: 'main', kind: 'floating', n: 1, supported: 'unknown', daysBehind: null, components: ['acme/new'] },
    ]);
  });
});

test('an organisation without golden paths has pages all the same', () => {
  const documents = documentsOf({ repositories });
  const without = report(world(documents, inputsOf({ repositories }), '2026-06-30'), rows);
  const { finding, qualification, weeks } = Overview.parse(without.get('overview.json'));
  expect([finding, qualification, weeks]).toEqual([
    'No golden path is known yet: who walks one cannot be said of 6 components.',
    'Declare one in data/inputs/golden-paths.yaml.',
    [],
  ]);
});
