/**
 * Which folders of a repository are components of their own: those with an entity of the catalogue that describes what
 * lies in them, and packages that are deployed. Folders are judged by the whole history, not by its last commit, so that
 * what a file says belongs to one component all the time. A repository with one such folder is that component; it is a
 * monorepo once two were there at the same time.
 */
import type { FileHistory } from './changes.ts';
import { codeSpans } from './code-spans.ts';
import type { Folded } from './folded.ts';
import type { FolderChanges } from './folders.ts';
import { type Shown, shownFolders } from './shown-folders.ts';
import { common, merged } from './spans.ts';

export interface ComponentFolder {
  /** '' for what lies in no other component's folder. */
  path: string;
  because: 'catalog' | 'workspace' | 'root';
  /** The file that shows it; null: none does. */
  file: string | null;
  /** When code lay in it. */
  code: [number, number][];
}

/** The root first, then by path; empty for an ordinary repository. */
export function componentFolders(
  files: FileHistory[],
  { catalog }: Folded,
  folders: FolderChanges,
  end: number,
): ComponentFolder[] {
  const { described, deployed } = shownFolders(files, [...catalog.values()], end);
  const nested = [...new Set([...described.keys(), ...deployed.keys()])].filter((path) => path !== '').sort();
  const all = codeSpans(folders, nested, end);
  for (const [path, { spans }] of deployed)
    if (lasts(path === '' ? [[0, end]] : all.get(path)!, end) && !lasts(spans, end)) deployed.delete(path);
  const found = nested
    .filter((path) => described.has(path) || deployed.has(path))
    .filter((path) => all.get(path)!.length > 0);
  const code = found.length === nested.length ? all : codeSpans(folders, found, end);
  const existing = (shown: Shown) => found.filter((path) => shown.has(path)).flatMap((path) => code.get(path)!.flat());
  const besideRoot = (shown: Shown) => common(shown.get('')?.spans ?? [], merged(existing(shown))).length > 0;
  if (!twoAtOnce(found.flatMap((path) => code.get(path)!)) && !besideRoot(described) && !besideRoot(deployed))
    return [];
  const folder = (path: string): ComponentFolder => {
    const because = described.has(path) ? 'catalog' : deployed.has(path) ? 'workspace' : 'root';
    const file = (described.get(path) ?? deployed.get(path))?.file ?? null;
    return { path, because, file, code: code.get(path)! };
  };
  return ['', ...found].map(folder);
}

/** A package that nothing deploys any more is part of what lies around it; one that is gone was what it was. */
const lasts = (spans: [number, number][], end: number) => spans.at(-1)?.[1] === end;

/** Whether two of the spans overlap. */
function twoAtOnce(spans: [number, number][]): boolean {
  let last = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from < last) return true;
    last = to;
  }
  return false;
}
