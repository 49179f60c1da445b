/**
 * Desire paths by content: files that components of several teams have near-identically, and that no path covers. Groups are the
 * union of all pairs that are at least 80% similar, found by their rarest lines (`alike.ts`): n for files that are like no other.
 */
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { contentKinds } from '../../read/content-kinds.ts';
import { alikeIn, anyAlikeIn, groupsOf } from './alike.ts';
import { evidenceAt, type Component } from '../world/component.ts';
import { contentsOf, contentsOn, type ContentVersion, type Current } from './contents.ts';
import { beginning, knownByBlob } from './lineage.ts';
import { addMonths } from '../world/days.ts';
import { originalsOf } from './originals.ts';
import { covers } from '../world/signals.ts';
import type { World } from '../world/world.ts';

export interface Desire {
  /** The purl without path, `pkg:githubactions/acme/tools`; of near-identical files their name. */
  subject: string;
  /** What kind of thing it is: "the reusable workflows and actions". */
  what: string;
  users: DesireUser[];
  /** Ids of their teams, sorted; components without a team belong to none. */
  teams: string[];
  /** Components that used it twelve months before. */
  yearAgo: number;
}
export interface DesireUser {
  component: Component;
  since: Day;
  evidence: Evidence[];
}

/** Of whatever size; the caller says how many components and teams make a desire path. */
export function sharedContents(world: World): Desire[] {
  const isCovered = covered(world);
  const before = Map.groupBy(contentsOn(world, addMonths(world.asOf, -12)), ({ kind }) => kind);
  return [...Map.groupBy(contentsOn(world, world.asOf), ({ kind }) => kind)].flatMap(([kind, all]) => {
    const groups = groupsOf(all, ({ version }) => version.sketch).filter(
      (group) => new Set(group.map(({ component }) => component)).size > 1 && !group.some(isCovered),
    );
    const had = havingLike(groups, before.get(kind) ?? []);
    return groups.map((group, at) => shared(group, kind, had[at]!.size, world));
  });
}

/** Components with a file like one of a group, by group. */
function havingLike(groups: Current[][], files: Current[]): Set<Component>[] {
  const having = groups.map(() => new Set<Component>());
  const members = groups.flatMap((group, at) => group.map(({ version }) => ({ at, sketch: version.sketch })));
  const alike = knownByBlob(alikeIn(members, ({ sketch }) => sketch));
  for (const { component, version } of files) for (const { item } of alike(version)) having[item.at]!.add(component);
  return having;
}

/** One that a path is made of, or that calls one: what is shared then is the path, or the few lines that call it. */
function covered(world: World): (current: Current) => boolean {
  const { goldenPaths } = world.inputs;
  const own = new Set(
    goldenPaths.flatMap((path) => originalsOf(path, world).map(({ component, file }) => `${component.id} ${file}`)),
  );
  const signals = goldenPaths.flatMap(({ signals }) => signals).filter((signal) => 'reference' in signal);
  const calling = new Map<Component, Set<string>>();
  const callers = ({ mined }: Component) =>
    mined.references
      .filter(({ subject }) => signals.some(({ reference }) => covers(reference, subject)))
      .flatMap(({ locations }) => locations.map(({ file }) => file));
  return ({ component, file }) => {
    const files = calling.get(component) ?? new Set(callers(component));
    calling.set(component, files);
    return own.has(`${component.id} ${file}`) || files.has(file);
  };
}

function shared(group: Current[], kind: string, yearAgo: number, world: World): Desire {
  const isLike = knownByBlob(anyAlikeIn(group.map(({ version }) => version.sketch)));
  const users = [...Map.groupBy(group, ({ component }) => component)].map(([component, files]) => ({
    component,
    since: files.map(({ file }) => sinceOf(component, file, isLike, world.asOf)).sort()[0]!,
    evidence: files.map(({ file }) => evidenceAt(component, file, null)),
  }));
  const teams = new Set(users.flatMap(({ component }) => world.owners.get(component.id)?.team?.id ?? []));
  const { what } = contentKinds.find(({ id }) => id === kind)!;
  return { subject: nameOf(group), what: `near-identical ${what}`, users, teams: [...teams].sort(), yearAgo };
}

/** The name that most of them have; of several the first. */
function nameOf(group: Current[]): string {
  const names = [...Map.groupBy(group, ({ file }) => file)].map(([file, of]) => ({ file, n: of.length }));
  return names.sort((a, b) => b.n - a.n || (a.file < b.file ? -1 : 1))[0]!.file;
}

/** Since when the file was like what they share today, without a break. */
function sinceOf(component: Component, file: string, isLike: (one: ContentVersion) => boolean, asOf: Day): Day {
  const [content] = contentsOf(component, (_, name) => name === file)!;
  return beginning(content!, isLike, asOf).from;
}
