/** `matrix.json`: teams × paths, alphabetical. */
import type { Matrix } from '../../../data/schema/report/team.ts';
import type { Measure } from '../../../data/schema/shapes.ts';
import type { TeamRef } from '../world/directory.ts';
import { adoptedMember } from '../metrics/adopted.ts';
import type { Pair } from '../world/pair.ts';
import type { Registered } from '../world/registration.ts';
import { known, share } from '../share.ts';
import { NO_TEAM, teamsOf } from '../world/teams.ts';
import type { World } from '../world/world.ts';

/** Components here, not pairs: a component is registered once. */
export function matrix(world: World): Matrix {
  const paths = world.inputs.goldenPaths.map(({ id, name }) => ({ id, name }));
  const eligible = Map.groupBy(
    world.pairs.filter((pair) => pair.eligible),
    ({ path, team }) => `${path.id} ${team?.id ?? ''}`,
  );
  const components = Map.groupBy(
    world.components.filter(({ since }) => since <= world.asOf),
    ({ id }) => world.owners.get(id)!.team?.id ?? '',
  );
  const rowOf = (team: TeamRef | null) => {
    const own = components.get(team?.id ?? '') ?? [];
    return {
      id: team?.id ?? null,
      name: team?.name ?? NO_TEAM,
      verified: team?.verified ?? false,
      components: own.length,
      registered: registeredOf(own.map(({ id }) => world.registered.get(id)!)),
      adopted: paths.map(({ id }) => adoptedOf(eligible.get(`${id} ${team?.id ?? ''}`) ?? [])),
    };
  };
  const teams = teamsOf(world).map(rowOf);
  return {
    schema: 'footfall/matrix/1',
    paths,
    teams: components.has('') ? [...teams, rowOf(null)] : teams,
  };
}

function registeredOf(states: Registered[]): Measure {
  const n = states.filter(({ state }) => state === 'registered').length;
  const unclear = states.filter(({ state }) => state === 'unknown').length;
  return known(n, states.length - unclear, unclear, 'exact');
}

const adoptedOf = (pairs: Pair[]): Measure => share(pairs.map(adoptedMember), 'exact').measure;
