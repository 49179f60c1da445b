/** One thread that reads, and its answer to one task. */
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { WORKER_MEMORY, WORKER_YOUNG_MEMORY } from './limits.ts';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';

/** `slow`: over its deadline; `dead`: the thread ended by itself, out of memory as a rule. */
export type Answer = { result: ReadingResult } | { failed: 'slow' | 'dead'; message: string };

/** Ready to read; throws when the readers cannot be loaded. */
export async function startedWorker(readers: URL): Promise<Worker> {
  const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), {
    workerData: { readers: readers.href },
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

export function answerOf(worker: Worker, task: ReadingTask, milliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const settle = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      // What a worker that is being ended still says is of no interest.
      if ('failed' in answer) worker.on('error', () => undefined);
      resolve(answer);
    };
    const onMessage = (result: ReadingResult) => settle({ result });
    const onError = (error: Error) => settle({ failed: 'dead', message: error.message });
    const onExit = () => settle({ failed: 'dead', message: 'the thread ended' });
    const timer = setTimeout(() => settle({ failed: 'slow', message: '' }), milliseconds);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task);
  });
}
