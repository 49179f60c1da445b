/** When each component used what a deprecation is about, as its detector tells. */
import type { Detector } from '../../../data/schema/deprecation.ts';
import type { Interval } from '../../../data/schema/shapes.ts';
import type { Component } from '../world/component.ts';
import { readersOf } from '../world/signals.ts';
import { always, both, without, type Spell } from '../world/spells.ts';
import { stays, type Stay } from '../world/timeline.ts';
import { doubtful, unreadBy } from '../world/unread.ts';
import { shortened } from '../words.ts';
import { standing, type Tag } from './version-standing.ts';

export interface Uses {
  component: Component;
  /** As far as could be read; what was read last is carried on while a file is unreadable. */
  held: Stay[];
  /** The same, where nothing about it is in doubt. */
  known: Spell[];
  /** Times in which nobody can tell, with the reason as a sentence without a full stop. */
  doubts: { spells: Spell[]; because: string }[];
  /** Where the head uses it. */
  locations: { file: string; line: number | null; version: string | null }[];
}
interface Found {
  intervals: Interval[];
  doubts: Uses['doubts'];
  locations: Uses['locations'];
}

/** `until`: nothing is known of the days after. */
export function uses(
  detector: Detector,
  component: Component,
  until: Spell[],
  tagsOf: (subject: string) => Tag[],
): Uses {
  const { intervals, doubts, locations } = found(detector, component, tagsOf);
  const held = stays(intervals, component.dayOf);
  const unread = unreadBy(
    component,
    detector.references.flatMap(({ subject }) => readersOf({ reference: subject })),
  );
  const inDoubt = doubtful(
    held,
    unread,
    locations.map(({ file }) => file),
  );
  return {
    component,
    held,
    known: both(without(held, inDoubt), until),
    doubts: [
      ...doubts,
      ...unread.map((one) => ({ spells: one.stays, because: `${one.row.file} cannot be read` })),
      { spells: without(always, until), because: 'no commit as late as this day was read' },
    ],
    locations,
  };
}

function found(
  { references, traits }: Detector,
  { mined, dayOf }: Component,
  tagsOf: (subject: string) => Tag[],
): Found {
  const all: Found = { intervals: [], doubts: [], locations: [] };
  for (const { subject, versions: ranges } of references)
    for (const reference of mined.references.filter((one) => covers(subject, one.subject))) {
      const meant = new Set<string | null>();
      for (const { version, label, intervals } of reference.versions) {
        const stands = standing({ version, label }, ranges, tagsOf(reference.subject));
        if (stands === 'in') meant.add(version);
        if (stands === 'in') all.intervals.push(...intervals);
        if (stands === 'unclear') all.doubts.push({ spells: stays(intervals, dayOf), because: because(version) });
      }
      all.locations.push(...reference.locations.filter(({ version }) => meant.has(version)));
    }
  for (const { intervals, files } of mined.traits.filter(({ name }) => traits.includes(name))) {
    all.intervals.push(...intervals);
    all.locations.push(...files.map((file) => ({ file, line: null, version: null })));
  }
  return all;
}

/** A subject without `#path` covers every path in it; a registry or namespace, everything under it. */
export function covers(subject: string, other: string): boolean {
  const same = subject.toLowerCase();
  const found = other.toLowerCase();
  return found === same || found.startsWith(`${same}#`) || (!same.includes('#') && found.startsWith(`${same}/`));
}

function because(version: string | null): string {
  if (version === null) return 'it names no version';
  return `it names ${shortened(version)}, and which version that is cannot be known`;
}
