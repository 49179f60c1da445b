/** The activity document: every commit in time, people as keyed hashes. */
import type { Activity } from '../../data/schema/activity.ts';
import type { FoundComponent } from './components.ts';
import { isDate } from './dates.ts';
import { contentRows } from './content-rows.ts';
import type { Deployed } from './deployed.ts';
import type { FoldedContent } from './folded.ts';
import { headOf, type History } from './history.ts';
import type { Line } from './line.ts';

export function activityDocument(
  repository: string,
  history: History,
  line: Line,
  authors: Activity['authors'],
  named: number[],
  { tags, tagged }: Deployed,
  components: FoundComponent[],
  folded: Map<string, FoldedContent[]>,
): Activity {
  const contents = contentRows(folded, line.commits.length);
  const told = new Set([...named, ...contents.flatMap(({ versions }) => versions.map(({ from }) => from))]);
  const authored = (raw: number, row: number) => Math.min(isDate(raw) ? raw : Infinity, line.time[row]!);
  return {
    schema: 'footfall/activity/1',
    repository,
    head: headOf(history),
    authors,
    commits: {
      time: line.time,
      authored: history.authored.map(authored),
      author: history.author,
      landed: line.landed,
      tagged,
    },
    tags,
    squashed: squashed(history, line),
    reverts: reverts(history),
    positions: [...told]
      .sort((a, b) => a - b)
      .map((position) => ({ commit: history.ids[line.commits[position]!]!, position })),
    components: components.map(({ path, positions }) => ({ path, positions })),
    contents,
  };
}

/** One parent, committed by somebody else than its author, and numbered: what forges make of a request when they squash it. */
function squashed(history: History, line: Line): number[] {
  return line.commits.flatMap((commit, position) =>
    history.numbered[commit] && history.parents[commit]!.length === 1 ? [position] : [],
  );
}

/** Only of commits that the head reaches, in the order of rows. */
function reverts({ reverts: said, index }: History): Activity['reverts'] {
  const pairs: Activity['reverts'] = [];
  for (const [row, ids] of said)
    for (const id of ids) {
      const reverted = index.get(id);
      if (reverted !== undefined && reverted !== row) pairs.push([row, reverted]);
    }
  return pairs.sort(([a, of], [b, than]) => a - b || of - than);
}
