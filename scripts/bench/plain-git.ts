/** The plain git commands that the miner is compared with, in the same hermetic surroundings. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export interface PlainGit {
  /** Its standard output. */
  read(args: string[], input?: string): Promise<Buffer>;
  /** Commands joined by pipes, the last one's output thrown away. */
  discard(...commands: { args: string[]; input?: string }[]): Promise<void>;
  /** A folder of its own for whatever a command writes. */
  scratch: string;
  close(): void;
}

export async function plainGit(gitDirectory: string): Promise<PlainGit> {
  const scratch = mkdtempSync(join(tmpdir(), 'footfall-bench-'));
  const reader = join(scratch, 'reader.git');
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: '/nonexistent',
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_NO_LAZY_FETCH: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_OBJECT_DIRECTORY: join(gitDirectory, 'objects'),
    GIT_INDEX_FILE: join(scratch, 'index'),
  };
  const start = (args: string[], stdin: 'pipe' | 'ignore' | Readable, stdout: 'pipe' | 'ignore') =>
    spawn('git', args, { cwd: scratch, env, stdio: [stdin, stdout, 'pipe'] });
  const inReader = (args: string[]) => ['--git-dir', reader, ...args];
  await ended(
    spawn('git', ['init', '-q', '--bare', '--template=', reader], {
      env: { PATH: env.PATH },
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
    'init',
  );

  return {
    scratch,
    async read(args, input) {
      const child = start(inReader(args), 'pipe', 'pipe');
      const chunks: Buffer[] = [];
      child.stdout!.on('data', (chunk: Buffer) => chunks.push(chunk));
      child.stdin!.end(input ?? '');
      await ended(child, args[0]!);
      return Buffer.concat(chunks);
    },
    async discard(...commands) {
      const children: [ChildProcess, string][] = [];
      let before: Readable | null = null;
      for (const [index, { args, input }] of commands.entries()) {
        const child = start(inReader(args), before ?? 'pipe', index === commands.length - 1 ? 'ignore' : 'pipe');
        if (before === null) child.stdin!.end(input ?? '');
        // The next command has the pipe now; held open here, it would never end.
        before?.destroy();
        before = child.stdout;
        children.push([child, args[0]!]);
      }
      await Promise.all(children.map(([child, name]) => ended(child, name)));
    },
    close: () => rmSync(scratch, { recursive: true, force: true }),
  };
}

function ended(child: ChildProcess, name: string): Promise<void> {
  let complaint = '';
  child.stderr!.on('data', (chunk) => (complaint += chunk));
  // A command that has heard enough closes its input early; its exit code says whether that was well.
  child.stdin?.on('error', () => {});
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`git ${name} ended with ${code}: ${complaint.slice(0, 400)}`));
    });
  });
}
