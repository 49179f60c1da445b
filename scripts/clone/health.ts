/** Whether a mirror holds what it says: that git ended well proves nothing. */
import { localEnvironment } from './environment.ts';
import { GitFailure, runGit } from './run-git.ts';

export interface Looking {
  program: string;
  deadline: number;
}

const ask = ({ program, deadline }: Looking, mirror: string, args: string[], input = '') =>
  runGit({ program, gitDirectory: mirror, args, environment: localEnvironment(), input, deadline });

/** All commits down to the first can be walked. */
export async function isWhole(mirror: string, looking: Looking, head: string): Promise<boolean> {
  try {
    await ask(looking, mirror, ['rev-list', '--count', '--end-of-options', head]);
    return true;
  } catch (error) {
    if (error instanceof GitFailure && error.why !== 'deadline') return false;
    throw error;
  }
}

/** Nothing that `old` reaches is lost to `head`. */
export async function leadsOn(mirror: string, looking: Looking, old: string, head: string): Promise<boolean> {
  return (await ask(looking, mirror, ['rev-list', '--max-count=1', '--end-of-options', old, `^${head}`])) === '';
}

export async function missingIn(mirror: string, looking: Looking, ids: string[]): Promise<string[]> {
  const all = [...new Set(ids)];
  if (all.length === 0) return [];
  const said = await ask(looking, mirror, ['cat-file', '--batch-check', '--buffer'], `${all.join('\n')}\n`);
  return said.split('\n').flatMap((line) => (line.endsWith(' missing') ? [line.slice(0, -' missing'.length)] : []));
}
