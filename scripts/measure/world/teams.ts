/** The teams that pages are about, in alphabetical order: no ranking anywhere. */
import type { TeamRef } from './directory.ts';
import type { World } from './world.ts';

/** Those of the directory, and without one, those that own something on the as-of day. */
export function teamsOf({ inputs, owners }: World): TeamRef[] {
  const found = new Map<string, TeamRef>();
  for (const { id, name } of inputs.teams ?? []) found.set(id, { id, name, verified: true });
  for (const { team } of owners.values()) if (team && !found.has(team.id)) found.set(team.id, team);
  return [...found.values()].sort(alphabetical);
}

export function alphabetical(a: TeamRef, b: TeamRef): number {
  const [one, other] = [`${a.name.toLowerCase()} ${a.id}`, `${b.name.toLowerCase()} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

export const NO_TEAM = 'No team';

export function aliasesOf({ inputs, components, owners }: World, team: TeamRef): string[] {
  const declared = inputs.teams?.find(({ id }) => id === team.id)?.aliases ?? [];
  const written = new Set<string>(declared);
  if (inputs.teams === null)
    for (const { id, mined } of components)
      if (owners.get(id)?.team?.id === team.id)
        for (const row of mined.owners) for (const owner of row.owners) if (isSpelling(owner, team)) written.add(owner);
  return [...written].sort();
}

const isSpelling = (owner: string, { name }: TeamRef) => owner.endsWith(`/${name}`) || owner === name;
