/** First adoptions that come all at once from a few hands: a campaign, even if nobody declared one. */
import type { Day } from '../../data/schema/shapes.ts';
import { addDays } from './world/days.ts';
import type { Pair } from './world/pair.ts';

const WINDOW_DAYS = 14;
const FEWEST_TEAMS = 5;
const MOST_HANDS = 3;

export interface Campaign {
  from: Day;
  to: Day;
  teams: number;
  hands: number;
}

/** Of one path: the first such time; null: none. Adoptions under a mandate are declared already. */
export function campaign(pairs: Pair[]): Campaign | null {
  const joined = pairs
    .filter(({ joined, how, team }) => joined !== null && how !== 'under-mandate' && team !== null)
    .sort((a, b) => (a.joined!.day < b.joined!.day ? -1 : a.joined!.day > b.joined!.day ? 1 : 0));
  for (const [index, { joined: start }] of joined.entries()) {
    const end = addDays(start!.day, WINDOW_DAYS);
    const within = joined.slice(index).filter((pair) => pair.joined!.day < end && pair.change !== null);
    const teams = new Set(within.map(({ team }) => team!.id)).size;
    const hands = new Set(within.flatMap(({ change }) => change!.authors)).size;
    if (teams >= FEWEST_TEAMS && hands > 0 && hands <= MOST_HANDS)
      return { from: start!.day, to: within.at(-1)!.joined!.day, teams, hands };
  }
  return null;
}
