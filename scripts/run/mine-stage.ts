/** The mining of a run: unchanged repositories are carried over, changed ones mined, failed ones keep their last document. */
import type { OnForge, Run } from '../../data/schema/run.ts';
import type { Reason } from '../../data/schema/shapes.ts';
import type { Clones } from '../clone/index.ts';
import type { Effects } from '../effects.ts';
import type { DiscoveredRepository, Listing, UnusableRepository } from '../discover/discovered.ts';
import { Unusable } from '../discover/unusable.ts';
import { forget, mayHeal, mineOrganisation } from '../mine/index.ts';
import type { Probe } from '../read/probe.ts';
import { documentPath } from '../write/document-path.ts';
import type { Generation } from '../write/generation.ts';
import { commonGround, seen } from './seen.ts';
import { nameOf } from './shard.ts';

export interface MineStage {
  cache: string;
  authorKey: string;
  bots: string[];
  /** What declared checks ask of text; none if left out. */
  probes?: Probe[];
  /** Readings that are remembered from one repository to the next; as many as the miner likes if left out. */
  remembered?: number;
  /** Names of the repositories that are this shard's; the others stay as they are. Left out: all are. */
  own?: Set<string> | undefined;
  /** Of the run before; null: there was none. */
  before: Run | null;
  /** Where the repositories are mirrors of our own. */
  clones?: (Pick<Clones, 'fetchMissing'> & Partial<Clones>) | undefined;
}
type Row = Run['repositories'][number];
type Failure = Pick<UnusableRepository, 'reason' | 'message'>;

const REWRITTEN =
  'Its history does not go on from the head of the run before (a force-push, a merge the other way round, or another branch); it was read afresh.';

/** Rows in the order of the names. Two repositories of one name: the first stands. */
export async function mineStage(
  { repositories, unusable, still = [] }: Listing,
  generation: Generation,
  stage: MineStage,
  effects: Effects,
): Promise<Row[]> {
  const ground = commonGround(stage.authorKey, stage.bots, stage.probes ?? []);
  const rows: Row[] = [];
  const names = new Set<string>();
  const changed: DiscoveredRepository[] = [];
  for (const one of still) {
    names.add(`${one.owner}/${one.name}`);
    rows.push(...leftAlone(one, generation, stage));
  }
  for (const repository of repositories) {
    const name = `${repository.owner}/${repository.name}`;
    if (names.has(name)) {
      rows.push(failed(name, 'duplicate-name', `${name}: a second repository of this name; the first one is shown.`));
      continue;
    }
    names.add(name);
    if (stage.own?.has(name) === false) rows.push(...leftAlone(repository, generation, stage));
    else if (isUnchanged(repository, ground, stage.before) && carry(generation, repository))
      rows.push(unchanged(repository, seen(repository, ground), stage.before));
    else changed.push(repository);
  }
  for (const one of unusable) {
    const name = `${one.owner}/${one.name}`;
    // A usable repository of the same name has its document already.
    rows.push(names.has(name) ? failed(name, one.reason, one.message) : notMined(one, one, generation, stage.before));
    names.add(name);
  }
  rows.push(...(await mineChanged(changed, generation, stage, ground, effects)));
  for (const { repository } of stage.before?.repositories ?? []) if (!names.has(repository)) forget(stage, repository);
  return rows.sort((a, b) => (a.repository < b.repository ? -1 : a.repository > b.repository ? 1 : 0));
}

async function mineChanged(
  repositories: DiscoveredRepository[],
  generation: Generation,
  stage: MineStage,
  ground: string,
  effects: Effects,
): Promise<Row[]> {
  const { cache, authorKey, bots, probes = [], remembered, before, clones } = stage;
  const rows: Row[] = [];
  const broken: DiscoveredRepository[] = [];
  const results = mineOrganisation(repositories, {
    cache,
    authorKey,
    bots,
    probes,
    ...(clones && { fetchMissing: clones.fetchMissing }),
    ...(remembered !== undefined && { remembered }),
    headBefore: ({ owner, name }) => headOf(generation.before(documentPath('mined', owner, name))),
    onProgress: ({ done, of, repository, commits }) =>
      effects.progress(`mine ${done} of ${of} repositories, ${commits} commits: ${repository}`),
  });
  for await (const result of results) {
    const { repository } = result;
    const name = `${repository.owner}/${repository.name}`;
    if (result.failed?.reason === 'corrupt' && clones?.upToDateAgain !== undefined) {
      broken.push(repository);
      continue;
    }
    if (result.failed !== undefined) {
      rows.push(notMined(repository, result.failed, generation, before));
      continue;
    }
    generation.write(documentPath('mined', repository.owner, repository.name), result.mined);
    generation.write(documentPath('activity', repository.owner, repository.name), result.activity);
    // Another try may find more though no ref moved.
    const again = result.mined.unreadable.some(({ reason }) => mayHeal(reason));
    rows.push({
      repository: name,
      state: 'mined',
      ...remark(repository, result.rewritten),
      seen: again ? null : seen(repository, ground),
      commits: result.mined.history.firstParentCommits,
      ...onForge(repository, again),
    });
  }
  return [...rows, ...(await mineBroken(broken, generation, stage, ground, effects))];
}

/** A mirror of our own that turned out to be broken is made anew, once. */
async function mineBroken(
  broken: DiscoveredRepository[],
  generation: Generation,
  { clones, ...stage }: MineStage,
  ground: string,
  effects: Effects,
): Promise<Row[]> {
  if (broken.length === 0 || clones === undefined) return [];
  const rows: Row[] = [];
  const whole: DiscoveredRepository[] = [];
  for (const repository of broken)
    try {
      whole.push(await clones.upToDateAgain!(repository));
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      rows.push(notMined(repository, error, generation, stage.before));
    }
  const { fetchMissing } = clones;
  return [...rows, ...(await mineChanged(whole, generation, { ...stage, clones: { fetchMissing } }, ground, effects))];
}

function remark({ before }: DiscoveredRepository, rewritten: boolean): Pick<Row, 'reason' | 'message'> {
  if (rewritten) return { reason: 'history-rewritten', message: REWRITTEN };
  return before === undefined
    ? { reason: null, message: null }
    : { reason: 'renamed', message: `It was called ${before}.` };
}

/** `again`: the next run is to look at it though the forge may say the same. */
function onForge({ onForge: row }: { onForge?: OnForge }, again: boolean): Pick<Row, 'forge'> {
  return row === undefined ? {} : { forge: { ...row, said: again ? null : row.said } };
}

/** Null: there was no document, or none that can be read. */
function headOf(document: string | null): string | null {
  if (document === null) return null;
  const head = /"head":\s*\{\s*"commit":\s*"([0-9a-f]+)"/.exec(document.slice(0, 4096))?.[1];
  return head ?? null;
}

function isUnchanged(repository: DiscoveredRepository, ground: string, before: Run | null): boolean {
  const name = `${repository.owner}/${repository.name}`;
  return seenBefore(name, before) === seen(repository, ground);
}

const seenBefore = (name: string, before: Run | null): string | null =>
  before?.repositories.find((row) => row.repository === name && row.seen !== null)?.seen ?? null;

const commitsBefore = (name: string, before: Run | null): Pick<Row, 'commits'> => {
  const commits = before?.repositories.find((row) => row.repository === name && row.commits !== undefined)?.commits;
  return commits === undefined ? {} : { commits };
};

const unchanged = (repository: DiscoveredRepository, seen: string | null, before: Run | null): Row => ({
  repository: nameOf(repository),
  state: 'unchanged',
  reason: null,
  message: null,
  seen,
  ...commitsBefore(nameOf(repository), before),
  ...onForge(repository, false),
});

/** Another shard's: as the run before left it. Nothing, when nothing has been said of it yet. One of our own: nothing is new. */
function leftAlone(repository: { owner: string; name: string }, generation: Generation, stage: MineStage): Row[] {
  const name = nameOf(repository);
  const row = stage.before?.repositories.find((row) => row.repository === name);
  if (row === undefined) return [];
  if (row.state === 'failed') return [row];
  if (!carry(generation, repository)) return [];
  return stage.own?.has(name) === false ? [row] : [{ ...row, state: 'unchanged', reason: null, message: null }];
}

/** The last good document stands, if there is one, and `seen` still says what it depends on. */
function notMined(
  repository: { owner: string; name: string; onForge?: OnForge },
  { reason, message }: Failure,
  generation: Generation,
  before: Run | null,
): Row {
  const name = nameOf(repository);
  const forge = onForge(repository, true);
  if (!carry(generation, repository)) return { ...failed(name, reason, message), ...forge };
  return {
    repository: name,
    state: 'stale',
    reason,
    message,
    seen: seenBefore(name, before),
    ...commitsBefore(name, before),
    ...forge,
  };
}

/** Both documents, or neither: an activity without its mined document is about nothing. */
function carry(generation: Generation, { owner, name }: { owner: string; name: string }): boolean {
  return (
    generation.carry(documentPath('mined', owner, name)) && generation.carry(documentPath('activity', owner, name))
  );
}

const failed = (repository: string, reason: Reason, message: string): Row => ({
  repository,
  state: 'failed',
  reason,
  message,
  seen: null,
});
