/**
 * Ids that say nothing, and the overlay that says who is behind them. An id is made once, with a key; afterwards the
 * overlay finds it again, also after a rename or when the key is lost. A redacted id keeps its figures and has no name.
 */
import { createHmac } from 'node:crypto';
import type { Edition, Names } from '../../data/schema/quarter.ts';
import type { Component } from '../measure/world/component.ts';
import type { World } from '../measure/world/world.ts';

export const NO_NAMES: Names = { schema: 'footfall/names/1', components: {}, teams: {} };

type Kind = 'components' | 'teams';
interface Behind {
  /** Stays the same when the name changes. */
  key: string;
  name: string;
}

/** The edition without names, and the overlay with those it needs added. */
export function withoutNames(edition: Edition, names: Names, world: World, secret: string) {
  const behind = behindIds(world);
  const added: Names = { ...names, components: { ...names.components }, teams: { ...names.teams } };
  const opaque = (kind: Kind, id: string): string => {
    const { key, name } = behind[kind].get(id)!;
    const made = `${kind[0]}-${createHmac('sha256', secret).update(`${kind} ${key}`).digest('hex').slice(0, 16)}`;
    const known = Object.entries(added[kind]).find(([, one]) => one?.key === key)?.[0] ?? made;
    // Null is a name that was redacted: it stays so.
    if (added[kind][known] === undefined) added[kind][known] = { name, key };
    return known;
  };
  const components = edition.components.map((one) => ({ ...one, id: opaque('components', one.id) }));
  const frozen: Edition = {
    ...edition,
    teams: edition.teams.map((one) => ({ ...one, team: opaque('teams', one.team) })),
    components: components.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
  return { edition: frozen, names: sortedNames(added) };
}

/** The forge's id stays when a repository is renamed; a component inside it has its folder behind it. */
export const keyOf = ({ folder, mined }: Pick<Component, 'folder' | 'mined'>): string =>
  folder === '' ? mined.repository.id : `${mined.repository.id}//${folder}`;

function behindIds({ components, owners }: World): Record<Kind, Map<string, Behind>> {
  const teams = [...owners.values()].flatMap(({ team }) => team ?? []);
  return {
    components: new Map(components.map((one) => [one.id, { key: keyOf(one), name: one.id }])),
    teams: new Map(teams.map(({ id, name }) => [id, { key: id, name }])),
  };
}

function sortedNames({ schema, components, teams }: Names): Names {
  return { schema, components: sorted(components), teams: sorted(teams) };
}
const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Ids that have a name, with it as it is today. */
export function namesOf(names: Names, kind: Kind): Record<string, string> {
  return Object.fromEntries(Object.entries(names[kind]).flatMap(([id, one]) => (one === null ? [] : [[id, one.name]])));
}
