/** Desire paths: what teams share on their own, though no golden path covers it. */
import type { MinedReference } from '../../data/schema/mined.ts';
import { providerOf } from '../propose/provider.ts';
import { evidenceAt, nameOf, type Component } from './world/component.ts';
import { addMonths } from './world/days.ts';
import { sharedContents, type Desire, type DesireUser } from './contents/desire-contents.ts';
import { once } from './world/once.ts';
import { componentsIn, organisation } from './world/scope.ts';
import { covers, repositoryOf } from './world/signals.ts';
import { during, ordered, type Spell } from './world/spells.ts';
import { stays } from './world/timeline.ts';
import type { World } from './world/world.ts';

export const FEWEST_COMPONENTS = 3;
export const FEWEST_TEAMS = 2;

/** The product of teams and growth first, then most teams, then most components. Asked for by metric and page, so that it is found once. */
export const desires = once((world: World): Desire[] => ranked([...sharedReferences(world), ...sharedContents(world)]));

function ranked(all: Desire[]): Desire[] {
  const score = ({ teams, users, yearAgo }: Desire) => teams.length * Math.max(0, users.length - yearAgo);
  return all
    .filter(({ users, teams }) => users.length >= FEWEST_COMPONENTS && teams.length >= FEWEST_TEAMS)
    .sort(
      (a, b) =>
        score(b) - score(a) ||
        b.teams.length - a.teams.length ||
        b.users.length - a.users.length ||
        (a.subject < b.subject ? -1 : 1),
    );
}

function sharedReferences(world: World): Desire[] {
  const found = new Map<string, { what: string; users: (DesireUser & { spells: Spell[] })[] }>();
  for (const component of componentsIn(world, organisation))
    for (const [subject, references] of sharedBy(component, world)) {
      const desire = found.get(subject) ?? { what: providerOf(subject, world.own)!.kind.what, users: [] };
      desire.users.push(user(component, references));
      found.set(subject, desire);
    }
  return [...found].map(([subject, { what, users }]) => desire(subject, what, users, world));
}

/** In-house references of others' things that no path covers, by the purl without path. */
function sharedBy(component: Component, { own, inputs }: World): Map<string, MinedReference[]> {
  const signals = inputs.goldenPaths.flatMap((path) => path.signals);
  const isCovered = (subject: string) =>
    signals.some((signal) => 'reference' in signal && covers(signal.reference, subject));
  return Map.groupBy(
    component.mined.references.filter(
      ({ subject }) =>
        !isCovered(subject) &&
        repositoryOf(subject) !== nameOf(component.mined).toLowerCase() &&
        providerOf(subject, own) !== null,
    ),
    ({ subject }) => subject.split('#', 1)[0]!,
  );
}

function user(component: Component, references: MinedReference[]): DesireUser & { spells: Spell[] } {
  const spells = ordered(references.flatMap(({ intervals }) => stays(intervals, component.dayOf)));
  return {
    component,
    spells,
    since: spells[0]?.from ?? component.since,
    evidence: references.flatMap(({ locations }) =>
      locations.map(({ file, line }) => evidenceAt(component, file, line)),
    ),
  };
}

function desire(
  subject: string,
  what: string,
  all: (DesireUser & { spells: Spell[] })[],
  { asOf, owners }: World,
): Desire {
  const before = addMonths(asOf, -12);
  const users = all.flatMap(({ component, spells, evidence }): DesireUser[] => {
    const now = during(spells, asOf);
    return now ? [{ component, since: now.from, evidence }] : [];
  });
  const teams = new Set(users.flatMap(({ component }) => owners.get(component.id)?.team?.id ?? []));
  const yearAgo = all.filter(({ spells }) => during(spells, before) !== null).length;
  return { subject, what, users, teams: [...teams].sort(), yearAgo };
}
