import { TRAILING_DAYS } from '../world/alive.ts';
import { DAY_SECONDS } from '../delivery/delivery.ts';
import { endOf } from '../delivery/deployments.ts';
import { FEWEST_PEOPLE } from '../delivery/few.ts';
import type { Metric } from '../metric.ts';
import { eligibleIn } from '../world/scope.ts';
import { known, unknown } from '../share.ts';
import { isWalking } from '../world/walking.ts';
import { between, writtenIn } from '../delivery/work.ts';

export const activeDevelopers: Metric = {
  id: 'active-developers',
  title: 'Developers on a path',
  question: 'How many of those who write code do most of it on a golden path?',
  definition: `Of the people who committed in the last ${TRAILING_DAYS} days, the share most of whose commits went to components that are on a golden path and alive on it. Where pipeline runs are unknown, alive stands for active: it is a proxy. Bots are out; people are counted under keyed hashes, never listed, and nothing is said of fewer than ${FEWEST_PEOPLE}.`,
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['references', 'traits', 'commits in time'],
  unknownWhen: `fewer than ${FEWEST_PEOPLE} people committed; who commits mostly where a file could not be read is unclear`,
  bands: [],
  scopes: ['organisation', 'path'],
  measure(world, scope) {
    const end = endOf(world.asOf);
    const walking = Map.groupBy(eligibleIn(world, scope), ({ component }) => component.id);
    const people = new Map<string, { on: number; unclear: number; all: number }>();
    for (const component of world.components) {
      const states = (walking.get(component.id) ?? []).map((pair) => isWalking(pair, world.asOf));
      for (const { by } of between(writtenIn(component), end - TRAILING_DAYS * DAY_SECONDS, end)) {
        const one = people.get(by) ?? { on: 0, unclear: 0, all: 0 };
        one.all++;
        if (states.includes(true)) one.on++;
        else if (states.includes(null)) one.unclear++;
        people.set(by, one);
      }
    }
    if (people.size < FEWEST_PEOPLE)
      return unknown(`fewer than ${FEWEST_PEOPLE} people committed in ${TRAILING_DAYS} days`);
    const all = [...people.values()];
    const n = all.filter(({ on, all: commits }) => on * 2 > commits).length;
    const unclear = all.filter(({ on, unclear: open, all: commits }) => on * 2 <= commits && (on + open) * 2 > commits);
    return { measure: known(n, all.length - unclear.length, unclear.length, 'proxy'), members: [] };
  },
};
