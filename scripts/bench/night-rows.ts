/** The whole night on the folder as it is: cold, measured with what is mined already, and what it leaves on the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Mined } from '../../data/schema/mined.ts';
import type { Effects } from '../effects.ts';
import { medianCosts, type Cost } from './cost.ts';
import { nightsIn, type Nights } from './nights.ts';
import type { Row } from './row.ts';
import { inScratch } from './scratch.ts';

export async function* nightRows(repos: string, effects: Effects): AsyncGenerator<Row> {
  yield* await inScratch(async (folder) => {
    const nights = nightsIn(folder, repos, effects);
    const { cold } = await medianCosts({ cold: () => nights.mine() }, 1, effects);
    const { measured } = await medianCosts({ measured: nights.measure }, 3, effects);
    return [...rowsOf(nights, cold, measured), sizeRow(nights)];
  });
}

function rowsOf({ rows, commits }: Nights, cold: Cost, measured: Cost): Row[] {
  const repositories = `${rows.length} repositories`;
  const whole = cold.wallSeconds + measured.wallSeconds;
  return [
    {
      row: 'cold organisation, commits a second',
      figure: commits / whole,
      goal: { at: 'least', value: 10_000 },
      note: `${repositories}, ${commits} commits in ${whole.toFixed(2)} s: mine, check, measure`,
    },
    {
      row: 'measured again ÷ cold night, wall',
      figure: measured.wallSeconds / whole,
      goal: { at: 'most', value: 0.05 },
      note: `${measured.wallSeconds.toFixed(2)} s: check, measure and every quarter, nothing mined`,
    },
  ];
}

/** Per repository 2 kB and 3 kB per 1,000 first-parent commits would be 1. */
function sizeRow({ data }: Nights): Row {
  let bytes = 0;
  let allowed = 0;
  for (const file of readdirSync(join(data, 'mined/'), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json')) continue;
    const text = readFileSync(join(data, 'mined', file), 'utf8');
    bytes += gzipSync(text).length;
    allowed += 2_000 + 3 * (JSON.parse(text) as Mined).history.firstParentCommits;
  }
  return {
    row: 'mined bytes, compressed ÷ (2 kB + 3 kB per 1,000 commits)',
    figure: bytes / allowed,
    goal: { at: 'most', value: 1 },
    note: `${(bytes / 1000).toFixed(0)} kB, gzip, each document by itself`,
  };
}
