/** `site.json`: the frame of every page. */
import type { Site } from '../../../data/schema/report/site.ts';
import { nameOf, type Component } from '../world/component.ts';
import type { RepositoryState } from './health.ts';
import { teamsOf } from '../world/teams.ts';
import type { World } from '../world/world.ts';

export function site(world: World, repositories: RepositoryState[]): Site {
  const { inputs, asOf, newest } = world;
  const components = world.components.filter(({ since }) => since <= asOf);
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
    components: components.map(({ id, label }) => ({ id, name: label })),
    monorepos: monorepos(components),
  };
}

function monorepos(components: Component[]): Site['monorepos'] {
  const repositories = Map.groupBy(components, ({ mined }) => nameOf(mined));
  return [...repositories]
    .filter(([, parts]) => parts.some(({ folder }) => folder !== ''))
    .map(([id, parts]) => ({ id, components: parts.map((part) => part.id) }));
}
