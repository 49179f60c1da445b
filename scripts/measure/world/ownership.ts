/** Who owns a component on a day, and how that is known. */
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { readersGiving } from '../../read/index.ts';
import { LOST_DAYS, lastDay } from './alive.ts';
import { evidenceAt, type Component } from './component.ts';
import { coveringEntities } from './covering-entities.ts';
import { daysBetween } from './days.ts';
import type { Directory, TeamRef } from './directory.ts';
import { ownerInWords, type Said } from './owner-in-words.ts';
import { during } from './spells.ts';
import { stays } from './timeline.ts';
import { unreadBy } from './unread.ts';
import { listed } from '../words.ts';

export interface Ownership {
  team: TeamRef | null;
  /** Names of other teams that CODEOWNERS lists beside the owner. */
  further: string[];
  /** Owners as written that are no team of the directory. */
  unresolved: string[];
  /** People that own it where no team does; they are counted, not named. */
  people: number;
  /** Catalogue and CODEOWNERS name different teams. */
  conflict: boolean;
  /** It has an owner, and no person has committed for 180 days; null: not known. */
  lost: boolean | null;
  /** Why the owner cannot be known; null: it can. */
  unclear: string | null;
  /** Since when the source that decides has said so; null: none does. */
  since: Day | null;
  /** How it was resolved, in one sentence. */
  how: string;
  evidence: Evidence[];
}

const READERS = [...readersGiving('entities'), ...readersGiving('owners')];

export function ownership(component: Component, directory: Directory, day: Day): Ownership {
  const unread = unreadOn(component, READERS, day);
  const catalogue =
    catalogueSays(component, directory, day, unread) ?? fileSays(IN_CATALOGUES, component, directory, day, unread);
  const codeowners = fileSays(PRECEDENCE, component, directory, day, unread);
  const sources = [catalogue, codeowners].filter((said) => said !== null);
  const deciding = sources.find(({ teams }) => teams.length > 0) ?? null;
  const team = deciding?.teams[0] ?? null;
  const conflict =
    catalogue !== null &&
    codeowners !== null &&
    catalogue.teams.length > 0 &&
    codeowners.teams.length > 0 &&
    !codeowners.teams.some(({ id }) => id === catalogue.teams[0]!.id);
  const unclear = team === null && unread.length > 0 ? `${listed(unread, 2)} cannot be read` : null;
  return {
    team,
    further: deciding?.teams.slice(1).map(({ name }) => name) ?? [],
    unresolved: [...new Set(sources.flatMap(({ unresolved }) => unresolved))].sort(),
    people: team === null ? Math.max(0, ...sources.map(({ people }) => people)) : 0,
    conflict,
    lost: team === null ? false : isLost(component, day),
    unclear,
    since: deciding?.since ?? null,
    how: ownerInWords(sources, deciding, conflict, unclear),
    evidence: sources.map(({ evidence }) => evidence),
  };
}

function catalogueSays(component: Component, directory: Directory, day: Day, unread: string[]): Said | null {
  const entities = coveringEntities(component, day).filter(({ file }) => !unread.includes(file));
  const nearest = entities.find(({ entity }) => entity.owner !== null || entity.ownedByPerson);
  if (!nearest) return null;
  const { entity, file, line, intervals } = nearest;
  const team = entity.owner === null ? null : directory.resolve(entity.owner);
  return {
    source: `the catalogue (${file})`,
    teams: team ? [team] : [],
    unresolved: entity.owner !== null && team === null ? [entity.owner] : [],
    people: entity.ownedByPerson ? 1 : 0,
    since: during(stays(intervals, component.dayOf), day)!.from,
    evidence: evidenceAt(component, file, line),
  };
}

/** Forges look in these places in this order, and only at the first file that is there. */
const PRECEDENCE = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** Catalogue files that can name the owner of a repository without describing what is in it. */
const IN_CATALOGUES = ['opslevel.yml', 'opslevel.yaml'];

function fileSays(
  places: string[],
  component: Component,
  directory: Directory,
  day: Day,
  unread: string[],
): Said | null {
  const { mined, dayOf } = component;
  const rows = mined.owners.filter(({ intervals }) => during(stays(intervals, dayOf), day) !== null);
  const file = places.find((place) => unread.includes(place) || rows.some(({ source }) => source === place));
  const row = rows.find(({ source }) => source === file);
  if (file === undefined || row === undefined || unread.includes(file)) return null;
  const resolved = row.owners.map((owner) => ({ owner, team: directory.resolve(owner) }));
  return {
    source: file.endsWith('CODEOWNERS') ? file : `the catalogue (${file})`,
    teams: resolved.flatMap(({ team }) => team ?? []),
    unresolved: resolved.filter(({ team }) => team === null).map(({ owner }) => owner),
    people: row.people,
    since: during(stays(row.intervals, dayOf), day)!.from,
    evidence: evidenceAt(component, file, row.line),
  };
}

function unreadOn(component: Component, readers: string[], day: Day): string[] {
  return unreadBy(component, readers)
    .filter((unread) => during(unread.stays, day) !== null)
    .map(({ row }) => row.file);
}

function isLost({ peopleDays }: Component, day: Day): boolean | null {
  if (peopleDays === null) return null;
  const last = lastDay(peopleDays, day);
  return last === null || daysBetween(last, day) >= LOST_DAYS;
}
