/** Closing a quarter: what has to hold before, and what is written, in an order that can be interrupted. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Quarter } from '../../data/schema/declarations.ts';
import { Edition } from '../../data/schema/quarter.ts';
import type { Run } from '../../data/schema/run.ts';
import { Refusal } from '../command/refusal.ts';
import { ownRepository } from '../load/own-repository.ts';
import { stable } from '../write/stable.ts';
import { firstDay, lastDay, quarterAfter } from './calendar.ts';
import { kept } from './closed.ts';
import { edition } from './edition.ts';
import { frozenProblems } from './frozen.ts';
import type { Files } from './manifest.ts';
import { withoutNames } from './names.ts';
import { aroundOf, pastOf, type Measured } from './reports.ts';
import { closedQuarters, sealedFiles } from './seal.ts';

export function parseQuarter(words: string[]): Quarter {
  const [word] = words;
  if (words.length === 1 && Quarter.safeParse(word).success) return word!;
  throw new Refusal(
    word === undefined
      ? 'Which quarter? npm run close-quarter -- 2026-q3'
      : `"${words.join(' ')}" is no quarter; expected one such as 2026-q3.`,
  );
}

/** Throws why it cannot be closed, in sentences. */
export function refuseClosing(quarter: Quarter, files: Files, run: Run): void {
  const closed = closedQuarters(files).quarters.map((one) => one.quarter);
  if (closed.includes(quarter))
    throw new Refusal(
      `${quarter} is closed already and never changes; a wrong value is corrected by a file data/quarters/${quarter}/R1.yaml beside it.`,
    );
  const broken = frozenProblems(files);
  if (broken.length > 0) throw new Refusal(broken.join('\n'));
  const last = closed.at(-1);
  if (last !== undefined && quarter < last)
    throw new Refusal(`${quarter} cannot be closed after ${last}: its numbers are shown from history instead.`);
  const to = lastDay(quarter);
  if (run.started.slice(0, 10) <= to)
    throw new Refusal(
      `${quarter} ends on ${to}, and the repositories were mined on ${run.started.slice(0, 10)}: it is still running there. ` +
        `From ${firstDay(quarterAfter(quarter))} on, run npm run report, then close it.`,
    );
  const { problems } = kept(files);
  const own = problems.filter((problem) => problem.startsWith(`data/quarters/${quarter}/`));
  if (own.length > 0) throw new Refusal(own.join('\n'));
}

export interface Closing {
  data: string;
  files: Files;
  measured: Measured;
  /** What ids are made with. */
  secret: string;
}

/** What was frozen. */
export async function closeQuarter(quarter: Quarter, { data, files, measured, secret }: Closing): Promise<Edition> {
  const commit = await ownRepository(data).commitOf('HEAD');
  const named = edition(quarter, pastOf(measured), aroundOf(quarter, measured, commit));
  const { edition: frozen, names } = withoutNames(named, measured.kept.names, measured.world, secret);
  const write = (path: string, bytes: Uint8Array | string) => writeWhole(join(data, 'quarters', path), bytes);
  // Names first: an id without a name would look redacted. The list of closed quarters last: it makes the quarter closed.
  write('names.json', stable(names, 'read'));
  for (const [path, bytes] of sealedFiles(files, Edition.parse(frozen))) write(path, bytes);
  return frozen;
}

function writeWhole(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, bytes, { flush: true });
  renameSync(`${file}.new`, file);
}
