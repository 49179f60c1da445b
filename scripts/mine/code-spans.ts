/** When code lay in the folders of components: each file counts for the nearest of them. */
import { upwards } from './component-signs.ts';
import type { FolderChanges } from './folders.ts';
import { merged, type Spans } from './spans.ts';

/** By path, '' for what lies in none of them. */
export function codeSpans(changes: FolderChanges, paths: string[], end: number): Map<string, [number, number][]> {
  const nearest = nearestOf(changes.names, paths);
  const files = new Map<string, number>(['', ...paths].map((path) => [path, 0]));
  const spans = new Map<string, Spans>([...files.keys()].map((path) => [path, []]));
  // From the oldest on; what one commit takes from one folder and brings to another is settled before it is looked at.
  for (let row = changes.ages.length - 1; row >= 0;) {
    const age = changes.ages[row]!;
    const touched = new Set<string>();
    for (; row >= 0 && changes.ages[row] === age; row--) {
      const path = nearest[changes.folders[row]!]!;
      files.set(path, files.get(path)! + changes.added[row]! - changes.removed[row]!);
      touched.add(path);
    }
    for (const path of touched) note(spans.get(path)!, files.get(path)! > 0, end - 1 - age);
  }
  const closed = (open: Spans) => (open.length % 2 === 0 ? open : [...open, end]);
  return new Map([...spans].map(([path, open]) => [path, merged(closed(open))]));
}

/** An odd number of positions: the last span is open. */
function note(spans: Spans, holds: boolean, position: number) {
  if (holds !== (spans.length % 2 === 1)) spans.push(position);
}

/** By the index of a folder: the component it lies in. */
export function nearestOf(names: string[], paths: string[]): string[] {
  const all = new Set(paths);
  return names.map((name) => upwards(name).find((folder) => all.has(folder)) ?? '');
}
