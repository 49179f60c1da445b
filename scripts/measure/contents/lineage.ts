/** Who said it first. Lineages go by content, not by name, so that a file that was moved keeps its age. */
import type { Sketch } from '../../read/sketch.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Component } from '../world/component.ts';
import { alikeIn, anyAlikeIn } from './alike.ts';
import { contentsOf, type Content, type ContentVersion } from './contents.ts';

export interface Lineage {
  /** Whether it is like any version of the original. */
  isLike(version: ContentVersion): boolean;
  /** When the provider, in any file, first said anything like it, UTC seconds; Infinity: never. */
  firstSaid(version: ContentVersion): number;
}

/** Of each original; what a provider said is gathered once for all of its files of a kind. */
export function lineages(): (original: Content) => Lineage {
  const known = new Map<Content, Lineage>();
  const said = new Map<Component, Map<string, Lineage['firstSaid']>>();
  return (original) => {
    const found = known.get(original) ?? {
      isLike: knownByBlob(anyAlikeIn(original.versions.map(({ sketch }) => sketch))),
      firstSaid: firstSaidBy(original),
    };
    known.set(original, found);
    return found;
  };

  function firstSaidBy({ component, kind }: Content): Lineage['firstSaid'] {
    const kinds = said.get(component) ?? new Map<string, Lineage['firstSaid']>();
    said.set(component, kinds);
    const found = kinds.get(kind) ?? firstSaid(contentsOf(component, (one) => one === kind)!);
    kinds.set(kind, found);
    return found;
  }
}

function firstSaid(provider: Content[]): Lineage['firstSaid'] {
  const alike = alikeIn(
    provider.flatMap(({ versions }) => versions),
    ({ sketch }) => sketch,
  );
  return knownByBlob((sketch) => Math.min(...alike(sketch).map(({ item }) => item.time)));
}

/** The first of the versions that follow each other up to the day, all of them like what is asked for. */
export function beginning({ versions }: Content, isLike: Lineage['isLike'], asOf: Day): ContentVersion {
  const past = versions.filter(({ from }) => from <= asOf);
  let began = past.at(-1)!;
  for (const version of past.toReversed().slice(1)) {
    if ((version.to ?? began.from) < began.from || !isLike(version)) break;
    began = version;
  }
  return began;
}

/**
 * The component had it before the path did: the first time it said anything like the original, its provider had never yet said
 * anything like that. A fork has the very commits of the provider: it is not older for that.
 */
export function isElder(own: Content[], { isLike, firstSaid }: Lineage): boolean {
  const [first] = own.flatMap(({ versions }) => versions.filter(isLike)).sort((a, b) => a.time - b.time);
  return firstSaid(first!) > first!.time;
}

/** The same text is in many components, and in many versions of them: it is asked about once. */
export function knownByBlob<T>(answer: (sketch: Sketch) => T): (version: ContentVersion) => T {
  const answers = new Map<string, T>();
  return ({ blob, sketch }) => {
    const known = answers.get(blob);
    if (known !== undefined) return known;
    const found = answer(sketch);
    answers.set(blob, found);
    return found;
  };
}
