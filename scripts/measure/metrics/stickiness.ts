import type { Scope } from '../../../data/schema/report/measures.ts';
import { addDays, addMonths, daysBetween } from '../world/days.ts';
import type { Member, Metric } from '../metric.ts';
import type { Pair } from '../world/pair.ts';
import { pairsIn } from '../world/scope.ts';
import { member, share } from '../share.ts';
import { during, type Spell } from '../world/spells.ts';
import type { World } from '../world/world.ts';

const STAYED_DAYS = 90;
/** Who is back so soon has not left. */
const GAP_DAYS = 14;
const MONTHS = 12;

export const stickiness: Metric = {
  id: 'stickiness',
  title: 'Stickiness',
  question: 'Do those who try it stay?',
  definition:
    'Of the eligible components that first adopted the path in the trailing 12 months, the share whose first spell on it lasted to day 90. Gaps under 14 days are none. Moving on to the path that replaces it is no exit. Those who joined less than 90 days ago are too new to judge, whether or not they have left.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['references', 'traits', 'which path replaces which'],
  unknownWhen: 'it joined less than 90 days ago, or a file that could show it cannot be read on day 90',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: (world, scope) =>
    share(
      adopters(world, scope).map((pair) => stayed(pair, world)),
      'exact',
    ),
};

function adopters(world: World, scope: Scope): Pair[] {
  const first = addMonths(world.asOf, -MONTHS);
  return pairsIn(world, scope).filter(
    ({ joined, walk }) => joined !== null && joined.day > first && during(walk.eligible, joined.day) !== null,
  );
}

function stayed(pair: Pair, { asOf, inputs, pairs }: World): Member {
  const { day: from } = pair.joined!;
  const judged = addDays(from, STAYED_DAYS);
  if (judged > asOf)
    return member(pair, 'unclear', `Joined on ${from}: too new to judge before ${judged}.`, pair.evidence);
  const { to } = firstSpell(pair.walk.adopted);
  if (to === null || to > judged)
    return member(pair, 'counted', `Joined on ${from}, and was on it on day 90.`, pair.evidence);
  if (during(pair.walk.unknown, to) !== null)
    return member(pair, 'unclear', `Joined on ${from}; from ${to} on a file could not be read.`, []);
  const next = inputs.goldenPaths.find(({ supersedes }) => supersedes === pair.path.id);
  const successor = pairs.find(({ component, path }) => component === pair.component && path === next);
  if (successor && during(successor.walk.adopted, to) !== null)
    return member(pair, 'counted', `Joined on ${from}, and moved on to ${next!.name} on ${to}.`, []);
  return member(pair, 'not-counted', `Joined on ${from}, and left after ${daysBetween(from, to)} days.`, []);
}

function firstSpell(adopted: Spell[]): Spell {
  const spell = { ...adopted[0]! };
  for (const { from, to } of adopted.slice(1)) {
    if (spell.to === null || daysBetween(spell.to, from) >= GAP_DAYS) break;
    spell.to = to;
  }
  return spell;
}
