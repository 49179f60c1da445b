/**
 * What files said from version to version. One changes few lines of the one before, so each is written as what came and what went:
 * a tenth of writing whole sketches.
 */
import type { Activity } from '../../data/schema/activity.ts';
import { readSketch, type Sketch, written } from '../read/sketch.ts';
import type { FoldedContent } from './folded.ts';
import { compare } from './order.ts';

type Rows = NonNullable<Activity['contents']>;
/** Enough of a blob's id to tell it from any other. */
const BLOB = 16;

export function contentRows(folded: Map<string, FoldedContent[]>, end: number): Rows {
  return [...folded]
    .sort(([a], [b]) => compare(a, b))
    .map(([file, versions]) => {
      let before: Sketch = new Uint32Array();
      return {
        file,
        versions: versions.map(({ blob, sketch, lines, from, to }) => {
          const now = readSketch(sketch);
          const came = written(without(now, before));
          const went = written(without(before, now));
          before = now;
          return { blob: blob.slice(0, BLOB), came, went, lines, from, to: to === end ? null : to };
        }),
      };
    });
}

/** Both in order, each mark once. */
function without(marks: Sketch, others: Sketch): number[] {
  const left: number[] = [];
  let at = 0;
  for (const mark of marks) {
    while (at < others.length && others[at]! < mark) at++;
    if (others[at] !== mark) left.push(mark);
  }
  return left;
}
