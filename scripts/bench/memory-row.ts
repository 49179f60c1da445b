/** The most memory that mining the whole folder takes at one moment, Node and its workers together. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOME } from '../command/places.ts';
import type { Row } from './row.ts';

/** Loaded into the miner's process, it says at the end what the process has used. */
const TELL = 'data:text/javascript,process.on("exit",()=>console.error("kilobytes "+process.resourceUsage().maxRSS))';

export function* memoryRows(repos: string): Generator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-bench-'));
  try {
    // As npm starts it.
    const mine = ['--max-semi-space-size=4', '--import', TELL, join(HOME, 'scripts/mine.ts'), '--repos', repos];
    const places = ['--data', join(folder, 'data'), '--cache', join(folder, 'cache')];
    const { stderr, status } = spawnSync(process.execPath, [...mine, ...places], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`mine ended with ${status}: ${stderr.slice(-400)}`);
    yield {
      row: 'peak memory of the miner, MB',
      figure: Number(/^kilobytes (\d+)$/m.exec(stderr)![1]) / 1024,
      goal: { at: 'most', value: 250 },
      note: 'its own process, cold; git beside it is not in it',
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
