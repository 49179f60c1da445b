/** For tests: a mined document from the few things a test is about. */
import type { Mined } from '../../data/schema/mined.ts';
import type { Interval } from '../../data/schema/shapes.ts';

export interface Example {
  name: string;
  /** Trait → `2026-01-05` or `2026-01-05..2026-03-01`. */
  traits?: Record<string, string>;
  /** Subject → the same. */
  references?: Record<string, string>;
}

export function exampleMined({ name, traits = {}, references = {} }: Example): Mined {
  const [owner = '', repository = ''] = name.split('/');
  return {
    schema: 'footfall/mined/1',
    repository: {
      id: `local:${name}`,
      owner,
      name: repository,
      ownerFrom: 'remote',
      branch: 'main',
      branchFrom: 'head',
    },
    head: momentOf('2026-10-30'),
    history: {
      firstCommit: momentOf('2024-01-01'),
      born: momentOf('2024-01-01'),
      bornBecause: 'first-code',
      commits: 10,
      firstParentCommits: 10,
      roots: 1,
      weeks: [],
      tags: [],
      redated: [],
      skewed: 0,
    },
    references: Object.entries(references).map(([subject, days]) => ({
      subject,
      intervals: intervalsOf(days),
      versions: [{ version: 'v1', label: null, intervals: intervalsOf(days) }],
      locations: [],
    })),
    traits: Object.entries(traits).map(([trait, days]) => ({ name: trait, intervals: intervalsOf(days), files: [] })),
    catalog: [],
    owners: [],
    unreadable: [],
    components: [],
    coverage: { readers: [], files: 1, versions: 1 },
  };
}

function intervalsOf(days: string): Interval[] {
  const [from = '', to] = days.split('..');
  return [{ from: momentOf(from), to: to === undefined ? null : momentOf(to) }];
}

/** One commit a day: the same day is the same commit. */
function momentOf(day: string) {
  return { commit: day.replaceAll('-', '').padEnd(40, '0'), date: `${day}T12:00:00Z` };
}
