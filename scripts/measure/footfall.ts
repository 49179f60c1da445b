/** The rows of the footfall: when each component walked, was only registered, was there, or could not be judged. */
import type { Footfall, FootfallRow } from '../../data/schema/report/parts.ts';
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Component } from './world/component.ts';
import { addDays, daysBetween, earliest } from './world/days.ts';
import { flags } from './events/flags.ts';
import type { Pair } from './world/pair.ts';
import { both, either, without, type Spell } from './world/spells.ts';
import { versionChanges } from './events/version-changes.ts';
import type { World } from './world/world.ts';

/** A component and one path, or all paths that are for it. */
export function row(component: Component, pairs: Pair[], world: World): FootfallRow {
  const until = [{ from: '0000-01-01', to: addDays(world.asOf, 1) }];
  const { registrations, owners, releases } = world;
  const { registered } = registrations.get(component.id)!;
  // A component that no path is for has an empty row: nobody expects it to walk.
  const fits = either(...pairs.map(({ walk }) => walk.fits));
  const walked = either(...pairs.map(({ walk }) => walk.adopted));
  const unknown = without(either(...pairs.map(({ walk }) => walk.unknown)), walked);
  const rest = without(without(fits, walked), unknown);
  const states: [FootfallRow['spells'][number]['state'], Spell[]][] = [
    ['walked', walked],
    ['unknown', unknown],
    ['registered', both(rest, registered)],
    ['present', without(rest, registered)],
  ];
  const joined = pairs.flatMap(({ joined }) => joined?.day ?? []).sort()[0] ?? null;
  return {
    component: component.id,
    label: component.label,
    team: owners.get(component.id)!.team?.id ?? null,
    joined,
    spells: states
      .flatMap(([state, spells]) => both(spells, until).map((spell) => ({ state, ...open(spell, world.asOf) })))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
    ticks: pairs.length === 1 ? ticks(pairs[0]!, world.asOf, releases) : [],
  };
}

/** What still holds at the end of the as-of day goes on. */
function open({ from, to }: Spell, asOf: Day): Spell {
  return { from, to: to !== null && to > asOf ? null : to };
}

function ticks(pair: Pair, asOf: Day, releases: World['releases']): FootfallRow['ticks'] {
  return versionChanges(pair, releases)
    .filter(({ day }) => day <= asOf)
    .map(({ day, to }) => ({ day, version: to.join(', ') }));
}

/** In the order they joined, the never-joined last. */
export function footfall(rows: FootfallRow[], paths: GoldenPath[], world: World): Footfall {
  const sorted = rows.toSorted((a, b) => {
    const [one, other] = [a, b].map(({ joined, label, component }) => `${joined ?? '9999'} ${label} ${component}`);
    return one! < other! ? -1 : 1;
  });
  const from = axisFrom(paths, world);
  return {
    from,
    to: world.asOf,
    rows: sorted,
    marks: marks(paths, world.asOf),
    flags: flags('footfall', paths, world).filter(({ day }) => day >= from),
  };
}

/** A little of the time before the first launch is shown: the baseline. */
function axisFrom(paths: GoldenPath[], { asOf, components }: World): Day {
  const starts = paths.length > 0 ? paths.map(({ launched }) => launched) : components.map(({ since }) => since);
  const first = earliest(starts.sort()[0] ?? asOf, asOf);
  return addDays(first, -Math.max(30, Math.round(daysBetween(first, asOf) / 8)));
}

function marks(paths: GoldenPath[], asOf: Day): Footfall['marks'] {
  const several = paths.length > 1;
  const launches = paths.map(({ launched, name }) => ({
    day: launched,
    label: several ? `${name} launched` : 'Launched',
    kind: 'launch' as const,
  }));
  const mandates = paths.flatMap(({ name, mandates: all }) =>
    all.map(({ from, scope }) => ({
      day: from,
      label: several ? `${name} mandated` : `Mandated: ${scope}`,
      kind: 'mandate' as const,
    })),
  );
  return [...launches, ...mandates]
    .filter(({ day }) => day <= asOf)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.label < b.label ? -1 : 1));
}
