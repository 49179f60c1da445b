/** For tests: repositories whose history is told in a few words. */
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { Inputs } from '../../../data/schema/inputs.ts';
import type { Mined } from '../../../data/schema/mined.ts';
import type { Day, Interval } from '../../../data/schema/shapes.ts';
import { world, type World } from '../world/world.ts';

const SUBJECT = 'pkg:githubactions/acme/golden-paths';

interface Told {
  born?: Day;
  /** Version, first day, day on which it ended; without that it still holds. */
  uses?: [version: string, from: Day, to?: Day][];
  trait?: [from: Day, to?: Day];
  /** Its workflow cannot be read from this day on. */
  broken?: Day;
}

export function component(id: string, { born = '2024-01-01', uses = [], trait, broken }: Told): Mined {
  const file = '.github/workflows/ci.yml';
  const now = uses.flatMap(([version, , to]) => (to === undefined ? [{ file, line: 5, version }] : []));
  return {
    schema: 'footfall/mined/1',
    repository: {
      id: `local:${id}`,
      owner: 'acme',
      name: id.split('/')[1]!,
      ownerFrom: 'remote',
      branch: 'main',
      branchFrom: 'head',
    },
    head: moment('2026-10-31'),
    history: {
      firstCommit: moment(born),
      born: null,
      bornBecause: null,
      commits: 1,
      firstParentCommits: 1,
      roots: 1,
      weeks: [],
      tags: [],
      redated: [],
      skewed: 0,
    },
    references: uses.map(([version, from, to]) => ({
      subject: `${SUBJECT}#.github/workflows/node.yml`,
      intervals: [interval(from, to)],
      versions: [{ version, label: null, intervals: [interval(from, to)] }],
      locations: now.filter((location) => location.version === version),
    })),
    traits: trait
      ? [{ name: 'ci/jenkins', intervals: [interval(...trait)], files: trait[1] ? [] : ['Jenkinsfile'] }]
      : [],
    catalog: [],
    owners: [{ source: 'CODEOWNERS', owners: ['@acme/payments'], people: 0, line: 1, intervals: [interval(born)] }],
    unreadable: broken
      ? [
          {
            file,
            reader: 'github-workflow',
            reason: 'parse-error',
            message: 'Line 2: a tab.',
            intervals: [interval(broken)],
          },
        ]
      : [],
    components: [],
    coverage: { readers: [], files: 1, versions: 1 },
  };
}

/** Each day has one commit. */
export const commitOf = (day: Day) => day.replaceAll('-', '').padEnd(40, '0');
const moment = (day: Day) => ({ commit: commitOf(day), date: `${day}T12:00:00Z` });
const interval = (from: Day, to?: Day): Interval => ({ from: moment(from), to: to === undefined ? null : moment(to) });

export function worldOf(mined: Mined[], asOf: Day = '2026-10-31'): World {
  const inputs: Inputs = {
    organisation: { sample: false, name: 'Acme', bots: [], exclude: [] },
    teams: [
      { id: 'payments', name: 'Payments', aliases: [] },
      { id: 'platform', name: 'Platform', aliases: [] },
    ],
    goldenPaths: [],
    origin: 'declared',
    rejected: [],
    problems: [],
  };
  return world({ mined, activity: new Map() }, inputs, asOf);
}

/** Versions below 4 go on 1 December 2026. */
export function deprecation(more: Partial<Deprecation> = {}): Deprecation {
  return {
    id: 'DEP-0001',
    title: 'Pipelines before v4',
    summary: 'They go.',
    owner: 'platform',
    contact: '#platform',
    kind: 'compulsory',
    breaking: true,
    impact: 'medium',
    effort: 'minutes',
    automation: 'none',
    announced: '2026-03-02',
    deprecated_from: '2026-04-01',
    closed_to_new: '2026-06-01',
    end_of_support: '2026-09-01',
    removal: '2026-12-01',
    brownouts: [],
    replacement: { name: 'v4', url: '/adoption/', available_since: '2026-03-01' },
    detector: { references: [{ subject: SUBJECT, versions: ['<4'] }], traits: [] },
    annotate: [],
    history: [],
    ...more,
  };
}
