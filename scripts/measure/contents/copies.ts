/** Copies: files near-identical to one that a golden path is made of, instead of a reference to it. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { similarity, standardError } from '../../read/sketch.ts';
import { alikeIn, type Alike } from './alike.ts';
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
import { beginning, isElder, knownByBlob, lineages, type Lineage } from './lineage.ts';
import { originalsOf, refersTo } from './originals.ts';
import { once } from '../world/once.ts';
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
/** Of one path, by component, then file. Empty too where none of the path's files are known: see `originalsOf`. */
export const copiesOf = (path: GoldenPath, world: World): Copy[] => copiesIn(world).get(path.id)!;

/** The same of one component. */
export const copiesBy = (component: Component, path: GoldenPath, world: World): Copy[] =>
  byComponent(copiesOf(path, world)).get(component) ?? [];

const byComponent = once((all: Copy[]) => Map.groupBy(all, ({ component }) => component));

/** A version of a file that a path is made of. */
interface Origin {
  path: string;
  content: Content;
  version: ContentVersion;
}

/** By path. Every file is compared once, with what all paths are made of. */
const copiesIn = once((world: World): Map<string, Copy[]> => {
  const found = new Map<string, Copy[]>(world.inputs.goldenPaths.map(({ id }) => [id, []]));
  const closestTo = closestIn(world);
  const lineageOf = lineages();
  for (const [component, files] of Map.groupBy(contentsOn(world, world.asOf), (one) => one.component)) {
    const isReferredTo = referredTo(component, world.asOf);
    const contents = new Map<string, Content[]>();
    for (const current of files)
      for (const { item, similarity: similar } of closestTo(current, isReferredTo)) {
        const own = contents.get(current.kind) ?? contentsOf(component, (kind) => kind === current.kind)!;
        contents.set(current.kind, own);
        found.get(item.path)!.push(copy(current, item, similar, { own, lineageOf, asOf: world.asOf }));
      }
  }
  return found;
});

type Closest = (current: Current, isReferredTo: (original: Content) => boolean) => Alike<Origin>[];

/** For each path the most similar version, of several the newest; none of a provider's own paths, nor of what it refers to. */
function closestIn(world: World): Closest {
  const origins = world.inputs.goldenPaths.flatMap((path) => originsOf(path, world));
  const alikeBy = new Map(
    [...Map.groupBy(origins, ({ content }) => content.kind)].map(([kind, some]) => [
      kind,
      knownByBlob(alikeIn(some, ({ version }) => version.sketch)),
    ]),
  );
  const providers = new Map(
    world.inputs.goldenPaths.map((path) => [
      path.id,
      new Set(originalsOf(path, world).map(({ component }) => component)),
    ]),
  );
  return ({ component, kind, version }, isReferredTo) => {
    const alike = alikeBy.get(kind)?.(version) ?? [];
    const others = alike.filter(({ item }) => !isReferredTo(item.content));
    return [...Map.groupBy(others, ({ item }) => item.path)].flatMap(([path, some]) =>
      providers.get(path)!.has(component)
        ? []
        : some.sort((a, b) => b.similarity - a.similarity || b.item.version.time - a.item.version.time)[0]!,
    );
  };
}

function originsOf(path: GoldenPath, world: World): Origin[] {
  return originalsOf(path, world).flatMap((content) =>
    content.versions
      .filter(({ from, lines }) => from <= world.asOf && lines >= FEWEST_LINES)
      .map((version) => ({ path: path.id, content, version })),
  );
}

function referredTo({ mined, dayOf }: Component, day: Day): (original: Content) => boolean {
  const answers = new Map<Content, boolean>();
  const refers = (original: Content) =>
    mined.references.some(
      ({ subject, intervals }) => refersTo(subject, original) && during(stays(intervals, dayOf), day) !== null,
    );
  return (original) => {
    const answer = answers.get(original) ?? refers(original);
    answers.set(original, answer);
    return answer;
  };
}

interface Ground {
  /** The component's own files of the kind. */
  own: Content[];
  lineageOf: (original: Content) => Lineage;
  asOf: Day;
}

function copy(current: Current, { content, version }: Origin, similar: number, { own, lineageOf, asOf }: Ground): Copy {
  const { component, file } = current;
  const now = versionOn(content, asOf);
  const lineage = lineageOf(content);
  return {
    component,
    file,
    original: content,
    version,
    similarity: similar,
    error: standardError(current.version.sketch, version.sketch),
    today: now && similarity(current.version.sketch, now.sketch),
    since: beginning(
      own.find((one) => one.file === file)!,
      lineage.isLike,
      asOf,
    ).from,
    isElder: isElder(own, lineage),
    evidence: [
      { repository: component.id, file, commit: current.version.commit, line: null },
      { repository: content.component.id, file: content.file, commit: version.commit, line: null },
    ],
  };
}
