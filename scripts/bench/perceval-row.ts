/** Perceval's git backend, the field's own miner of histories: commits with the files they change, and nothing of what files say. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Effects } from '../effects.ts';
import { copies } from './copies.ts';
import { medianCosts } from './cost.ts';
import type { Row } from './row.ts';
import { inScratch } from './scratch.ts';

const FETCH =
  'import sys\nfrom perceval.backends.core.git import Git\nprint(sum(1 for _ in Git(sys.argv[1], sys.argv[2]).fetch()))';
const ROW = { row: 'Perceval’s git backend ÷ miner, CPU', goal: { at: 'least', value: 15 } } as const;

export async function percevalRow(
  repository: DiscoveredRepository,
  minerSeconds: number,
  effects: Effects,
): Promise<Row> {
  const python = (...args: string[]) => spawnSync('python3', args, { encoding: 'utf8' });
  if (python('-c', 'import perceval.backends.core.git').status !== 0)
    return { ...ROW, figure: null, note: 'skipped: not installed (pip install perceval)' };
  return inScratch(async (folder) => {
    const [copy] = copies(join(folder, 'repos'), [repository], 1);
    if (copy === undefined) return { ...ROW, figure: null, note: 'skipped: it cannot be cloned' };
    let commits = '';
    const { perceval } = await medianCosts(
      {
        async perceval() {
          const { status, stdout, stderr } = python('-c', FETCH, copy.gitDirectory, join(folder, 'own'));
          if (status !== 0) throw new Error(`perceval ended with ${status}: ${stderr.slice(-400)}`);
          commits = stdout.trim();
        },
      },
      1,
      effects,
    );
    return {
      ...ROW,
      figure: perceval.cpuSeconds / minerSeconds,
      note: `${commits} commits, its clone included; one round`,
    };
  });
}
