/** Parts into one generation: every repository from the machine whose it was, in whatever order and however often they come. */
import { cpSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Activity } from '../../data/schema/activity.ts';
import { Mined } from '../../data/schema/mined.ts';
import type { Run } from '../../data/schema/run.ts';
import { Refusal } from '../command/refusal.ts';
import { listed, plural } from '../measure/words.ts';
import { documentPath } from '../write/document-path.ts';
import type { Generation } from '../write/generation.ts';
import { contract } from './contract.ts';
import { loadDocument, nameOf } from './documents.ts';
import type { Part } from './parts.ts';

type Row = Run['repositories'][number];
/** Bytes. A document of a whole organisation's largest repository has a hundredth of it. */
const LARGEST = 256 << 20;
interface Chosen {
  part: Part;
  row: Row;
}
interface Gathered {
  run: Omit<Run, 'asOf'>;
  /** What no part has mined, one sentence each. */
  missing: string[];
}

/** Parts in their order, at least one; `before`: the run that the data folder holds. */
export function gathered(parts: Part[], before: Run | null, generation: Generation): Gathered {
  const chosen = chosenFrom(parts);
  const rows = [...chosen.values()].map(({ part, row }) =>
    row.state === 'failed' ? orStale(row, before, generation) : taken(part, row, generation),
  );
  const left = [...new Set(parts.flatMap(({ run }) => Object.keys(run.shards?.weights ?? {})))]
    .filter((name) => !chosen.has(name))
    .map((name) => leftOut(name, parts, before, generation));
  return {
    run: {
      schema: 'footfall/run/1',
      started: parts.at(-1)!.run.started,
      sample: parts[0]!.run.sample,
      stages: stagesOf(parts),
      repositories: [...rows, ...left].sort((a, b) => (a.repository < b.repository ? -1 : 1)),
      ground: parts[0]!.run.ground,
      contract: contract(),
    },
    missing: missingInWords(parts, left),
  };
}

const RANK = { failed: 0, stale: 1, unchanged: 2, mined: 2 };

/** Of two that mined the same repository, the later; one that failed only where no other read it. */
function chosenFrom(parts: Part[]): Map<string, Chosen> {
  const chosen = new Map<string, Chosen>();
  for (const part of parts)
    for (const row of part.run.repositories) {
      if (!part.isOwn(row)) continue;
      const other = chosen.get(row.repository);
      if (!other || RANK[row.state] >= RANK[other.row.state]) chosen.set(row.repository, { part, row });
    }
  return chosen;
}

/** Here documents come from elsewhere: both are there, are what they should be, and are about this repository. */
function taken({ name, data }: Part, row: Row, generation: Generation): Row {
  const paths = pathsOf(row.repository);
  for (const path of [paths.mined, paths.activity]) {
    const found = lstatSync(join(data, path), { throwIfNoEntry: false });
    if (found === undefined)
      throw new Refusal(
        `${name}: its run.json says that ${row.repository} was read, and there is no ${path}; bring the folder over whole.`,
      );
    if (!found.isFile() || found.size > LARGEST)
      throw new Refusal(`${name}: expected ${path} to be a file of at most ${LARGEST >> 20} MB, found something else.`);
  }
  const found = nameOf(loadDocument(join(data, paths.mined), Mined));
  const { repository } = loadDocument(join(data, paths.activity), Activity);
  for (const about of [found, repository])
    if (about !== row.repository)
      throw new Refusal(`${name}: ${paths.mined} is about ${about}; expected ${row.repository}.`);
  for (const path of [paths.mined, paths.activity]) generation.copy(path, readFileSync(join(data, path), 'utf8'));
  return row;
}

/** What a machine without a past calls failed still has the document that is known here. */
function orStale(row: Row, before: Run | null, generation: Generation): Row {
  const known = knownBefore(row.repository, before, generation);
  return known ? { ...known, state: 'stale', reason: row.reason, message: row.message } : row;
}

/** In the part of nobody: as the run before left it, here or on one of the machines. */
function leftOut(repository: string, parts: Part[], before: Run | null, generation: Generation): Row {
  const why = { reason: 'shard-missing', message: 'It was in no part that was gathered.' } as const;
  const here = knownBefore(repository, before, generation);
  if (here) return { ...here, state: 'stale', ...why };
  for (const part of parts.toReversed()) {
    const row = part.run.repositories.find((one) => one.repository === repository && one.state !== 'failed');
    if (row) return { ...taken(part, row, generation), state: 'stale', ...why };
  }
  return { repository, state: 'failed', ...why, seen: null };
}

function knownBefore(repository: string, before: Run | null, generation: Generation): Row | null {
  const row = before?.repositories.find((one) => one.repository === repository && one.state !== 'failed');
  const { mined, activity } = pathsOf(repository);
  return row && generation.carry(mined) && generation.carry(activity) ? row : null;
}

function pathsOf(repository: string): { mined: string; activity: string } {
  const at = repository.lastIndexOf('/');
  const [owner, name] = [repository.slice(0, at), repository.slice(at + 1)];
  return { mined: documentPath('mined', owner, name), activity: documentPath('activity', owner, name) };
}

/** They ran beside each other: each stage took as long as the slowest. */
function stagesOf(parts: Part[]): Run['stages'] {
  const stages = Map.groupBy(
    parts.flatMap(({ run }) => run.stages),
    ({ stage }) => stage,
  );
  return [...stages].map(([stage, all]) => ({ stage, seconds: Math.max(...all.map(({ seconds }) => seconds)) }));
}

function missingInWords(parts: Part[], left: Row[]): string[] {
  if (left.length === 0) return [];
  const absent = absentShards(parts);
  const [stale, never] = (['stale', 'failed'] as const).map((state) =>
    left.filter((row) => row.state === state).map(({ repository }) => repository),
  );
  const why =
    absent.length === 0
      ? 'The machines weighed the repositories differently (clones of other sizes, or another run before)'
      : `${absent.length === 1 ? 'Part' : 'Parts'} ${listed(absent, 5)} ${absent.length === 1 ? 'is' : 'are'} missing`;
  const kept = stale!.length === 0 ? [] : [`as the run before left them: ${listed(stale!, 5)}`];
  const none = never!.length === 0 ? [] : [`not yet read: ${listed(never!, 5)}`];
  return [
    `${why}; ${plural(left.length, 'repository', 'repositories')} of nobody. ${capital([...kept, ...none].join('; '))}.`,
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `2/8`, of every round that a part is of. */
function absentShards(parts: Part[]): string[] {
  const rounds = Map.groupBy(
    parts.flatMap(({ run }) => run.shards ?? []),
    ({ of }) => of,
  );
  return [...rounds].flatMap(([of, round]) => {
    const done = new Set(round.flatMap((one) => one.done));
    const all = Array.from({ length: of }, (_, at) => at + 1);
    return all.filter((index) => !done.has(index)).map((index) => `${index}/${of}`);
  });
}

/** Facts are sealed, a file each repository: whichever comes last is as good. */
export function bringFacts({ facts }: Part, cache: string): void {
  if (facts !== null) cpSync(facts, join(cache, 'facts'), { recursive: true, dereference: true });
}
