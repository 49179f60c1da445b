/** Which release was the first to contain each commit: `git tag --contains`, for all commits at once. */
import type { Activity } from '../../data/schema/activity.ts';
import { Unusable } from '../discover/unusable.ts';
import { isDate } from './dates.ts';
import { git, type GitReader } from './git.ts';
import type { History } from './history.ts';
import type { Line } from './line.ts';
import { releasesAll, type VersionTag } from './tags.ts';

export interface Deployed {
  tags: Activity['tags'];
  /** By index into the history: index of the first tag, by time, that contains the commit; -1: none. */
  tagged: number[];
}

/** Tags are taken oldest first, and every commit is visited once: from each, down to what an older one contains. */
export async function deployed(
  reader: GitReader,
  history: History,
  line: Line,
  tags: VersionTag[],
  { name: repository, head }: { name: string; head: string },
): Promise<Deployed> {
  const dated = tags
    .filter(({ name }) => releasesAll(name, repository))
    .map(({ name, commit, committed }) => ({ name, commit, time: timeOf(commit, committed, history, line) }))
    .filter(({ time }) => isDate(time))
    .sort((a, b) => a.time - b.time || (a.name < b.name ? -1 : 1));
  const elsewhere = new Set(dated.map(({ commit }) => commit).filter((id) => !history.index.has(id)));
  const beside = elsewhere.size === 0 ? new Map<string, string[]>() : await commitsBeside(reader, elsewhere, head);
  const told = dated.filter(({ commit }) => beside.has(commit) || history.index.has(commit));
  const tagged = new Array<number>(history.ids.length).fill(-1);
  const seen = new Set<string>();
  for (const [index, { commit }] of told.entries()) mark(commit, index, { history, beside, seen, tagged });
  return { tags: told.map(({ name, time }) => ({ name, time })), tagged };
}

/** Of a commit that the head reaches, the time that everything else uses. */
function timeOf(commit: string, committed: number, history: History, line: Line): number {
  const index = history.index.get(commit);
  return index === undefined ? committed : line.time[index]!;
}

/** What only tags reach may be half there; then those tags are left out, and the rest of the repository stands. */
async function commitsBeside(reader: GitReader, tips: Set<string>, head: string): Promise<Map<string, string[]>> {
  try {
    return await parentsBeside(reader, tips, head);
  } catch (error) {
    if (error instanceof Unusable && error.reason === 'corrupt') return new Map();
    throw error;
  }
}

/** Commits that only tags reach, such as those of release branches, with their parents. */
async function parentsBeside(reader: GitReader, tips: Set<string>, head: string): Promise<Map<string, string[]>> {
  const run = git(reader, ['rev-list', '--parents', '--stdin']);
  run.write(`^${head}\n${[...tips].join('\n')}\n`);
  run.end();
  const found = new Map<string, string[]>();
  let rest = '';
  for await (const chunk of run.output) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop()!;
    for (const text of lines) {
      const [id = '', ...parents] = text.split(' ');
      found.set(id, parents);
    }
  }
  return found;
}

interface Marked {
  history: History;
  beside: Map<string, string[]>;
  /** Of the commits beside, those that an older tag contains. */
  seen: Set<string>;
  tagged: number[];
}

/** What was marked before is contained in an older tag, with all that lies behind it. */
function mark(tip: string, tag: number, { history, beside, seen, tagged }: Marked): void {
  const known: number[] = [];
  const others = [tip];
  for (let id = others.pop(); id !== undefined; id = others.pop()) {
    const index = history.index.get(id);
    if (index !== undefined) known.push(index);
    else if (!seen.has(id)) {
      seen.add(id);
      others.push(...(beside.get(id) ?? []));
    }
  }
  for (let index = known.pop(); index !== undefined; index = known.pop()) {
    if (tagged[index] !== -1) continue;
    tagged[index] = tag;
    known.push(...history.parents[index]!);
  }
}
