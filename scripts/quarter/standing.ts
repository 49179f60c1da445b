/** Which pairs of a component and a golden path were adopted on a day, as the headline counts them. */
import type { EditionComponent } from '../../data/schema/quarter.ts';
import type { PairState, Standing } from './moved.ts';
import type { State } from './state.ts';

const STATES = { counted: 'adopted', 'not-counted': 'not-adopted', unclear: 'unclear' } as const;

/** The metric that the headline is made of. */
export const HEADLINE = 'adopted';

export function standing(state: State): Standing {
  const pairs = new Map<string, PairState>();
  for (const { component, path, side } of state.answer(HEADLINE)?.members ?? [])
    if (path !== null) pairs.set(`${component} ${path}`, STATES[side]);
  const there = new Set(state.world.components.filter(({ since }) => since <= state.day).map(({ id }) => id));
  const offered = new Set(
    state.world.inputs.goldenPaths.filter((one) => one.launched <= state.day).map(({ id }) => id),
  );
  return { pairs, exists: (pair) => there.has(componentOf(pair)) && offered.has(pathOf(pair)) };
}

/** Ids of paths have no spaces. */
const pathOf = (pair: string) => pair.slice(pair.lastIndexOf(' ') + 1);
const componentOf = (pair: string) => pair.slice(0, pair.lastIndexOf(' '));

/** By component, in the order of their ids. */
export function componentRows({ pairs }: Standing): EditionComponent[] {
  const byComponent = Map.groupBy(pairs, ([pair]) => componentOf(pair));
  return [...byComponent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, paths: own.map(([pair, state]) => ({ path: pathOf(pair), state })) }));
}

/** What an edition says; the pairs that it counts are those that were there. */
export function standingOf(components: EditionComponent[]): Standing {
  const pairs = new Map<string, PairState>(
    components.flatMap(({ id, paths }) => paths.map(({ path, state }) => [`${id} ${path}`, state] as const)),
  );
  return { pairs, exists: (pair) => pairs.has(pair) };
}
