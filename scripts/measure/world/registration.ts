/** Registered: an entity of the catalogue covers the component, and its owner resolves to a team. */
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { readersGiving } from '../../read/index.ts';
import { evidenceAt, type Component } from './component.ts';
import type { Directory } from './directory.ts';
import { COVERING_KINDS, coveringEntities } from './covering-entities.ts';
import { always, both, during, either, without, type Spell } from './spells.ts';
import { stays } from './timeline.ts';
import { spellsOf, unreadBy, unreadInWords, type Unread } from './unread.ts';
import { plural } from '../words.ts';

export interface Registration {
  registered: Spell[];
  /** A catalogue file cannot be read, and no other one registers it. */
  unknown: Spell[];
  unread: Unread[];
}

export function registration(component: Component, directory: Directory, until: Spell[]): Registration {
  const { mined, dayOf } = component;
  const unread = unreadBy(component, readersGiving('entities'));
  const lists = mined.catalog
    .filter(({ entity }) => COVERING_KINDS.includes(entity.kind))
    .filter(({ entity }) => entity.owner !== null && directory.resolve(entity.owner) !== null)
    .map(({ file, intervals }) =>
      without(stays(intervals, dayOf), spellsOf(unread.filter(({ row }) => row.file === file))),
    );
  const registered = both(either(...lists), until);
  return { registered, unknown: without(either(spellsOf(unread), without(always, until)), registered), unread };
}

export interface Registered {
  state: 'registered' | 'stub' | 'none' | 'unknown';
  since: Day | null;
  because: string;
  evidence: Evidence[];
}

export function registeredOn(
  component: Component,
  { registered, unknown, unread }: Registration,
  directory: Directory,
  day: Day,
): Registered {
  const entities = coveringEntities(component, day);
  const evidence = entities.slice(0, 3).map(({ file, line }) => evidenceAt(component, file, line));
  const doubt = during(unknown, day);
  if (doubt)
    return {
      state: 'unknown',
      since: doubt.from,
      because: `Not known: ${unreadInWords(unread, day)}.`,
      evidence: unreadAt(),
    };
  const spell = during(registered, day);
  const nearest = entities.find(({ entity }) => entity.owner !== null && directory.resolve(entity.owner) !== null);
  if (spell && nearest) {
    const { entity, file, line } = nearest;
    const more = entities.length > 1 ? `, with ${plural(entities.length - 1, 'entity', 'entities')} more` : '';
    const because = `${file} describes the ${entity.kind} ${entity.name}, owned by ${directory.resolve(entity.owner!)!.name}${more}.`;
    return { state: 'registered', since: spell.from, because, evidence: [evidenceAt(component, file, line)] };
  }
  const since = registered.findLast(({ to }) => to !== null && to <= day)?.to ?? component.since;
  if (entities.length > 0) return { state: 'stub', since, because: stub(), evidence };
  return { state: 'none', since, because: 'No catalogue file describes it.', evidence: [] };

  function stub(): string {
    const { entity, file } = entities[0]!;
    if (entity.ownedByPerson) return `${file} describes it, but its owner is a person, not a team.`;
    if (entity.owner === null) return `${file} describes it, but names no owner.`;
    return `${file} describes it, but its owner ${entity.owner} is no team of the directory.`;
  }
  function unreadAt(): Evidence[] {
    return unread
      .filter((one) => one.stays.at(-1)?.to === null)
      .map(({ row }) => evidenceAt(component, row.file, null));
  }
}
