/** For tests: components whose history is told in a few words. */
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { Inputs } from '../../../data/schema/inputs.ts';
import type { Mined } from '../../../data/schema/mined.ts';
import type { Day, Interval } from '../../../data/schema/shapes.ts';
import type { Component } from '../component.ts';
import type { World } from '../world.ts';

const SUBJECT = 'pkg:githubactions/acme/golden-paths';

interface Told {
  born?: Day;
  /** Version, first day, day on which it ended; without that it still holds. */
  uses?: [version: string, from: Day, to?: Day][];
  trait?: [from: Day, to?: Day];
  /** Its workflow cannot be read from this day on. */
  broken?: Day;
}

export function component(id: string, { born = '2024-01-01', uses = [], trait, broken }: Told): Component {
  const file = '.github/workflows/ci.yml';
  const now = uses.flatMap(([version, , to]) => (to === undefined ? [{ file, line: 5, version }] : []));
  const mined: Mined = {
    schema: 'footfall/mined/1',
    repository: { id: `local:${id}`, owner: 'acme', name: id.split('/')[1]!, branch: 'main', branchFrom: 'head' },
    head: moment('2026-10-31'),
    history: {
      firstCommit: moment(born),
      born: null,
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
    owners: [],
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
    coverage: { readers: [], files: 1, versions: 1 },
  };
  return { id, label: id.split('/')[1]!, mined, activity: null };
}

/** Each day has one commit. */
export const commitOf = (day: Day) => day.replaceAll('-', '').padEnd(40, '0');
const moment = (day: Day) => ({ commit: commitOf(day), date: `${day}T12:00:00Z` });
const interval = (from: Day, to?: Day): Interval => ({ from: moment(from), to: to === undefined ? null : moment(to) });

export function world(components: Component[], asOf: Day = '2026-10-31'): World {
  const inputs: Inputs = {
    organisation: { sample: false, name: 'Acme', bots: [], exclude: [] },
    teams: [{ id: 'platform', name: 'Platform', aliases: [] }],
    goldenPaths: [],
    origin: 'declared',
    rejected: [],
    problems: [],
  };
  return { asOf, inputs, components: components.sort((a, b) => (a.id < b.id ? -1 : 1)) };
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
