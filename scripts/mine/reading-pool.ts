/** Workers that read blobs, each task with a deadline; one that is over it, or dies, is replaced and its task tried blob by blob. */
import { Unusable } from '../discover/unusable.ts';
import { BATCH_BYTES, BATCH_DEADLINE, FILE_DEADLINE } from './limits.ts';
import type { ReaderSources } from './reader-sources.ts';
import { unreadable } from './reading.ts';
import { type Answer, answerOf, leave, startedWorker } from './reading-thread.ts';
import type { ReadingResult, ReadingTask } from './reading-worker.ts';
import { type Rooms, rooms } from './rooms.ts';
import { turns } from './turns.ts';

export interface ReadingPool {
  /** Where the bytes of a task lie: neither copied on the way nor gone when it has to be tried again. */
  rooms: Rooms;
  /** A thread is started now, for tasks that will come. */
  begin(): void;
  /** Never fails because of what a blob says; throws when no worker can be started, and when the deadline of the repository is over. */
  read(task: ReadingTask, deadline?: AbortSignal): Promise<ReadingResult>;
  close(): Promise<void>;
}

export function readingPool(sources: ReaderSources, size: number): ReadingPool {
  const workers = turns(size, () => startedWorker(sources), leave);
  const run = async (task: ReadingTask, milliseconds: number, deadline?: AbortSignal): Promise<Answer> => {
    const worker = await workers.take();
    if (deadline?.aborted === true) {
      workers.give(worker);
      throw new Unusable('timeout', 'Reading its files took longer than one repository may take.');
    }
    const answer = await answerOf(worker, task, milliseconds);
    if ('result' in answer) workers.give(worker);
    else workers.drop(worker.terminate());
    return answer;
  };
  return {
    rooms: rooms(BATCH_BYTES),
    begin() {
      // One that cannot be started says so to whoever has a task.
      void workers.take().then(workers.give, () => undefined);
    },
    async read(task, deadline) {
      const answer = await run(task, BATCH_DEADLINE, deadline);
      if ('result' in answer) return answer.result;
      const result: ReadingResult = [];
      for (const single of singles(task)) {
        const answer = await run(single, FILE_DEADLINE, deadline);
        result.push('result' in answer ? answer.result[0]! : single.blobs[0]!.readers.map(() => culprit(answer)));
      }
      return result;
    },
    close: async () => void (await Promise.all(workers.close().map(leave))),
  };
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
