/** Closing, as far as files go: what is written where. Pure; every byte that will be frozen comes out of here. */
import type { Quarter } from '../../data/schema/declarations.ts';
import { ClosedQuarters, type Edition } from '../../data/schema/quarter.ts';
import { stable } from '../write/stable.ts';
import { quarterFolders } from './frozen.ts';
import type { Files } from './manifest.ts';
import { CORRECTION, manifest, sha256, type Before, type Bytes } from './manifest.ts';

/** The files to write, by path under `data/quarters`, in the order in which they are to be written: the list comes last. */
export function sealedFiles(files: Files, edition: Edition): Map<string, Bytes> {
  const { quarter } = edition;
  const frozen = new Map<string, Bytes>([['edition.json', bytesOf(edition)]]);
  const commentary = files.get(`${quarter}/commentary.md`);
  if (commentary !== undefined) frozen.set('commentary.md', commentary);
  const seal = bytesOf(manifest(quarter, frozen, closedBefore(files, quarter)));
  const closed = closedQuarters(files);
  closed.quarters.push({ quarter, manifest: sha256(seal) });
  return new Map([
    [`${quarter}/edition.json`, frozen.get('edition.json')!],
    [`${quarter}/manifest.json`, seal],
    ['closed.json', bytesOf(closed)],
  ]);
}

export function closedQuarters(files: Files): ClosedQuarters {
  const bytes = files.get('closed.json');
  if (bytes === undefined) return { schema: 'footfall/closed-quarters/1', quarters: [] };
  return ClosedQuarters.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

function closedBefore(files: Files, quarter: Quarter): Before | null {
  const last = closedQuarters(files)
    .quarters.filter((one) => one.quarter < quarter)
    .at(-1);
  if (last === undefined) return null;
  const own = quarterFolders(files).get(last.quarter)!;
  const corrections = new Map([...own].filter(([name]) => CORRECTION.test(name)));
  return { quarter: last.quarter, manifest: own.get('manifest.json')!, corrections };
}

const bytesOf = (document: unknown): Bytes => Buffer.from(stable(document, 'read'));
