/** One git that answers questions about objects while it runs: where little is asked, starting it is what costs. */
import { Unusable } from '../discover/unusable.ts';
import { batchObjects, type BatchObject } from './batch-objects.ts';
import { git, type GitReader } from './git.ts';

export interface ObjectReader {
  /** In the order asked for; without the bytes of those that are larger than any file that is read. */
  read(ids: string[]): Promise<BatchObject[]>;
  /** Throws Unusable when git failed: nothing that it said counts then. */
  close(): Promise<void>;
  /** Ends git if it still runs. */
  end(): Promise<void>;
}

const LARGEST = 4 << 20;
/** Objects for one question: more are quicker to read in one go. */
export const FEW = 400;

export const isWhole = ({ type, size, body }: BatchObject): boolean => type === null || body.length === size;

export function objectReader(reader: GitReader): ObjectReader {
  const run = git(reader, ['cat-file', '--batch'], true);
  const output = run.output[Symbol.asyncIterator]();
  const parse = batchObjects(true, LARGEST);
  const answer = async (ids: string[]) => {
    const objects: BatchObject[] = [];
    if (ids.length > 0) run.write(`${ids.join('\n')}\n`);
    while (objects.length < ids.length) {
      const { value, done } = await output.next();
      if (done === true) throw new Unusable('corrupt', 'git cat-file ended before it had answered; clone it again.');
      objects.push(...parse(value));
    }
    return objects;
  };
  let before: Promise<unknown> = Promise.resolve();
  return {
    read(ids) {
      const asked = before.then(() => answer(ids));
      before = asked.catch(() => undefined);
      return asked;
    },
    async close() {
      run.end();
      while ((await output.next()).done !== true);
    },
    async end() {
      run.end();
      // Asked for once at least: an output that nobody has asked for does not tidy up.
      await output.next().then(
        () => output.return?.(undefined),
        () => undefined,
      );
    },
  };
}
