/** Blobs by the thousand, asked for while more come to be wanted: one git tells their sizes, another gives those that fit. */
import { batchObjects, type BatchObject } from './batch-objects.ts';
import { git, type GitReader } from './git.ts';
import { settled } from './listed.ts';
import type { Wanted } from './wanted.ts';

export interface BlobStream {
  ask(wanted: Wanted[]): void;
  /** When nothing more will be asked for: waits for the last. */
  end(): Promise<void>;
}
export interface BlobTaker {
  /** Whether anybody can read it: git is asked for no other bytes. */
  fits(wanted: Wanted, object: BatchObject): boolean;
  take(wanted: Wanted, object: BatchObject): void;
  /** Git waits as long as this does. */
  hasRoom(): Promise<void>;
}

export function blobStream(reader: GitReader, taker: BlobTaker): BlobStream {
  const sizes = git(reader, ['cat-file', '--batch-check', '--buffer'], true);
  const contents = git(reader, ['cat-file', '--batch', '--buffer'], true);
  // Git answers in the order in which it was asked.
  const asked: Wanted[] = [];
  const fitting: Wanted[] = [];

  const sift = async () => {
    const parse = batchObjects(false);
    let at = 0;
    try {
      for await (const chunk of sizes.output) {
        const found: Wanted[] = [];
        for (const object of parse(chunk)) {
          const wanted = asked[at++]!;
          if (taker.fits(wanted, object)) found.push(wanted);
        }
        if (found.length > 0) contents.write(idsOf(found));
        fitting.push(...found);
      }
    } finally {
      contents.end();
    }
  };
  const receive = async () => {
    const parse = batchObjects(true);
    let at = 0;
    for await (const chunk of contents.output) {
      for (const object of parse(chunk)) taker.take(fitting[at++]!, object);
      await taker.hasRoom();
    }
  };
  const done = settled([sift(), receive()]);
  // A failure is thrown where the end is waited for.
  done.catch(() => undefined);
  return {
    ask(wanted) {
      asked.push(...wanted);
      if (wanted.length > 0) sizes.write(idsOf(wanted));
    },
    end() {
      sizes.end();
      return done;
    },
  };
}

const idsOf = (wanted: Wanted[]) => wanted.map(({ blob }) => `${blob}\n`).join('');
