/** One thread that reads, and its answer to one task. */
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { WORKER_MEMORY, WORKER_YOUNG_MEMORY } from './limits.ts';
import type { ReaderSources } from './reader-sources.ts';
import type { END, ReadingResult, ReadingTask } from './reading-worker.ts';

/** `slow`: over its deadline; `dead`: the thread ended by itself, out of memory as a rule. */
export type Answer = { result: ReadingResult } | { failed: 'slow' | 'dead'; message: string };

/** Ready to read; throws when the readers cannot be loaded. */
export async function startedWorker(sources: ReaderSources): Promise<Worker> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: sources,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY, maxYoungGenerationSizeMb: WORKER_YOUNG_MEMORY },
    execArgv: [],
    env: environment(),
  });
  await once(worker, 'message');
  return worker;
}

/** Nothing of ours; only where compiled code is kept, when it is: a worker then starts in half the time and memory. */
function environment(): Record<string, string> {
  const compiled = getCompileCacheDir();
  return compiled === undefined ? {} : { NODE_COMPILE_CACHE: dirname(compiled) };
}

/** Milliseconds that an idle thread has for leaving. */
const LEAVING = 2_000;

/** An idle thread leaves by itself. Ended from outside while it still compiles, it now and then takes the process with it (V8: "Check failed: jit_page.has_value()"). */
export function leave(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => void worker.terminate().then(() => resolve()), LEAVING);
    worker.once('exit', () => {
      clearTimeout(late);
      resolve();
    });
    worker.postMessage('end' satisfies typeof END);
  });
}

/** `milliseconds` of the thread's own computing: on a busy machine the same file stays as readable as on a quiet one. */
export function answerOf(worker: Worker, task: ReadingTask, milliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const watch = new AbortController();
    const settle = (answer: Answer) => {
      watch.abort();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // What a worker that is being ended still says is of no interest.
      if ('failed' in answer) worker.on('error', () => undefined);
      resolve(answer);
    };
    const onMessage = (result: ReadingResult) => settle({ result });
    const onError = (error: Error) => settle({ failed: 'dead', message: error.message });
    const onExit = () => settle({ failed: 'dead', message: 'the thread ended' });
    void overDeadline(worker, milliseconds, watch.signal).then((over) => {
      if (over) settle({ failed: 'slow', message: '' });
    });
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}

/** True once the thread has computed for longer, or has taken ten times as long by the clock; false when nobody waits any more. */
async function overDeadline(worker: Worker, milliseconds: number, signal: AbortSignal): Promise<boolean> {
  const before = await computed(worker, signal);
  for (let waited = 0; waited < 10; waited++) {
    if (!(await pause(milliseconds, signal))) return false;
    const now = await computed(worker, signal);
    if (before === null || now === null || now - before >= milliseconds) return !signal.aborted;
  }
  return !signal.aborted;
}

/** Milliseconds of processor time so far; null when the thread does not say within a second, or has ended. */
async function computed(worker: Worker, signal: AbortSignal): Promise<number | null> {
  const asked = worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1000,
    () => null,
  );
  const late = pause(1_000, signal).then(() => null);
  return Promise.race([asked, late]);
}

/** False when there is nothing to wait for any more. */
function pause(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const timer = setTimeout(() => resolve(true), milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
