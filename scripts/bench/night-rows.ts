/** The whole night's mining of a folder, cold and quiet. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../../data/schema/run.ts';
import { discover } from '../discover/index.ts';
import type { Effects } from '../effects.ts';
import { mineStage } from '../run/mine-stage.ts';
import { beginGeneration } from '../write/generation.ts';
import { medianCosts } from './cost.ts';
import type { Row } from './row.ts';

export async function nightRows(repos: string, effects: Effects): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-bench-'));
  let before: Run['repositories'] = [];
  const night = async () => {
    const listing = await discover({ folder: repos });
    const generation = beginGeneration(join(folder, 'data'));
    const run = before.length === 0 ? null : ({ repositories: before } as Run);
    const stage = { cache: join(folder, 'cache'), authorKey: 'a key for the bench', bots: [], before: run };
    before = await mineStage(listing, generation, stage, { ...effects, progress: () => {} });
    generation.commit();
  };
  try {
    const { cold } = await medianCosts({ cold: night }, 1, effects);
    const { quiet } = await medianCosts({ quiet: night }, 3, effects);
    return [
      {
        row: 'quiet night ÷ cold night, discovery and mining, wall',
        figure: quiet.wallSeconds / cold.wallSeconds,
        goal: { at: 'most', value: 0.03 },
        note: `${before.length} repositories, discovery included`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
