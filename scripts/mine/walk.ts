/** The walk over one repository: its commits, and which files that somebody asks for changed, at the same time. */
import { Unusable } from '../discover/unusable.ts';
import type { Reader } from '../read/reader.ts';
import type { Authors } from './authors.ts';
import { type Changes, changeParser } from './changes.ts';
import { joinedFolders } from './folders.ts';
import { git, type GitReader } from './git.ts';
import { firstParents, goesOn, headOf, type History, nothingYet } from './history.ts';
import { type Listed, listedCommits, settled } from './listed.ts';
import { newCommits } from './new-commits.ts';
import type { ObjectReader } from './object-reader.ts';
import type { Versions } from './versions.ts';

export interface Walk {
  history: History;
  authors: Authors;
  changes: Changes;
}

/** From the first commit on. Versions of files are asked for, and read, as the walk comes to them. */
export async function walked(
  reader: GitReader,
  head: string,
  readers: readonly Reader[],
  authors: Authors,
  versions: Pick<Versions, 'want' | 'ask'>,
): Promise<Walk> {
  const trees = changesOf(reader, head.length, readers, versions);
  const [listed, changes] = await listedWithChanges(reader, head, null, trees);
  const history = nothingYet();
  goesOn(history, listed, authors);
  return { history, authors, changes };
}

/** From where `walk` ended; null, and the walk is spoiled, when the line of `head` does not lead there. */
export async function walkedOn(
  walk: Walk,
  reader: GitReader,
  head: string,
  readers: readonly Reader[],
  objects: ObjectReader,
): Promise<Walk | null> {
  const { history, authors } = walk;
  const known = headOf(history);
  try {
    if (known === head) return (await objects.read([head]))[0]!.type === 'commit' ? walk : null;
    const few = await newCommits(objects, head, history);
    if (few !== null && firstParents(few).before !== known) return null;
    const [listed, fresh] =
      few === null
        ? await listedWithChanges(reader, head, known, changesOf(reader, head.length, readers))
        : [few, await changesIn(few, reader, head.length, readers)];
    const before = history.line.length;
    if (!goesOn(history, listed, authors)) return null;
    return { history, authors, changes: joined(walk.changes, fresh, history.line.length - before) };
  } catch (error) {
    // The old head may be gone; what is truly broken is found when all is walked.
    if (error instanceof Unusable && error.reason === 'corrupt') return null;
    throw error;
  }
}

/** What was seen before, and `by` newer commits. Whatever `Changes` holds has to be joined here. */
function joined(old: Changes, fresh: Changes, by: number): Changes {
  const files = new Map(fresh.files.map((file) => [file.key, file]));
  for (const { key, claim, ages, blobs, links } of old.files) {
    const newer = files.get(key);
    files.set(key, {
      key,
      claim,
      ages: [...(newer?.ages ?? []), ...ages.map((age) => age + by)],
      blobs: [...(newer?.blobs ?? []), ...blobs],
      links: [...(newer?.links ?? []), ...links],
    });
  }
  return { files: [...files.values()], folders: joinedFolders(old.folders, fresh.folders, by) };
}

function changesIn(listed: Listed, reader: GitReader, idLength: number, readers: readonly Reader[]): Promise<Changes> {
  const trees = changesOf(reader, idLength, readers);
  trees.next(
    firstParents(listed)
      .line.map((at) => listed.ids[at]!)
      .reverse(),
  );
  trees.end();
  return trees.changes;
}

async function listedWithChanges(
  reader: GitReader,
  head: string,
  known: string | null,
  trees: ReturnType<typeof changesOf>,
) {
  return both(listedCommits(reader, head, known, trees.next).finally(trees.end), trees.changes);
}

export async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await settled([a, b]);
  return Promise.all([a, b]);
}

/** Takes the commits of the first-parent line as they become known, newest first. */
function changesOf(
  reader: GitReader,
  idLength: number,
  readers: readonly Reader[],
  versions?: Pick<Versions, 'want' | 'ask'>,
) {
  const commits: string[] = [];
  const trees = git(reader, [
    'diff-tree',
    '--stdin',
    '-r',
    '-z',
    '--raw',
    '--no-renames',
    '--root',
    '--diff-merges=first-parent',
  ]);
  const parser = changeParser(commits, idLength, readers, versions?.want);
  const reading = async (): Promise<Changes> => {
    for await (const chunk of trees.output) {
      parser.take(chunk);
      versions?.ask();
    }
    return parser.changes;
  };
  return {
    changes: reading(),
    next(ids: string[]) {
      if (ids.length === 0) return;
      commits.push(...ids);
      trees.write(`${ids.join('\n')}\n`);
    },
    end: () => trees.end(),
  };
}
