/** How the repositories behind a path are kept: when people last changed them, and which of their own references are old. */
import type { GoldenPath } from '../../data/schema/inputs.ts';
import type { Day, Evidence } from '../../data/schema/shapes.ts';
import { lastDay } from './world/alive.ts';
import { evidenceAt, type Component } from './world/component.ts';
import { repositoryOf } from './world/signals.ts';
import { during } from './world/spells.ts';
import { stays } from './world/timeline.ts';
import { versionInUse } from './world/version.ts';
import type { World } from './world/world.ts';

export interface Outdated {
  subject: string;
  version: string;
  daysBehind: number;
  evidence: Evidence[];
}
export interface Upkeep {
  provider: Component;
  /** Null: nothing is known of its commits in time, or nobody had committed. */
  changed: Day | null;
  /** Releases in use that are behind the newest of their series, as far as the provider's tags are known. */
  outdated: Outdated[];
}

/** The repositories that provide a path, as far as its signals or its proposal name them. */
export function providersOf({ signals, proposal }: GoldenPath): string[] {
  const named = signals.flatMap((signal) => ('reference' in signal ? (repositoryOf(signal.reference) ?? []) : []));
  return [...new Set([...named, ...(proposal ? [proposal.provider.toLowerCase()] : [])])].sort();
}

export function upkeep(path: GoldenPath, world: World): Upkeep[] {
  return providersOf(path).flatMap((name) => {
    const provider = world.components.find(({ id }) => id.toLowerCase() === name);
    if (!provider || provider.since > world.asOf) return [];
    const changed = provider.peopleDays && lastDay(provider.peopleDays, world.asOf);
    return [{ provider, changed, outdated: outdated(provider, path, world) }];
  });
}

function outdated(provider: Component, path: GoldenPath, { asOf, releases }: World): Outdated[] {
  const found: Outdated[] = [];
  for (const { subject, versions, locations } of provider.mined.references) {
    const source = repositoryOf(subject);
    if (source === null) continue;
    for (const one of versions) {
      if (during(stays(one.intervals, provider.dayOf), asOf) === null) continue;
      const { name, daysBehind } = versionInUse(one, { ...path, supported: [] }, releases(source));
      if (name === null || daysBehind === null || daysBehind === 0) continue;
      const places = locations.filter(({ version }) => version === one.version);
      const evidence = places.map(({ file, line }) => evidenceAt(provider, file, line));
      found.push({ subject, version: name, daysBehind, evidence });
    }
  }
  return found;
}
