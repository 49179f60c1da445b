/** One repository: its commits, its changes and the versions of its files are read at the same time, then all is folded. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import { activityDocument } from './activity-document.ts';
import { authors } from './authors.ts';
import { birth } from './birth.ts';
import { foundComponents } from './components.ts';
import { deployed } from './deployed.ts';
import { fold } from './fold.ts';
import type { GitReader } from './git.ts';
import type { History } from './history.ts';
import { keep, knownOf } from './kept-repository.ts';
import { readingStore } from './kept-readings.ts';
import { linkReadings } from './links.ts';
import { GIT_MEMORY, REPOSITORY_DEADLINE } from './limits.ts';
import { firstParentLine } from './line.ts';
import { fetchedMissing } from './missing-blobs.ts';
import { minedDocument } from './mined-document.ts';
import { objectReader } from './object-reader.ts';
import type { Mine } from './mine.ts';
import type { MineOptions } from './options.ts';
import { readerDirectory } from './reader-directory.ts';
import { isVersion, versionTags } from './tags.ts';
import { type Versions, versions as versionsOf } from './versions.ts';
import { both, type Walk, walked, walkedOn } from './walk.ts';
import { weeks } from './weeks.ts';

export interface MinedRepository {
  mined: Mined;
  activity: Activity;
  /** Its line does not go on from the head of the run before. */
  rewritten: boolean;
}

export async function mined(
  repository: DiscoveredRepository,
  options: MineOptions,
  mine: Mine,
): Promise<MinedRepository> {
  const reader: GitReader = {
    program: mine.program,
    directory: readerDirectory(options.cache, repository.head.length),
    gitDirectory: repository.gitDirectory,
    memory: options.gitMemory ?? GIT_MEMORY,
    deadline: AbortSignal.timeout(options.deadline ?? REPOSITORY_DEADLINE),
  };
  const { walk, readings, tags, rewritten } = await gathered(repository, options, mine, reader);
  const { history, changes } = walk;
  const line = firstParentLine(history);
  const links = await linkReadings(reader, changes.files, mine.readers);
  const said = { readings, links };
  const folded = fold(changes.files, said, mine.readers, line.commits.length);
  const components = foundComponents({
    changes,
    folded,
    said,
    readers: mine.readers,
    history,
    line,
    authors: walk.authors.list,
  });
  const { mined, named } = minedDocument({
    repository,
    history,
    line,
    changes,
    birth: birth(changes.folders, history, line, (author) => walk.authors.list[author]?.bot === true),
    components,
    folded,
    tags: tags.filter(({ name }) => isVersion(name)),
    weeks: weeks(line.time, history.author, walk.authors.list),
    readers: mine.readers,
  });
  const name = `${repository.owner}/${repository.name}`;
  const order = await deployed(reader, history, line, tags, repository);
  const activity = activityDocument(name, history, line, walk.authors.list, named, order, components, folded.contents);
  return { mined, activity, rewritten };
}

/** What git and the files say: from where the run before ended if that can be, else from the first commit on. */
async function gathered(repository: DiscoveredRepository, options: MineOptions, mine: Mine, reader: GitReader) {
  const known = knownOf(repository, options, mine);
  if (known.walk === null) mine.pool.begin();
  const knownBefore = known.readings.size;
  const objects = known.walk === null ? null : objectReader(reader);
  const versions = versionsOf(reader, mine, known.readings);
  try {
    const goneOn = objects && (await walkedOn(known.walk!, reader, repository.head, mine.readers, objects));
    if (goneOn !== null) wantAll(goneOn, versions);
    const fresh = () => authors(options.authorKey, options.bots ?? []);
    const walk = goneOn ?? (await walked(reader, repository.head, mine.readers, fresh(), inTime(versions, options)));
    await fetchedMissing(repository, options, reader, walk.changes.files, versions.waiting());
    const [readings, tags] = await both(
      versions.all(goneOn && objects),
      versionTags(reader, repository.tags, walk.history, goneOn && objects),
    );
    if (goneOn !== null) await objects?.close();
    if (known.head !== repository.head || goneOn === null || known.readings.size > knownBefore)
      keep(repository, options, mine, {
        walk,
        readings: known.readings,
        store: goneOn === null ? readingStore() : known.store,
      });
    const before = known.head ?? options.headBefore?.(repository) ?? null;
    const rewritten = goneOn === null && before !== null && !isOnLine(walk.history, before);
    return { walk, readings, tags, rewritten };
  } finally {
    await versions.end();
    await objects?.end();
  }
}

/** What may have to be fetched first is not asked for before all of it is known. */
const inTime = (versions: Versions, { fetchMissing }: MineOptions): Pick<Versions, 'want' | 'ask'> =>
  fetchMissing === undefined ? versions : { want: versions.want, ask: () => {} };

/** What the runs before did not read, or another reader did, has to be read now. */
function wantAll({ changes }: Walk, { want }: Versions): void {
  for (const { claim, blobs, links } of changes.files)
    for (const [at, blob] of blobs.entries()) if (blob !== null && !links[at]) want(blob, claim);
}

const isOnLine = ({ index, landed, line }: History, id: string): boolean => {
  const row = index.get(id);
  return row !== undefined && line[landed[row]!] === row;
};
