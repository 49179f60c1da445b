/** Other people's text is parsed here, in a thread that can be ended in the middle of anything. */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReaderSources, readersFrom } from './reader-sources.ts';
import { type Reading, readingOf, textOf } from './reading.ts';
import { saidBefore } from './said-before.ts';

/** Blobs laid end to end, each with the indexes of the readers that want it. */
export interface ReadingTask {
  bytes: Uint8Array;
  blobs: { end: number; readers: number[] }[];
}
/** Per blob, per reader, in the order of the task. */
export type ReadingResult = Reading[][];

/** Instead of a task: there will be none any more. */
export const END = 'end';

const readers = await readersFrom(workerData as ReaderSources);

parentPort!.on('message', (task: ReadingTask | typeof END) => {
  if (task === END) return parentPort!.close();
  const { bytes, blobs } = task;
  const kept = saidBefore();
  let start = 0;
  const result: ReadingResult = blobs.map((blob) => {
    const text = textOf(bytes.subarray(start, blob.end));
    start = blob.end;
    return blob.readers.map((index) => readingOf(text, readers[index]!, kept));
  });
  parentPort!.postMessage(result);
});
parentPort!.postMessage('ready');
