/**
 * Golden paths from what teams already share, for an organisation that has declared none:
 * one per repository of its own that at least three others refer to.
 */
import type { GoldenPath, Inputs, Signal } from '../../data/schema/inputs.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { appliesTo } from './applies-to.ts';
import { freeSlug, humanName } from './names.ts';
import { nameOf } from './own-repository.ts';
import { candidates } from './uses.ts';
import type { Candidate } from './uses.ts';

export interface Proposed {
  goldenPaths: GoldenPath[];
  rejected: Inputs['rejected'];
}

const fewest = 3;
const most = 10;

export function propose(mined: Mined[], asOf: Day): Proposed {
  const goldenPaths: GoldenPath[] = [];
  const rejected: Inputs['rejected'] = [];
  const taken = new Set<string>();
  for (const candidate of candidates(mined, asOf)) {
    const why = reasonAgainst(candidate, goldenPaths.length);
    if (why !== null) {
      rejected.push({ provider: candidate.provider.name, consumers: candidate.consumers.length, why });
      continue;
    }
    const path = goldenPath(candidate, mined, asOf, taken);
    taken.add(path.id);
    goldenPaths.push(path);
  }
  return { goldenPaths, rejected };
}

function reasonAgainst({ consumers }: Candidate, proposed: number): string | null {
  const n = consumers.length;
  if (n === 0) return 'Nobody refers to it any more.';
  if (n < fewest)
    return `${n === 1 ? '1 repository refers' : `${n} repositories refer`} to it; a proposal takes ${fewest}.`;
  if (proposed >= most) return `${most} paths with more consumers are proposed already.`;
  return null;
}

function goldenPath(candidate: Candidate, mined: Mined[], asOf: Day, taken: Set<string>): GoldenPath {
  const { provider, own, signals, launched, consumers } = candidate;
  const repository = own ? nameOf(own) : provider.name;
  const { traits, because } = appliesTo(candidate, asOf);
  return {
    id: freeSlug(repository, taken),
    name: humanName(repository),
    summary: `What ${repository} provides: ${provider.kind.what}.`,
    capability: provider.kind.capability,
    job: provider.kind.job,
    signals: signals.map((reference) => ({ reference })),
    appliesTo: { traits, because },
    launched,
    mandates: [],
    supported: [],
    rivals: rivals(candidate, mined),
    proposal: {
      provider: repository,
      providerRead: own !== null,
      consumers: consumers.length,
      why: why(candidate, repository),
      appliesToWhy: because,
    },
  };
}

function why({ consumers, parts, provider, others }: Candidate, repository: string): string {
  const named = parts.slice(0, 3).map(({ part, consumers: n }) => `${part} (${n})`);
  const rest = parts.length > 3 ? ` and ${parts.length - 3} more` : '';
  return `${consumers.length} of ${others.length} other repositories refer to ${provider.kind.what} of ${repository}: ${named.join(', ')}${rest}.`;
}

/** Another CI system does the same job as a whole pipeline; it does not do the job of a single step. */
function rivals({ provider, parts, consumers }: Candidate, mined: Mined[]): Signal[] {
  if (provider.kind.job !== 'pipeline') return [];
  const whole = provider.kind.id !== 'githubactions' || wholePipelines(parts) * 2 >= consumers.length;
  if (!whole) return [];
  const systems = new Set(mined.flatMap(({ traits }) => traits.map(({ name }) => name)));
  return [...systems]
    .filter((name) => name.startsWith('ci/') && name !== provider.kind.trait)
    .sort()
    .map((trait) => ({ trait }));
}

function wholePipelines(parts: Candidate['parts']): number {
  const workflows = parts.filter(({ part }) => part.startsWith('.github/workflows/'));
  return Math.max(0, ...workflows.map(({ consumers }) => consumers));
}
