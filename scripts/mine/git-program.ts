/** Where git is, and whether it is new enough. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const places = ['/usr/bin/git', '/usr/local/bin/git', '/opt/homebrew/bin/git'];
/** The first with settings from the environment, without which a repository's own could not be kept out. */
const NEEDED = [2, 31];

/** A full path: what PATH says is not asked. Throws a sentence for the person. */
export function gitProgram(): string {
  const program = places.find(isExecutable);
  if (program === undefined) throw new Error(`Expected git in one of ${places.join(', ')}, found none; install git.`);
  const answer = execFileSync(program, ['--version'], { env: {}, cwd: '/', encoding: 'utf8', timeout: 20_000 });
  const version = /^git version (\d+)\.(\d+)/.exec(answer)?.slice(1).map(Number);
  if (version === undefined || version[0]! < NEEDED[0]! || (version[0] === NEEDED[0] && version[1]! < NEEDED[1]!))
    throw new Error(
      `Expected git ${NEEDED.join('.')} or newer, found ${answer.trim()} in ${program}; install a newer git.`,
    );
  return program;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
