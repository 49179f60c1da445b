/**
 * Whether what was closed is as it was closed. Pure: from the bytes of `data/quarters`, one sentence for every file that
 * was changed, added, removed or renamed. The build refuses while there is any.
 */
import { ClosedQuarters, Manifest } from '../../data/schema/quarter.ts';
import { stable } from '../write/stable.ts';
import { sealOf, sha256, type Bytes } from './manifest.ts';

/** By path under `data/quarters`: `2026-q3/edition.json`. */
export type Files = Map<string, Bytes>;

export const CORRECTION = /^R([1-9]\d*)\.yaml$/;
const FREE = /^(README\.md|names\.json)$/;

export function frozenProblems(files: Files): string[] {
  const folders = quarterFolders(files);
  const closed = [...folders].filter(([, own]) => own.has('manifest.json') || own.has('edition.json'));
  return [
    ...strangers(files),
    ...ledgerProblems(files, new Map(closed)),
    ...closed.flatMap(([quarter, own], i) => [...quarterProblems(quarter, own, closed[i - 1] ?? null)]),
    ...drafts(folders),
  ];
}

/** Files of each quarter by name, oldest quarter first. */
export function quarterFolders(files: Files): Map<string, Files> {
  const folders = new Map<string, Files>();
  for (const [path, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, quarter, name] = /^(\d{4}-q[1-4])\/(.+)$/.exec(path) ?? [];
    if (quarter === undefined || name === undefined) continue;
    folders.set(quarter, (folders.get(quarter) ?? new Map<string, Bytes>()).set(name, bytes));
  }
  return folders;
}

function* strangers(files: Files): Generator<string> {
  for (const path of files.keys())
    if (!/^\d{4}-q[1-4]\//.test(path) && !FREE.test(path) && path !== 'closed.json')
      yield `${at(path)}: expected folders such as 2026-q3 and the files closed.json and names.json, found this. Remove it, or give it back its name.`;
}

/** Every closed quarter is listed and every listed one is there. */
function* ledgerProblems(files: Files, closed: Map<string, Files>): Generator<string> {
  const bytes = files.get('closed.json');
  if (bytes === undefined) {
    if (closed.size > 0)
      yield `${at('closed.json')}: expected the list of closed quarters, found no file. Restore it from the repository's history.`;
    return;
  }
  const ledger = parsed(bytes, ClosedQuarters);
  if (ledger === null) {
    yield changed('closed.json', 'the list as it is written when a quarter is closed', 'other bytes');
    return;
  }
  const listed = new Map(ledger.quarters.map(({ quarter, manifest }) => [quarter, manifest]));
  for (const [quarter, hash] of listed) {
    const own = closed.get(quarter);
    if (own === undefined)
      yield `${at(`${quarter}/manifest.json`)}: expected this file, since closed.json lists ${quarter}, found none. A closed quarter is never removed or renamed: restore it.`;
    // A manifest that is missing or not sealed is named as such.
    else if (sealedManifest(quarter, own) !== null && sha256(own.get('manifest.json')!) !== hash)
      yield `${at('closed.json')}: expected for ${quarter} the hash of its manifest, found another. Restore whichever of closed.json and ${quarter}/manifest.json was changed.`;
  }
  for (const quarter of closed.keys())
    if (!listed.has(quarter))
      yield `${at(quarter)}: expected closed.json to list this closed quarter, found it only here. Restore the name of the folder, or closed.json; if closing it was interrupted, remove edition.json and manifest.json and close it again.`;
}

function* quarterProblems(quarter: string, own: Files, before: [string, Files] | null): Generator<string> {
  if (!own.has('manifest.json')) {
    yield `${at(`${quarter}/manifest.json`)}: expected the manifest beside edition.json, found none. Restore it; if closing it was interrupted, remove edition.json and close it again.`;
    return;
  }
  const manifest = sealedManifest(quarter, own);
  if (manifest === null) {
    yield changed(`${quarter}/manifest.json`, 'a manifest whose seal covers it', 'other bytes');
    return;
  }
  yield* fileProblems(quarter, own, manifest.files);
  yield* correctionNumbers(quarter, own);
  yield* chainProblems(manifest, before);
}

function* fileProblems(quarter: string, own: Files, expected: Manifest['files']): Generator<string> {
  for (const { file, sha256: hash } of expected) yield* sameFile(`${quarter}/${file}`, own.get(file), hash);
  const known = new Set(['manifest.json', ...expected.map(({ file }) => file)]);
  for (const file of own.keys())
    if (!known.has(file) && !CORRECTION.test(file))
      yield `${at(`${quarter}/${file}`)}: expected only what the quarter was closed with and corrections (R1.yaml), found this file added. Remove it, or give it back its name.`;
}

function* sameFile(path: string, found: Bytes | undefined, hash: string): Generator<string> {
  if (found === undefined)
    yield `${at(path)}: expected this file, found none. A closed quarter keeps its files: restore it.`;
  else if (sha256(found) !== hash) yield changed(path, hash, sha256(found));
}

/** R1, R2, … without a gap: none was taken away. */
function* correctionNumbers(quarter: string, own: Files): Generator<string> {
  const numbers = [...own.keys()].flatMap((file) => CORRECTION.exec(file)?.[1] ?? []).map(Number);
  for (let n = 1; n < Math.max(0, ...numbers); n++)
    if (!numbers.includes(n))
      yield `${at(`${quarter}/R${n}.yaml`)}: expected this correction before R${n + 1}.yaml, found none. Corrections are numbered without gaps and never removed.`;
}

function* chainProblems({ quarter, previous }: Manifest, before: [string, Files] | null): Generator<string> {
  const expected = previous?.quarter ?? null;
  const found = before?.[0] ?? null;
  if (expected !== found) {
    yield `${at(`${quarter}/manifest.json`)}: expected ${expected ?? 'no closed quarter'} before it, found ${found ?? 'none'}. Restore what was removed, renamed or slipped in between.`;
    return;
  }
  if (previous === null || before === null) return;
  const [name, files] = before;
  yield* sameFile(`${name}/manifest.json`, files.get('manifest.json'), previous.manifest);
  for (const { file, sha256: hash } of previous.corrections) yield* sameFile(`${name}/${file}`, files.get(file), hash);
}

/** What may lie in the folder of a quarter that is not closed. */
function* drafts(folders: Map<string, Files>): Generator<string> {
  for (const [quarter, own] of folders) {
    if (own.has('manifest.json') || own.has('edition.json')) continue;
    for (const file of own.keys())
      if (file !== 'commentary.md')
        yield `${at(`${quarter}/${file}`)}: expected only commentary.md in a quarter that is not closed, found this. Remove it, or restore the edition it belongs to.`;
  }
}

/** Null: there is none, or it is not as it was written. */
function sealedManifest(quarter: string, own: Files): Manifest | null {
  const bytes = own.get('manifest.json');
  const manifest = bytes === undefined ? null : parsed(bytes, Manifest);
  if (manifest === null || manifest.quarter !== quarter) return null;
  const { seal, ...rest } = manifest;
  return sealOf(rest) === seal ? manifest : null;
}

/** Null unless it is the document, in exactly the bytes in which it is written. */
function parsed<T>(bytes: Bytes, schema: { safeParse(value: unknown): { success: boolean; data?: T } }): T | null {
  let value: unknown;
  const text = new TextDecoder().decode(bytes);
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
  const { success, data } = schema.safeParse(value);
  const same = success && data !== undefined && Buffer.from(stable(data, 'read')).equals(bytes);
  return same ? (data ?? null) : null;
}

function changed(path: string, expected: string, found: string): string {
  const hash = (text: string) => (/^[0-9a-f]{64}$/.test(text) ? `SHA-256 ${text.slice(0, 12)}…` : text);
  return `${at(path)}: expected ${hash(expected)}, found ${hash(found)}. A closed quarter never changes: restore the file, and add a correction beside it as R1.yaml.`;
}

const at = (path: string) => `data/quarters/${path}`;
