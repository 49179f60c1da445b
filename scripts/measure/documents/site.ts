/** `site.json`: the frame of every page. */
import type { Site } from '../../../data/schema/report/site.ts';
import type { RepositoryState } from '../report.ts';
import { teamsOf } from '../teams.ts';
import type { World } from '../world.ts';

export function site(world: World, repositories: RepositoryState[]): Site {
  const { inputs, asOf, newest, components } = world;
  return {
    schema: 'footfall/site/1',
    organisation: inputs.organisation.name,
    origin: inputs.origin,
    asOf,
    newest,
    repositories: {
      found: repositories.length,
      read: repositories.filter(({ state }) => state !== 'failed').length,
    },
    evidenceUrl: inputs.organisation.evidenceUrl ?? null,
    paths: inputs.goldenPaths.map(({ id, name }) => ({ id, name })),
    teams: teamsOf(world).map(({ id, name }) => ({ id, name })),
    components: components.filter(({ since }) => since <= asOf).map(({ id, label }) => ({ id, name: label })),
  };
}
