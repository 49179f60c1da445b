/** Git lists all that a commit changes before it prints any of it: a tree of ten thousand million paths would take all memory first. */
import { readFileSync } from 'node:fs';

const MILLISECONDS = 250;

/** Calls `kill` once when the process holds more memory than git may. Only Linux tells; elsewhere the deadline must do. */
export function watchedMemory(
  pid: number | undefined,
  limit: number,
  kill: () => void,
): { exceeded: boolean; stop(): void } {
  const watch = { exceeded: false, stop: () => clearInterval(timer) };
  const timer = setInterval(() => {
    if (pid === undefined || ownMemory(pid) <= limit) return;
    watch.exceeded = true;
    watch.stop();
    kill();
  }, MILLISECONDS);
  timer.unref();
  return watch;
}

/** Bytes; packs that are mapped into memory do not count. 0 for a process that has ended. */
function ownMemory(pid: number): number {
  if (process.platform !== 'linux') return 0;
  try {
    const kilobytes = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}
