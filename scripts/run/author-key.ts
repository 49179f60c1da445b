/** The key that author hashes are made with: without it they cannot be joined to anyone. Never under the data folder. */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../command/refusal.ts';

const FEWEST_CHARACTERS = 16;

export function authorKey(cache: string, environment: NodeJS.ProcessEnv): string {
  const given = environment['FOOTFALL_KEY'];
  if (given !== undefined && given !== '') return checked('FOOTFALL_KEY', given);
  const file = join(cache, 'key');
  return checked(file, readOrMake(file));
}

/** Made once and linked into place, so that two runs at a time agree on one. */
function readOrMake(file: string): string {
  mkdirSync(join(file, '..'), { recursive: true });
  const draft = `${file}.${process.pid}`;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}

function checked(source: string, key: string): string {
  if (key.length >= FEWEST_CHARACTERS) return key;
  throw new Refusal(
    `${source}: expected at least ${FEWEST_CHARACTERS} characters, found ${key.length}; a short key can be guessed.`,
  );
}
