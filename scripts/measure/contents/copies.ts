/** Copies: files near-identical to one that a golden path is made of, instead of a reference to it. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { similarity, standardError } from '../../read/sketch.ts';
import { ALIKE, alikeIn } from './alike.ts';
import type { Component } from '../world/component.ts';
import {
  contentsOf,
  contentsOn,
  FEWEST_LINES,
  versionOn,
  type Content,
  type ContentVersion,
  type Current,
} from './contents.ts';
import { originalsOf, refersTo } from './originals.ts';
import { during } from '../world/spells.ts';
import { stays } from '../world/timeline.ts';
import type { World } from '../world/world.ts';

export interface Copy {
  component: Component;
  file: string;
  /** The path's file that it is most like, and the version of it. */
  original: Content;
  version: ContentVersion;
  similarity: number;
  /** One standard error of it; 0: exact. */
  error: number;
  /** To the original as it is on the day; null: there is none any more. */
  today: number | null;
  /** Since when it has been so without a break, from which commit on. */
  since: Day;
  /** The component had it before the path did: the path copied it. */
  isElder: boolean;
  evidence: Evidence[];
}
interface Origin {
  content: Content;
  version: ContentVersion;
}

const known = new WeakMap<World, Map<string, Copy[]>>();

/** Of one path, by component, then file. Empty too where none of the path's files are known: see `originalsOf`. */
export function copiesOf(path: GoldenPath, world: World): Copy[] {
  const byPath = known.get(world) ?? new Map<string, Copy[]>();
  known.set(world, byPath);
  const found = byPath.get(path.id) ?? copies(originalsOf(path, world), world);
  byPath.set(path.id, found);
  return found;
}

function copies(originals: Content[], world: World): Copy[] {
  const providers = new Set(originals.map(({ component }) => component));
  const origins = originals.flatMap((content) =>
    content.versions
      .filter(({ from, lines }) => from <= world.asOf && lines >= FEWEST_LINES)
      .map((version): Origin => ({ content, version })),
  );
  const alikeBy = new Map(
    [...Map.groupBy(origins, ({ content }) => content.kind)].map(([kind, some]) => [
      kind,
      alikeIn(some, ({ version }) => version.sketch),
    ]),
  );
  return contentsOn(world, world.asOf).flatMap((current) => {
    if (providers.has(current.component)) return [];
    const alike = alikeBy.get(current.kind)?.(current.version.sketch) ?? [];
    const others = alike.filter(({ item }) => !refers(current.component, item.content, world.asOf));
    // The most similar; of several the newest.
    const [closest] = others.sort((a, b) => b.similarity - a.similarity || b.item.version.time - a.item.version.time);
    return closest ? [copy(current, closest.item, closest.similarity, world)] : [];
  });
}

function refers({ mined, dayOf }: Component, original: Content, day: Day): boolean {
  return mined.references.some(
    ({ subject, intervals }) => refersTo(subject, original) && during(stays(intervals, dayOf), day) !== null,
  );
}

function copy(current: Current, { content, version }: Origin, similar: number, world: World): Copy {
  const { component, file } = current;
  const own = contentsOf(component, (kind) => kind === content.kind)!;
  const now = versionOn(content, world.asOf);
  const began = beginning(
    own.find((one) => one.file === file)!,
    content,
    world.asOf,
  );
  return {
    component,
    file,
    original: content,
    version,
    similarity: similar,
    error: standardError(current.version.sketch, version.sketch),
    today: now && similarity(current.version.sketch, now.sketch),
    since: began.from,
    isElder: isElder(own, content),
    evidence: [
      { repository: component.id, file, commit: current.version.commit, line: null },
      { repository: content.component.id, file: content.file, commit: version.commit, line: null },
    ],
  };
}

const isLike = (one: ContentVersion, { versions }: Content) =>
  versions.some(({ sketch }) => similarity(sketch, one.sketch) >= ALIKE);

/** The first of the versions that follow each other up to the day, all of them like some version of the original. */
function beginning({ versions }: Content, original: Content, asOf: Day): ContentVersion {
  const past = versions.filter(({ from }) => from <= asOf);
  let began = past.at(-1)!;
  for (const version of past.toReversed().slice(1)) {
    if ((version.to ?? began.from) < began.from || !isLike(version, original)) break;
    began = version;
  }
  return began;
}

/**
 * Lineages go by content, not by name, so that a file that was moved keeps its age: the first time the component said anything
 * like the original, against the first time that its provider, in any file, said anything like that.
 */
function isElder(own: Content[], original: Content): boolean {
  const [first] = own
    .flatMap(({ versions }) => versions.filter((version) => isLike(version, original)))
    .sort((a, b) => a.time - b.time);
  const provider = contentsOf(original.component, (kind) => kind === original.kind)!;
  const times = provider.flatMap(({ versions }) =>
    versions.filter(({ sketch }) => similarity(sketch, first!.sketch) >= ALIKE).map(({ time }) => time),
  );
  // A fork has the very commits of the provider: it is not older for that.
  return !times.some((time) => time <= first!.time);
}
