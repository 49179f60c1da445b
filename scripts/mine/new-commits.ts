/** The commits that came since the run before, found by going from the head to what is known. */
import { commitObject, parentsOf } from './commit-object.ts';
import type { History } from './history.ts';
import type { Listed } from './listed.ts';
import { messageMarks } from './message.ts';
import { FEW, isWhole, type ObjectReader } from './object-reader.ts';

/** Null when there are many of them, or when one cannot be read: then git lists them. */
export async function newCommits(objects: ObjectReader, head: string, { index }: History): Promise<Listed | null> {
  const listed: Listed = { ids: [], place: new Map(), parents: [], commits: [] };
  let open = index.has(head) ? [] : [head];
  while (open.length > 0) {
    if (listed.ids.length + open.length > FEW) return null;
    const next = new Set<string>();
    for (const object of await objects.read(open)) {
      const { id, type, body } = object;
      if (type !== 'commit' || !isWhole(object)) return null;
      const parents = parentsOf(body);
      const { author, committer, authored, committed } = commitObject(body);
      const { numbered, request, reverts } = messageMarks(body);
      listed.place.set(id, listed.ids.push(id) - 1);
      listed.parents.push(parents);
      listed.commits.push({
        author,
        authored,
        committed,
        numbered: numbered && author !== committer,
        request,
        reverts,
      });
      for (const parent of parents) next.add(parent);
    }
    open = [...next].filter((id) => !index.has(id) && !listed.place.has(id));
  }
  return listed;
}
