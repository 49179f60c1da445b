/**
 * Whether what was closed is as it was closed. Pure: from the bytes of `data/quarters`, one sentence for every file that
 * was changed, added, removed or renamed. The build refuses while there is any.
 */
import { ClosedQuarters } from '../../data/schema/quarter.ts';
import { quarterProblems } from './frozen-quarter.ts';
import { sha256, type Bytes, type Files } from './manifest.ts';
import { at, changed, parsed, sealedManifest } from './sealed-document.ts';

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

/** What may lie in the folder of a quarter that is not closed. */
function* drafts(folders: Map<string, Files>): Generator<string> {
  for (const [quarter, own] of folders) {
    if (own.has('manifest.json') || own.has('edition.json')) continue;
    for (const file of own.keys())
      if (file !== 'commentary.md')
        yield `${at(`${quarter}/${file}`)}: expected only commentary.md in a quarter that is not closed, found this. Remove it, or restore the edition it belongs to.`;
  }
}
