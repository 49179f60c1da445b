/** The whole night on a folder: cold, quiet, and measured again with what is mined already. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Run } from '../../data/schema/run.ts';
import { discover } from '../discover/index.ts';
import type { Effects } from '../effects.ts';
import { asOfDay } from '../run/as-of.ts';
import { loadDocuments } from '../run/documents.ts';
import { completeInputs } from '../run/inputs-stage.ts';
import { mineStage } from '../run/mine-stage.ts';
import { measureInto } from '../run/report-stage.ts';
import { beginGeneration } from '../write/generation.ts';
import { medianCosts, type Cost } from './cost.ts';
import type { Row } from './row.ts';

export async function nightRows(repos: string, effects: Effects): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-bench-'));
  const night = nightsIn(folder, repos, { ...effects, progress: () => {} });
  try {
    const { cold } = await medianCosts({ cold: night.mine }, 1, effects);
    const costs = await medianCosts({ quiet: night.mine, measured: night.measure }, 3, effects);
    return rowsOf(night, cold, costs.quiet, costs.measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nightsIn(folder: string, repos: string, effects: Effects) {
  const data = join(folder, 'data');
  const night = { rows: [] as Run['repositories'], commits: 0, mine, measure };
  async function mine() {
    const listing = await discover({ folder: repos });
    const generation = beginGeneration(data);
    const before = night.rows.length === 0 ? null : ({ repositories: night.rows } as Run);
    const stage = { cache: join(folder, 'cache'), authorKey: 'a key for the bench', bots: [], before };
    night.rows = await mineStage(listing, generation, stage, effects);
    generation.commit();
  }
  /** Proposing included: nothing is known of the organisation but its repositories. */
  async function measure() {
    const documents = loadDocuments(data);
    night.commits = documents.mined.reduce((sum, { history }) => sum + history.commits, 0);
    const asOf = asOfDay('newest', documents, effects.now());
    const inputs = completeInputs(null, documents.mined, asOf);
    const generation = beginGeneration(data);
    for (const part of ['mined', 'activity']) generation.carry(part);
    measureInto(generation, { documents, inputs, asOf, rows: night.rows }, effects);
    generation.commit();
  }
  return night;
}

function rowsOf(night: { rows: Run['repositories']; commits: number }, cold: Cost, quiet: Cost, measured: Cost): Row[] {
  const repositories = `${night.rows.length} repositories`;
  const whole = cold.wallSeconds + measured.wallSeconds;
  return [
    {
      row: 'cold organisation, commits a second',
      figure: night.commits / whole,
      goal: { at: 'least', value: 10_000 },
      note: `${repositories}, ${night.commits} commits in ${whole.toFixed(2)} s: mine, check, measure`,
    },
    {
      row: 'quiet night ÷ cold night, wall',
      figure: quiet.wallSeconds / cold.wallSeconds,
      goal: { at: 'most', value: 0.03 },
      note: `${repositories}: discovery and mining`,
    },
    {
      row: 'measured again ÷ cold night, wall',
      figure: measured.wallSeconds / whole,
      goal: { at: 'most', value: 0.05 },
      note: `${measured.wallSeconds.toFixed(2)} s: check, measure and every quarter, nothing mined`,
    },
  ];
}
