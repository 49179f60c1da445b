/**
 * Golden paths from what teams already share, for an organisation that has declared none:
 * one per repository of its own that at least three others refer to.
 */
import type { GoldenPath, Inputs } from '../../data/schema/inputs.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { goldenPath, successorOf } from './golden-path.ts';
import { takeover } from './takeover.ts';
import { candidates } from './uses.ts';
import type { Candidate } from './uses.ts';

export interface Proposed {
  goldenPaths: GoldenPath[];
  rejected: Inputs['rejected'];
}

const fewest = 3;
const most = 10;

export function propose(mined: Mined[], asOf: Day): Proposed {
  const paths: { candidate: Candidate; path: GoldenPath }[] = [];
  const rejected: Inputs['rejected'] = [];
  const taken = new Set<string>();
  for (const candidate of candidates(mined, asOf)) {
    const why = reasonAgainst(candidate, paths.length);
    if (why !== null) {
      rejected.push({ provider: candidate.provider.name, consumers: candidate.consumers.length, why });
      continue;
    }
    const path = goldenPath(candidate, asOf, taken);
    taken.add(path.id);
    paths.push({ candidate, path });
  }
  return { goldenPaths: withSuccessors(paths), rejected };
}

function withSuccessors(paths: { candidate: Candidate; path: GoldenPath }[]): GoldenPath[] {
  const proposed = paths.map(({ candidate }) => candidate);
  return paths.map(({ candidate, path }) => {
    const found = takeover(candidate, proposed);
    const old = found && paths.find(({ candidate: from }) => from === found.from)?.path;
    return found && old ? successorOf(path, old, found) : path;
  });
}

function reasonAgainst({ consumers, provider }: Candidate, proposed: number): string | null {
  const n = consumers.length;
  if (provider.kind.id === 'library')
    return 'Code is built from libraries; they build, ship and run nothing. Declare one that is a golden path.';
  if (n < fewest)
    return `${n === 1 ? '1 repository refers' : `${n} repositories refer`} to it; a proposal takes ${fewest}.`;
  if (proposed >= most) return `${most} paths with more consumers are proposed already.`;
  return null;
}
