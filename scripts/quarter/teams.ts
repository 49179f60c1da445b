/** Teams that moved and teams that need help, without a ranking: in the order of their names, in numbers of pairs. */
import type { EditionTeam } from '../../data/schema/quarter.ts';
import { count, plural } from '../measure/words.ts';
import { lastDay, quarterAfter, quarterOf } from './calendar.ts';
import type { Standing } from './moved.ts';
import { HEADLINE, standing } from './standing.ts';
import type { Past, State } from './state.ts';
import { isKnown } from './words.ts';

export interface Named {
  id: string;
  name: string;
}

/** Fewer eligible pairs are no reason to call for help. */
const FEWEST_PAIRS = 3;

export function teamRows(teams: Named[], state: State, past: Past): EditionTeam[] {
  const before = standing(past.at(lastDay(quarterAfter(quarterOf(state.day), -1))));
  return [...teams]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .flatMap(({ id }) => teamRow(id, state, before) ?? []);
}

/** What it owns now, then and now: a change of owner is no move. Null: neither moved nor in need. */
function teamRow(team: string, state: State, before: Standing): EditionTeam | null {
  const answer = state.answer(HEADLINE, { team });
  if (!answer || !isKnown(answer.measure) || answer.measure.of === 0) return null;
  const { members, measure } = answer;
  const was = (component: string, path: string | null) => before.pairs.get(`${component} ${path}`);
  const joined = members.filter(
    // Whoever could not be judged then may have been on it all along.
    ({ component, path, side }) => side === 'counted' && !['adopted', 'unclear'].includes(was(component, path) ?? ''),
  ).length;
  const left = members.filter(
    ({ component, path, side }) => side === 'not-counted' && was(component, path) === 'adopted',
  ).length;
  const none = measure.of >= FEWEST_PAIRS && measure.n === 0;
  if (joined + left === 0 && !none) return null;
  const needsHelp = none || left > joined;
  return { team, now: measure, joined, left, needsHelp, inWords: inWords(joined, left, measure.n, measure.of) };
}

function inWords(joined: number, left: number, n: number, of: number): string {
  const now = n === 0 ? `none of ${plural(of, 'pair')} on a path` : `${count(n)} of ${plural(of, 'pair')} on a path`;
  const parts = [joined > 0 ? `${count(joined)} joined` : null, left > 0 ? `${count(left)} left` : null];
  const moves = parts.filter((part) => part !== null).join(', ');
  return moves === '' ? `${now} yet` : `${now}: ${moves}`;
}
