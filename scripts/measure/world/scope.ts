/** What a value is about: everything, a path, a team, or a team on a path. */
import type { Scope } from '../../../data/schema/report/measures.ts';
import type { Component } from './component.ts';
import type { Pair } from './pair.ts';
import type { World } from './world.ts';

export const organisation: Scope = { kind: 'organisation', path: null, team: null };
export const ofPath = (path: string): Scope => ({ kind: 'path', path, team: null });
export const ofTeam = (team: string): Scope => ({ kind: 'team', path: null, team });
export const ofTeamOnPath = (team: string, path: string): Scope => ({ kind: 'team-path', path, team });

/** Asked for thousands of scopes, so that they are gathered once. */
const gathered = new WeakMap<World, Map<string, Pair[]>>();

/** All that ever had to do with each other. */
export function pairsIn(world: World, { path, team }: Scope): Pair[] {
  if (path === null && team === null) return world.pairs;
  let groups = gathered.get(world);
  if (!groups) gathered.set(world, (groups = grouped(world.pairs)));
  return groups.get(`${path ?? ''} ${team ?? ''}`) ?? [];
}

/** Those that a rate is of. */
export const eligibleIn = (world: World, scope: Scope): Pair[] =>
  pairsIn(world, scope).filter(({ eligible }) => eligible);

function grouped(pairs: Pair[]): Map<string, Pair[]> {
  const groups = new Map<string, Pair[]>();
  const add = (key: string, pair: Pair) => {
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  };
  for (const pair of pairs) {
    add(`${pair.path.id} `, pair);
    if (pair.team === null) continue;
    add(` ${pair.team.id}`, pair);
    add(`${pair.path.id} ${pair.team.id}`, pair);
  }
  return groups;
}

/** Components that exist on the as-of day. */
export function componentsIn({ components, owners, asOf }: World, { team }: Scope): Component[] {
  return components.filter(({ id, since }) => since <= asOf && (team === null || owners.get(id)?.team?.id === team));
}
