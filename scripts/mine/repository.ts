/** One repository: its commits, its changes and the versions of its files are read at the same time, then all is folded. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import { activityDocument } from './activity-document.ts';
import { authors } from './authors.ts';
import { birth } from './birth.ts';
import { commitsBeside } from './commits-beside.ts';
import { foundComponents } from './components.ts';
import { deployed } from './deployed.ts';
import { fold } from './fold.ts';
import type { GitReader } from './git.ts';
import type { History } from './history.ts';
import { keep, knownOf, stillThere } from './kept-repository.ts';
import { readingStore } from './kept-readings.ts';
import { linkReadings } from './links.ts';
import { settled } from './listed.ts';
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
import { type Walk, walked, walkedOn } from './walk.ts';
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
  const { walk, readings, tags, links, beside, rewritten } = await gathered(repository, options, mine, reader);
  const { history, changes } = walk;
  const line = firstParentLine(history);
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
  const order = deployed(history, line, tags, repository.name, beside);
  const activity = activityDocument(name, history, line, walk.authors.list, named, order, components, folded.contents);
  return { mined, activity, rewritten };
}

/** What git and the files say: from where the run before ended if that can be, else from the first commit on. */
async function gathered(repository: DiscoveredRepository, options: MineOptions, mine: Mine, reader: GitReader) {
  const known = knownOf(repository, options, mine);
  if (known.walk === null) mine.pool.begin();
  const count = () => known.readings.reduce((sum, { size }) => sum + size, 0);
  const knownBefore = count();
  const objects = known.walk === null ? null : objectReader(reader);
  const versions = versionsOf(reader, mine, known.readings);
  try {
    const goneOn = objects && (await walkedOn(known.walk!, reader, repository.head, mine.readers, objects));
    if (goneOn !== null) wantAll(goneOn, versions);
    const fresh = () => authors(options.authorKey, options.bots ?? []);
    const walk = goneOn ?? (await walked(reader, repository.head, mine.readers, fresh(), inTime(versions, options)));
    await fetchedMissing(repository, options, reader, walk.changes.files, versions.waiting());
    const running = goneOn && objects;
    const tagged = versionTags(reader, repository.tags, walk.history, running);
    // What lay beside the old history may lie on a line that another history no longer has.
    const before = goneOn === null ? new Map<string, string[]>() : known.beside;
    const besides = tagged.then((tags) => commitsBeside(reader, walk.history, tags, repository, before));
    const linked = linkReadings(reader, walk.changes.files, mine.readers, running);
    const read = versions.all(running);
    await settled([read, tagged, besides, linked]);
    const [readings, tags, beside, links] = await Promise.all([read, tagged, besides, linked]);
    if (goneOn !== null) await objects?.close();
    if (known.head !== repository.head || goneOn === null || count() > knownBefore || beside !== known.beside)
      keep(repository, options, mine, {
        walk,
        beside,
        readings: goneOn === null && knownBefore > 0 ? stillThere(walk, known.readings) : known.readings,
        store: goneOn === null ? readingStore() : known.store,
      });
    const headBefore = known.head ?? options.headBefore?.(repository) ?? null;
    const rewritten = goneOn === null && headBefore !== null && !isOnLine(walk.history, headBefore);
    return { walk, readings, tags, links, beside, rewritten };
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
