/** An organisation of as many repositories as a goal asks for: the given ones, cloned again and again, and pushed to. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { DiscoveredRepository } from '../discover/discovered.ts';

export interface Copy {
  gitDirectory: string;
  head: string;
}

/** Bare clones that share their objects as hard links. Those that git does not clone (broken, partial) are passed over. */
export function copies(folder: string, repositories: DiscoveredRepository[], many: number): Copy[] {
  mkdirSync(folder, { recursive: true });
  const made: Copy[] = [];
  let good = repositories;
  for (let round = 1; made.length < many && good.length > 0; round++) {
    const cloned: DiscoveredRepository[] = [];
    for (const one of good.slice(0, many - made.length)) {
      const gitDirectory = join(folder, `${one.name}-${round}.git`);
      if (git(['clone', '-q', '--bare', '--local', one.gitDirectory, gitDirectory]).status !== 0) continue;
      git(['--git-dir', gitDirectory, 'update-ref', '--no-deref', 'HEAD', one.head]);
      cloned.push(one);
      made.push({ gitDirectory, head: one.head });
    }
    if (round === 1) good = cloned;
  }
  return made;
}

/** No branch lies below this name, and none is called like the start of it: git has either the one or the other. */
export const BRANCH = 'refs/heads/footfall-bench';

/** Commits on top of the head; every fifth changes a file that is read. */
export function push({ gitDirectory, head }: Copy, commits: number, round: number): void {
  const lines: string[] = [];
  for (let at = 1; at <= commits; at++) {
    const file = at % 5 === 0 ? 'bench/Dockerfile' : `bench/${at}.txt`;
    const text = `FROM node:${round}.${at}\n`;
    lines.push(`commit ${BRANCH}`, `mark :${at}`, `committer Bench <bench@example.com> ${1_900_000_000 + at} +0000`);
    lines.push(
      'data 0',
      at === 1 ? `from ${head}` : `from :${at - 1}`,
      `M 100644 inline ${file}`,
      `data ${text.length}`,
      text,
    );
  }
  const done = git(['--git-dir', gitDirectory, 'fast-import', '--quiet', '--force'], lines.join('\n'));
  if (done.status !== 0) throw new Error(`git fast-import ended with ${done.status}: ${done.stderr.slice(0, 400)}`);
  git(['--git-dir', gitDirectory, 'symbolic-ref', 'HEAD', BRANCH]);
}

const ENVIRONMENT = {
  PATH: '/usr/bin:/bin',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_NO_LAZY_FETCH: '1',
};

const git = (args: string[], input = '') => spawnSync('git', args, { env: ENVIRONMENT, encoding: 'utf8', input });
