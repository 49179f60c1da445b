/** How the first stay of each adopter on a path went: left, moved on to what replaces it, or still there. */
import type { Fate } from './aalen-johansen.ts';
import { addDays, daysBetween } from '../world/days.ts';
import type { Pair } from '../world/pair.ts';
import { during, type Spell } from '../world/spells.ts';
import { everAdopted } from '../world/walk.ts';
import type { World } from '../world/world.ts';

/** Who is back so soon has not left. */
export const GAP_DAYS = 14;

export interface Stayed extends Fate {
  pair: Pair;
  cause: 'left' | 'moved' | null;
  /** How often it came back after having left. */
  returns: number;
}

/** Of those that joined while the path was for them. A stay that ends in what could not be read was seen until then. */
export function staysOn(pairs: Pair[], { asOf, inputs, pairs: all }: World): Stayed[] {
  return pairs.flatMap((pair): Stayed[] => {
    const { joined, walk, path } = pair;
    if (joined === null || !everAdopted(walk, asOf)) return [];
    const [first, ...later] = merged(walk.adopted.filter(({ from }) => from <= asOf));
    const ended = first!.to !== null && first!.to <= asOf ? first!.to : null;
    const time = daysBetween(joined.day, ended ?? addDays(asOf, 1));
    if (ended === null || during(walk.unknown, ended)) return [{ pair, time, cause: null, returns: 0 }];
    const next = inputs.goldenPaths.find(({ supersedes }) => supersedes === path.id);
    const successor = all.find((one) => one.component === pair.component && one.path === next);
    const moved = successor !== undefined && during(successor.walk.adopted, ended) !== null;
    return [{ pair, time, cause: moved ? 'moved' : 'left', returns: later.length }];
  });
}

function merged(spells: Spell[]): Spell[] {
  const found: Spell[] = [];
  for (const { from, to } of spells) {
    const last = found.at(-1);
    if (last !== undefined && last.to !== null && daysBetween(last.to, from) < GAP_DAYS) last.to = to;
    else found.push({ from, to });
  }
  return found;
}
