/** Git that writes to a mirror or asks a forge: a process group with a deadline, little output, and nothing believed unless it went well. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { killGroup, startedIn } from '../mine/git-process.ts';

export interface GitJob {
  program: string;
  gitDirectory: string;
  args: string[];
  environment: Record<string, string>;
  input?: string;
  /** Milliseconds. */
  deadline: number;
  /** Asked now and then while it runs: true ends it. */
  isTooBig?: () => boolean;
}
export class GitFailure extends Error {
  readonly why: 'exit' | 'deadline' | 'too-big' | 'complained';
  /** What it said on standard error. */
  readonly complaint: string;
  constructor(why: GitFailure['why'], command: string, complaint: string) {
    super(`git ${command} failed (${why})`);
    this.why = why;
    this.complaint = complaint;
  }
}

const MOST_COMPLAINT = 4096;
const MOST_OUTPUT = 64 << 20;
const LOOK = 500;

/** Its standard output. */
export async function runGit(job: GitJob): Promise<string> {
  const { program, gitDirectory, args, environment, input = '', deadline, isTooBig } = job;
  // A group of its own: git fetch has children, which outlive it when only git is ended.
  const child = spawn(program, [...startedIn(gitDirectory), ...args], { env: environment, cwd: '/', detached: true });
  const chunks: Buffer[] = [];
  let bytes = 0;
  let complaint = '';
  let why: GitFailure['why'] = 'exit';
  const end = (because: GitFailure['why']) => {
    why = because;
    killGroup(child.pid);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= MOST_OUTPUT) chunks.push(chunk);
    else end('too-big');
  });
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk).slice(0, MOST_COMPLAINT)));
  // A git that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const late = setTimeout(() => end('deadline'), deadline);
  const watch = isTooBig && setInterval(() => isTooBig() && end('too-big'), LOOK);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    // On a broken pack git fetch complains and ends with 0.
    if (code === 0 && why === 'exit' && /^error:/m.test(complaint)) why = 'complained';
    else if (code === 0 && why === 'exit') return Buffer.concat(chunks).toString('utf8');
    throw new GitFailure(why, args[0]!, complaint.replace(/[^\n\x20-\x7e]/g, '?'));
  } finally {
    clearTimeout(late);
    clearInterval(watch);
  }
}
