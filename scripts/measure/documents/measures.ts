/** `measures.json`: every metric for every scope it is measured for. */
import type { Measures, Scope } from '../../../data/schema/report/measures.ts';
import { metrics } from '../index.ts';
import { eligibleIn, ofPath, ofTeam, ofTeamOnPath, organisation } from '../world/scope.ts';
import { teamsOf } from '../world/teams.ts';
import type { World } from '../world/world.ts';

export function measures(world: World): Measures {
  const scopes = scopesOf(world);
  return {
    schema: 'footfall/measures/1',
    asOf: world.asOf,
    measures: metrics.flatMap((metric) =>
      scopes
        .filter(({ kind }) => metric.scopes.includes(kind))
        .map((scope) => ({ metric: metric.id, scope, measure: metric.measure(world, scope).measure })),
    ),
  };
}

/** A team and a path that have nothing to do with each other are no scope. */
function scopesOf(world: World): Scope[] {
  const paths = world.inputs.goldenPaths.map(({ id }) => id);
  const teams = teamsOf(world).map(({ id }) => id);
  const both = teams.flatMap((team) => paths.map((path) => ofTeamOnPath(team, path)));
  return [
    organisation,
    ...paths.map(ofPath),
    ...teams.map(ofTeam),
    ...both.filter((scope) => eligibleIn(world, scope).length > 0),
  ];
}
