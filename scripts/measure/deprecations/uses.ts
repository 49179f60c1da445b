/** When each component used what a deprecation is about, as its detector tells. */
import type { Detector } from '../../../data/schema/deprecation.ts';
import type { Mined, MinedReference } from '../../../data/schema/mined.ts';
import type { Component } from '../component.ts';
import { merged, spellsOf } from './spells.ts';
import type { Spell } from './spells.ts';
import { standing } from './version-standing.ts';
import type { Standing, Tag } from './version-standing.ts';

export interface Doubt {
  spells: Spell[];
  because: string;
  /** What is used may have ended behind it, too. */
  veils: boolean;
}
export interface Uses {
  component: Component;
  /** As far as could be read; what was read last is carried on while a file is unreadable. */
  used: Spell[];
  /** Times in which nobody can tell, with the reason as a sentence without a full stop. */
  doubts: Doubt[];
  /** Where the head uses it. */
  locations: { file: string; line: number | null; version: string | null }[];
}

export function uses(detector: Detector, component: Component, tagsOf: (subject: string) => Tag[]): Uses {
  const { mined } = component;
  const found: Uses = { component, used: [], doubts: [], locations: [] };
  for (const { subject, versions: ranges } of detector.references)
    for (const reference of mined.references)
      if (covers(subject, reference.subject)) referred(found, reference, ranges, tagsOf(reference.subject));
  for (const name of detector.traits) {
    const trait = mined.traits.find((one) => one.name === name);
    if (!trait) continue;
    found.used.push(...spellsOf(mined, trait.intervals));
    found.locations.push(...trait.files.map((file) => ({ file, line: null, version: null })));
  }
  found.doubts.push(...unread(detector, mined, found.locations));
  found.used = merged(found.used, 0);
  return found;
}

/** A subject without `#path` covers every path in it; a registry or namespace, everything under it. */
export function covers(subject: string, other: string): boolean {
  const same = subject.toLowerCase();
  const found = other.toLowerCase();
  return found === same || found.startsWith(`${same}#`) || (!same.includes('#') && found.startsWith(`${same}/`));
}

function referred(found: Uses, reference: MinedReference, ranges: string[], tags: Tag[]): void {
  const { mined } = found.component;
  const standings = new Map<string | null, Standing>();
  for (const one of reference.versions) {
    const stands = standing(one, ranges, tags);
    standings.set(one.version, stands);
    const spells = spellsOf(mined, one.intervals);
    if (stands === 'in') found.used.push(...spells);
    if (stands === 'unclear') found.doubts.push({ spells, because: because(one.version), veils: false });
  }
  for (const { file, line, version } of reference.locations)
    if (standings.get(version) === 'in') found.locations.push({ file, line, version });
}

function because(version: string | null): string {
  if (version === null) return 'it names no version';
  const short = /^[0-9a-f]{40,64}$/i.test(version) ? version.slice(0, 7) : version;
  return `it names ${short}, and which version that is cannot be known`;
}

/** Readers of the files that can name such a thing. */
const READERS: Record<string, string[]> = {
  githubactions: ['github-workflow', 'github-action'],
  docker: ['dockerfile', 'github-workflow', 'github-action', 'jenkinsfile'],
  generic: ['jenkinsfile'],
};

/** While such a file cannot be read, it may say so or not; what other files say at the head stands. */
function unread({ references }: Detector, mined: Mined, locations: Uses['locations']): Doubt[] {
  const types = references.map(({ subject }) => subject.slice('pkg:'.length).split('/', 1)[0]!);
  return mined.unreadable
    .filter(({ reader }) => types.some((type) => READERS[type]?.includes(reader) ?? true))
    .map(({ file, intervals }) => ({
      spells: spellsOf(mined, intervals),
      because: `${file} cannot be read`,
      veils: locations.every((location) => location.file === file),
    }));
}
