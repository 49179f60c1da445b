/** Teams that moved and teams that need help, without a ranking: in the order of their names, in numbers of pairs. */
import type { EditionTeam } from '../../data/schema/quarter.ts';
import type { Measure } from '../../data/schema/shapes.ts';
import { lastDay, quarterAfter, quarterOf } from './calendar.ts';
import { HEADLINE } from './standing.ts';
import type { Past, State } from './state.ts';
import { isKnown } from './words.ts';

export interface Named {
  id: string;
  name: string;
}

/** Fewer eligible pairs are no reason to call for help. */
const FEWEST_PAIRS = 3;

export function teamRows(teams: Named[], state: State, past: Past): EditionTeam[] {
  const before = past.at(lastDay(quarterAfter(quarterOf(state.day), -1)));
  return [...teams]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .flatMap(({ id }) => {
      const now = state.answer(HEADLINE, { team: id })?.measure;
      const then = before.answer(HEADLINE, { team: id })?.measure ?? { unknown: 'the team had no component yet' };
      return now ? (teamRow(id, then, now) ?? []) : [];
    });
}

/** Null: neither moved nor in need. */
function teamRow(team: string, before: Measure, now: Measure): EditionTeam | null {
  if (!isKnown(now) || now.of === 0) return null;
  const was = isKnown(before) ? before.n : 0;
  const change = now.n - was;
  const stands = now.of >= FEWEST_PAIRS && now.n === 0;
  const needsHelp = stands || change < 0;
  if (change === 0 && !needsHelp) return null;
  return { team, before, now, needsHelp, inWords: inWords(was, now.n, now.of) };
}

function inWords(was: number, is: number, of: number): string {
  const pairs = of === 1 ? '1 pair' : `${of} pairs`;
  if (is === 0 && was === 0) return `none of ${pairs} on a path yet`;
  return `${is} of ${pairs} on a path, ${was} a quarter before`;
}
