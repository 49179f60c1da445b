/** Every format that is read. A new reader is a file in `readers/`, its test, and one line here. */
import { leftOut } from './left-out.ts';
import type { Reader } from './reader.ts';
import { dependabot } from './readers/dependabot.ts';

export const readers: Reader[] = [dependabot];

/** The readers of a file, by its path from the repository's root; none for files that are left out. */
export const readersFor = (path: string): Reader[] =>
  leftOut(path) ? [] : readers.filter((reader) => reader.claims(path));

/** Formats that organisations use and nothing here reads yet. */
export const notRead: string[] = [];
