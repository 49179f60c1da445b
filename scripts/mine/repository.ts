/** One repository: its commits and its changes are read at the same time, then the file versions, then all is folded. */
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { Reader } from '../read/reader.ts';
import { activityDocument } from './activity-document.ts';
import { authors } from './authors.ts';
import { type Changes, changeParser } from './changes.ts';
import { deployed } from './deployed.ts';
import type { FactCache } from './fact-cache.ts';
import { fold } from './fold.ts';
import { git, type GitReader } from './git.ts';
import { readHistory, settled } from './history.ts';
import type { MinedRepository } from './index.ts';
import { GIT_MEMORY, REPOSITORY_DEADLINE } from './limits.ts';
import { firstParentLine } from './line.ts';
import { minedDocument } from './mined-document.ts';
import type { MineOptions } from './options.ts';
import { readerDirectory } from './reader-directory.ts';
import type { ReadingPool } from './reading-pool.ts';
import { versionTags } from './tags.ts';
import { readVersions } from './versions.ts';
import { weeks } from './weeks.ts';

/** What mining needs besides the repository, made once for all of them. */
export interface Mine {
  program: string;
  readers: readonly Reader[];
  pool: ReadingPool;
  cache: FactCache;
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
  const people = authors(options.authorKey, options.bots ?? []);
  const walk = changesOf(reader, repository.head.length, mine.readers);
  const [history, changes] = await both(
    readHistory(reader, repository.head, people, walk.next).finally(walk.end),
    walk.changes,
  );
  const line = firstParentLine(history);
  const [readings, tags] = await both(
    readVersions(reader, changes.files, mine.readers, mine.pool, mine.cache),
    versionTags(reader, repository.tags, history),
  );
  const folded = fold(changes.files, readings, mine.readers, line.commits.length);
  const { mined, named } = minedDocument({
    repository,
    history,
    line,
    changes,
    folded,
    tags,
    weeks: weeks(line.time, history.author, people.list),
    readers: mine.readers,
  });
  const name = `${repository.owner}/${repository.name}`;
  const order = await deployed(reader, history, line, tags, repository.head);
  return { mined, activity: activityDocument(name, history, line, people.list, named, order) };
}

async function both<A, B>(a: Promise<A>, b: Promise<B>): Promise<[A, B]> {
  await settled([a, b]);
  return Promise.all([a, b]);
}

/** Takes the commits of the first-parent line as they become known, newest first. */
function changesOf(reader: GitReader, idLength: number, readers: readonly Reader[]) {
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
  const parser = changeParser(commits, idLength, readers);
  const reading = async (): Promise<Changes> => {
    for await (const chunk of trees.output) parser.take(chunk);
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
