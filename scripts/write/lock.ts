/** One run at a time in one data folder. The lock names its process, so that a killed run's lock is known to be dead. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Refusal } from '../command/refusal.ts';

export function lock(file: string): () => void {
  const holder = readIfThere(file);
  if (holder !== null && holder === identity(Number.parseInt(holder, 10)))
    throw new Refusal(
      `${file}: another run is writing here (process ${Number.parseInt(holder, 10)}); wait for its end.`,
    );
  rmSync(file, { force: true });
  writeFileSync(file, identity(process.pid), { flag: 'wx' });
  return () => rmSync(file, { force: true });
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Process number and, where /proc tells, its start time: numbers are used again, soon in a container. */
function identity(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return `${pid} is not running`;
  const stat = readIfThere(`/proc/${pid}/stat`) ?? '';
  // The second field is the command in brackets and may contain anything; the start time is the 20th after it.
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
