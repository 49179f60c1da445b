/** `npm run verify`: the gate before a commit. Every step runs, so that one look shows all that is wrong. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite } from './build/site.ts';
import { start, type Command } from './command/command.ts';
import { HOME } from './command/places.ts';
import type { Effects } from './effects.ts';

const GOLDEN = join(HOME, 'scripts/testing/golden');
const bin = (file: string) => join(HOME, 'node_modules', file);
const STEPS: [string, string[]][] = [
  ['types', [bin('typescript/bin/tsc'), '--noEmit', '-p', HOME]],
  ['pages', [bin('astro/bin/astro.mjs'), 'check', '--root', HOME]],
  ['format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', HOME]],
  ['tests', [join(HOME, 'scripts/test.ts')]],
  ['inputs', [join(HOME, 'scripts/validate.ts')]],
];

export const verify: Command = {
  name: 'verify',
  does: 'Types, pages, format, tests, inputs and the site of the golden organisation: the gate before a commit.',
  options: [],
  async run(_given, _words, effects) {
    const failed = STEPS.filter(([, args]) => !passes(args)).map(([name]) => name);
    if (!(await goldenSite(effects))) failed.push('golden site');
    effects.log(failed.length === 0 ? 'Everything holds.' : `Does not hold: ${failed.join(', ')}.`);
    return failed.length === 0 ? 0 : 1;
  },
};

function passes(args: string[]): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status, error } = spawnSync(process.execPath, args, { cwd: HOME, stdio: 'inherit', env });
  if (error !== undefined) throw error;
  return status === 0;
}

async function goldenSite(effects: Effects): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-golden-'));
  try {
    await buildSite(
      { data: GOLDEN, out: join(folder, 'dist'), base: '/portal/', cache: join(folder, 'cache') },
      effects,
    );
    return true;
  } catch (error) {
    effects.warn(error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await start(verify);
