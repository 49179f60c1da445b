/**
 * Facts per file version, folded over the first-parent line into facts and since when.
 *
 * The state at a first-parent commit is the union over all claimed files of its tree. In it, a file says what its version
 * there says; a version that cannot be read carries on what the last readable version said, until the file is readable again or
 * deleted, and is listed as unreadable for that time: nothing flips that nobody changed. A file that was never readable
 * says nothing; a deleted file says nothing, whatever follows it. A symbolic link is present; what it says: links.ts. Another repository
 * at the path (a submodule) is no file. What presence gives is present whether or not the file can be read.
 * Spans that touch are one, whichever files they come from; something reverted and restored has two. Locations at the head
 * of a file that cannot be read there are those of its last readable version.
 */
import type { Reader } from '../read/reader.ts';
import type { FileHistory } from './changes.ts';
import { addFact, addTrait, addUnreadable, type Folded, nothingFolded, type Stretch } from './folded.ts';
import { by } from './order.ts';
import type { LinkReadings } from './links.ts';
import type { KeptFact } from './said-before.ts';
import type { Readings } from './readings.ts';

const inOrder = by<FileHistory>(
  ({ claim }) => claim.path,
  ({ key }) => key,
);

/** What versions of files said, and links. */
export interface Said {
  readings: Readings;
  links: LinkReadings;
}

export function fold(files: FileHistory[], said: Said, readers: readonly Reader[], end: number): Folded {
  const all = nothingFolded();
  // In the order of paths, so that ties (whose label, whose line) fall the same way every night.
  for (const file of [...files].sort(inOrder)) {
    if (file.claim.traits.length > 0) foldPresence(all, file, end);
    for (const index of file.claim.readers) foldReader(all, file, said, index, readers[index]!, end);
  }
  return all;
}

function foldPresence(all: Folded, { claim, ages, blobs }: FileHistory, end: number) {
  for (let at = blobs.length - 1; at >= 0; at--) {
    if (blobs[at] === null) continue;
    const stretch = stretchOf(claim.path, ages, at, end, blobs[at]!);
    for (const trait of claim.traits) addTrait(all, trait, null, stretch);
  }
}

function foldReader(all: Folded, file: FileHistory, said: Said, index: number, reader: Reader, end: number) {
  for (const { facts, since, stretch, unreadable } of saidOverTime(file, said, index, end)) {
    if (unreadable !== undefined) addUnreadable(all, unreadable, reader.id, stretch);
    for (const fact of facts) addFact(all, fact, { ...stretch, since });
  }
}

/** What a reader found in a file, version by version from the oldest on: its facts, carried on while it cannot be read. */
export function* saidOverTime(file: FileHistory, { readings, links }: Said, index: number, end: number) {
  const { claim, ages, blobs } = file;
  let facts: KeptFact[] = [];
  let saying: string | null = null;
  let since = 0;
  for (let at = blobs.length - 1; at >= 0; at--) {
    const blob = blobs[at]!;
    if (blob === null) {
      facts = [];
      saying = null;
      continue;
    }
    const stretch = stretchOf(claim.path, ages, at, end, blob);
    const reading = file.links[at] ? links(claim.path, blob, index) : readings(blob, index);
    if (reading.unreadable === undefined) {
      if (saying !== blob) since = stretch.from;
      saying = blob;
      facts = reading.facts;
    }
    yield { facts, since, stretch: { ...stretch, blob: saying ?? blob }, unreadable: reading.unreadable };
  }
}

/** Ages count back from the newest commit, positions forward from the oldest. */
function stretchOf(file: string, ages: number[], at: number, end: number, blob: string): Stretch {
  const from = end - 1 - ages[at]!;
  return { file, from, to: at === 0 ? end : end - 1 - ages[at - 1]!, end, since: from, blob };
}
