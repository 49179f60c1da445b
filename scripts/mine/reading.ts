/** One blob through one reader: facts, or why not. */
import type { Reason } from '../../data/schema/shapes.ts';
import { type Fact, type Reader, Unreadable } from '../read/reader.ts';
import { LARGEST_GUESSED } from './limits.ts';
import type { KeptFact } from './said-before.ts';

export type Reading =
  { facts: KeptFact[]; unreadable?: undefined } | { unreadable: { reason: Reason; message: string } };

export const tooBig = (bytes: number, limit: number): Reading =>
  unreadable('file-too-big', `It has ${Math.round(bytes / 1024)} kB; at most ${limit / 1024} kB are read.`);
export const unreadable = (reason: Reason, message: string): Reading => ({ unreadable: { reason, message } });

/** Reasons that another try may not find again though no byte has changed. */
const MAY_HEAL: readonly Reason[] = ['missing-object', 'file-too-slow', 'timeout', 'internal'];
export const mayHeal = (reason: Reason): boolean => MAY_HEAL.includes(reason);

const decoder = new TextDecoder('utf-8', { fatal: true });
const LFS = 'version https://git-lfs.github.com/spec/';

/** The text of a blob, or why it is none. */
export function textOf(bytes: Uint8Array): string | Reading {
  if (bytes.includes(0)) return unreadable('binary', 'It has zero bytes in it and is no text.');
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return unreadable('not-utf8', 'It is not valid UTF-8.');
  }
  if (text.startsWith(LFS)) return unreadable('lfs-pointer', 'It is a pointer to a large file that is not in git.');
  return text;
}

/** `text`: or why it is none. */
export function readingOf(text: string | Reading, reader: Reader, kept: (facts: Fact[]) => KeptFact[]): Reading {
  if (reader.read === undefined) return { facts: [] };
  if (typeof text !== 'string') return reader.guess ? { facts: [] } : text;
  if (reader.needles !== undefined && !reader.needles.some((needle) => text.includes(needle))) return { facts: [] };
  if (reader.guess && text.length > LARGEST_GUESSED) return tooBig(text.length, LARGEST_GUESSED);
  try {
    return { facts: kept(reader.read(text)) };
  } catch (error) {
    if (error instanceof Unreadable) return unreadable(error.reason, error.message);
    const message = error instanceof Error ? error.message : String(error);
    return unreadable('internal', `The reader ${reader.id} failed: ${message.slice(0, 200)}`);
  }
}
