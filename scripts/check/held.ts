/** What the traits of a component say on a day: the ground of checks that ask whether something is there. */
import type { MinedTrait } from '../../data/schema/mined.ts';
import type { Day, Evidence } from '../../data/schema/shapes.ts';
import { evidenceAt, traitEvidence, type Component } from '../measure/world/component.ts';
import { once } from '../measure/world/once.ts';
import { during, ordered, type Spell } from '../measure/world/spells.ts';
import { stays, type Stay } from '../measure/world/timeline.ts';
import { unreadBy, unreadInWords } from '../measure/world/unread.ts';
import { listed } from '../measure/words.ts';
import type { Verdict } from './check.ts';

/** Traits of one family, such as `tests/`. */
export interface Held {
  /** Those that are there on the day, by name. */
  now: MinedTrait[];
  /** What the names have behind the slash. */
  names: string[];
  /** The spell of any of them on the day; null: none is there. */
  spell: Spell | null;
  /** The day since which none has been there any more; null: none ever was, or one is. */
  gone: Day | null;
  evidence: Evidence[];
}

interface Gathered {
  traits: { trait: MinedTrait; stays: Stay[] }[];
  /** While any of them was there. */
  all: Spell[];
}

/** Asked on every day on which anything changed: a question that lasts is answered once for each component. */
const gathered = once((component: Component) =>
  once((isOne: (name: string) => boolean): Gathered => {
    const traits = component.mined.traits
      .filter(({ name }) => isOne(name))
      .map((trait) => ({ trait, stays: stays(trait.intervals, component.dayOf) }));
    return { traits, all: ordered(traits.flatMap((one) => one.stays)) };
  }),
);

export function held(component: Component, isOne: (name: string) => boolean, asOf: Day): Held {
  const { traits, all } = gathered(component)(isOne);
  const now = traits.filter((one) => during(one.stays, asOf) !== null).map(({ trait }) => trait);
  const spell = during(all, asOf);
  return {
    now,
    names: now.map(({ name }) => name.slice(name.indexOf('/') + 1)),
    spell,
    gone: spell ? null : (all.findLast(({ to }) => to !== null && to <= asOf)?.to ?? null),
    evidence: now.flatMap((trait) => traitEvidence(component, trait)),
  };
}

export const family =
  (...prefixes: string[]) =>
  (name: string) =>
    prefixes.some((prefix) => name.startsWith(prefix));

export const named = (wanted: string) => (name: string) => name === wanted;
export const matching = (pattern: RegExp) => (name: string) => pattern.test(name);

/** CI systems in use; a library for others runs nothing itself. */
export const pipelines = (component: Component, asOf: Day): Held => held(component, isPipeline, asOf);
const isPipeline = (name: string) => name.startsWith('ci/') && name !== 'ci/jenkins-library';

export const verdict = (
  outcome: Verdict['outcome'],
  because: string,
  since: Day | null = null,
  evidence: Evidence[] = [],
): Verdict => ({ outcome, because, evidence, since });

const readersOf = once(({ readers }: Component['mined']['coverage']) => new Set(readers.map(({ id }) => id)));

/** Null where all of these readers looked at it: what nobody looked for is unknown. */
export function notLooked({ mined }: Component, readers: string[]): Verdict | null {
  const looked = readersOf(mined.coverage);
  const missing = readers.filter((id) => !looked.has(id));
  if (missing.length === 0) return null;
  return verdict(
    'unknown',
    `Mined before ${listed(missing)} ${missing.length > 1 ? 'were' : 'was'} read; npm run mine reads it.`,
  );
}

/** Null where all of these files can be read on the day. */
export function unreadable(component: Component, readers: string[], asOf: Day): Verdict | null {
  const unread = unreadBy(component, readers).filter((one) => during(one.stays, asOf) !== null);
  if (unread.length === 0) return null;
  const evidence = unread.map(({ row }) => evidenceAt(component, row.file, null));
  return verdict('unknown', `Not known: ${unreadInWords(unread, asOf)}.`, null, evidence);
}
