/** Git as a stream: a closed list of commands, a deadline for all that belongs to one repository, nothing believed unless git says it went well. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Unusable } from '../discover/unusable.ts';
import { environmentFor } from './git-environment.ts';
import { killGroup, startedIn } from './git-process.ts';
import { watchedMemory } from './watched-memory.ts';

export interface GitReader {
  program: string;
  /** Our own empty repository. */
  directory: string;
  /** The repository that is read. */
  gitDirectory: string;
  /** Ends every command that is still running. */
  deadline: AbortSignal;
  /** Bytes that one command may hold. */
  memory: number;
}
type Command =
  | ['rev-list', '--parents', '--end-of-options', head: string]
  | ['rev-list', '--parents', '--end-of-options', head: string, without: `^${string}`]
  | ['rev-list', '--parents', '--stdin']
  | ['cat-file', '--batch' | '--batch-check', '--buffer']
  | ['cat-file', '--batch']
  | ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-renames', '--root', '--diff-merges=first-parent'];

export interface GitRun {
  write(text: string | Uint8Array): void;
  end(): void;
  /** Standard output. Ends by throwing Unusable when git failed: nothing that came before counts then. */
  output: AsyncIterable<Buffer>;
}

const STDERR_LIMIT = 4096;

/** `lenient`: objects that git complains about are reported in its output, and the others still count. */
export function git(reader: GitReader, command: Command, lenient = false): GitRun {
  const args = [...startedIn(reader.directory), ...command];
  const child = spawn(reader.program, args, {
    env: environmentFor(join(reader.gitDirectory, 'objects')),
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (complaint.length < STDERR_LIMIT) complaint = (complaint + text).slice(0, STDERR_LIMIT);
  });
  // A git that ends early closes its input; its exit code says why.
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close') as Promise<[number | null]>;
  // A failure to start is thrown where the output is read.
  closed.catch(() => undefined);
  const kill = () => killGroup(child.pid);
  reader.deadline.addEventListener('abort', kill, { once: true });
  if (reader.deadline.aborted) kill();
  const memory = watchedMemory(child.pid, reader.memory, kill);

  async function* output() {
    try {
      for await (const chunk of child.stdout) yield chunk as Buffer;
      const [code] = await closed;
      if (memory.exceeded)
        throw new Unusable('too-many-paths', `git ${command[0]} needed more than ${reader.memory >> 20} MB of memory.`);
      if (reader.deadline.aborted)
        throw new Unusable('timeout', 'Reading it took longer than one repository may take.');
      if (code !== 0 || (!lenient && /^error:/m.test(complaint))) throw failure(reader, command[0], code, complaint);
    } finally {
      memory.stop();
      reader.deadline.removeEventListener('abort', kill);
      if (child.exitCode === null && child.signalCode === null) kill();
    }
  }
  return { write: (text) => void child.stdin.write(text), end: () => void child.stdin.end(), output: output() };
}

function failure(reader: GitReader, command: string, code: number | null, complaint: string): Unusable {
  const shallow = join(reader.gitDirectory, 'shallow');
  if (existsSync(shallow) && statSync(shallow).size > 0)
    return new Unusable('shallow', 'It is a shallow clone, without its history; run "git fetch --unshallow" in it.');
  const line = complaint.split('\n').find((text) => /^(fatal|error):/.test(text)) ?? `exit code ${code}`;
  const shown = line
    .replaceAll(reader.gitDirectory, '…')
    .replaceAll(reader.directory, '…')
    .replace(/[\0-\x1f\x7f-\x9f]/g, '?')
    .slice(0, 300);
  return new Unusable('corrupt', `git ${command} failed (${shown}); clone it again.`);
}
