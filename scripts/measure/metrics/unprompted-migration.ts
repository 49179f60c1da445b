import { addMonths } from '../world/days.ts';
import type { Metric } from '../metric.ts';
import { pairsIn } from '../world/scope.ts';
import { member, share } from '../share.ts';
import { during } from '../world/spells.ts';

const MONTHS = 3;

export const unpromptedMigration: Metric = {
  id: 'unprompted-migration',
  title: 'Migrations nobody asked for',
  question: 'How many of those that were there before the path come over by their own hand?',
  definition: `Of the components older than the path that it is for and that were not on it ${MONTHS} months ago: the share that joined it since by the hand of its own team, under no mandate. By whose hand is decided as for “By their own hand”.`,
  unit: 'share',
  basis: 'proxy',
  version: 1,
  needs: ['references', 'traits', 'commits in time', 'mandates'],
  unknownWhen: 'it joined and nobody can tell by whose hand, or a file that could show it cannot be read',
  bands: [],
  scopes: ['organisation', 'path', 'team'],
  measure(world, scope) {
    const before = addMonths(world.asOf, -MONTHS);
    const members = pairsIn(world, scope).flatMap((pair) => {
      const { joined, walk, path, component, how, evidence } = pair;
      if (component.since >= path.launched || !pair.eligible) return [];
      if (joined !== null && joined.day <= before) return [];
      if (joined === null && during(walk.unknown, world.asOf) !== null)
        return [member(pair, 'unclear', 'Older than the path; a file cannot be read.', evidence)];
      if (joined === null) return [member(pair, 'not-counted', 'Older than the path, and not on it yet.', evidence)];
      const side = how === 'own-team' ? 'counted' : how === 'unknown' ? 'unclear' : 'not-counted';
      const hand =
        how === 'own-team'
          ? 'by its own hand'
          : how === 'unknown'
            ? 'nobody can tell by whose hand'
            : 'not by its own hand';
      return [member(pair, side, `Older than the path; it joined on ${joined.day}, ${hand}.`, evidence)];
    });
    return share(members, 'proxy');
  },
};
