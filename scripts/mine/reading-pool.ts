/** Workers that read blobs, each task with a deadline; one that is over it, or dies, is replaced and its task tried blob by blob. */
import { once } from 'node:events';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { BATCH_DEADLINE, FILE_DEADLINE, WORKER_MEMORY, WORKER_YOUNG_MEMORY } from './limits.ts';
import { unreadable } from './reading.ts';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';

export interface ReadingPool {
  /** Never fails because of what a blob says; throws when no worker can be started at all. */
  read(task: ReadingTask): Promise<ReadingResult>;
  close(): Promise<void>;
}
/** `slow`: over its deadline; `dead`: the thread ended by itself, out of memory as a rule. */
type Answer = { result: ReadingResult } | { failed: 'slow' | 'dead'; message: string };

export function readingPool(readers: URL, size: number): ReadingPool {
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  let running = 0;
  let closed = false;

  const take = async (): Promise<Worker> => {
    const worker = idle.pop();
    if (worker !== undefined) return worker;
    if (running >= size) return new Promise((resolve) => waiting.push(resolve));
    running++;
    return started(readers);
  };
  const give = (worker: Worker) => {
    const next = waiting.shift();
    if (next !== undefined) next(worker);
    else idle.push(worker);
  };
  const replace = async (worker: Worker) => {
    await worker.terminate();
    running--;
    if (waiting.length === 0 || closed) return;
    running++;
    give(await started(readers));
  };
  const run = async (task: ReadingTask, milliseconds: number): Promise<Answer> => {
    const worker = await take();
    const answer = await answerOf(worker, task, milliseconds);
    if ('result' in answer) give(worker);
    else await replace(worker);
    return answer;
  };

  // The first one starts while git is still at work.
  const first = take().then(give);
  first.catch(() => undefined);
  return {
    async read(task) {
      await first;
      const answer = await run(task, BATCH_DEADLINE);
      if ('result' in answer) return answer.result;
      const result: ReadingResult = [];
      for (const single of singles(task)) {
        const answer = await run(single, FILE_DEADLINE);
        result.push('result' in answer ? answer.result[0]! : single.blobs[0]!.readers.map(() => culprit(answer)));
      }
      return result;
    },
    async close() {
      closed = true;
      await first.catch(() => undefined);
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}

async function started(readers: URL): Promise<Worker> {
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

function answerOf(worker: Worker, task: ReadingTask, milliseconds: number): Promise<Answer> {
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

function singles({ bytes, blobs }: ReadingTask): ReadingTask[] {
  return blobs.map(({ end, readers }, index) => {
    const start = index === 0 ? 0 : blobs[index - 1]!.end;
    return { bytes: bytes.slice(start, end), blobs: [{ end: end - start, readers }] };
  });
}

const culprit = (answer: { failed: 'slow' | 'dead'; message: string }) =>
  answer.failed === 'slow'
    ? unreadable('file-too-slow', `Reading it took longer than ${FILE_DEADLINE / 1000} seconds.`)
    : unreadable('internal', `Reading it ended the thread: ${answer.message.slice(0, 200)}`);
