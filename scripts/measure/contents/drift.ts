/** How far components are from the project template they were made from, file by file. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { similarity } from '../../read/sketch.ts';
import { ALIKE } from './alike.ts';
import { nameOf, type Component } from '../world/component.ts';
import { contentsOf, FEWEST_LINES, versionOn, type Content, type ContentVersion } from './contents.ts';
import { fileDrift, nearestCommit, type FileDrift } from './file-drift.ts';
import { covers } from '../world/signals.ts';
import { during } from '../world/spells.ts';
import { templatesOf, type Template } from './templates.ts';
import { stays } from '../world/timeline.ts';
import type { World } from '../world/world.ts';

/** So many files like the template’s show that a component without a stamp was made from it. */
export const FEWEST_FILES = 3;

export interface SharedFile extends FileDrift {
  /** Where it lies in the component. */
  file: string;
  evidence: Evidence[];
}
export interface Drift {
  component: Component;
  template: Component;
  /** The version in the stamp; null: its files alone say that it was made from it. */
  stamp: string | null;
  nearest: { day: Day; evidence: Evidence } | null;
  /** By name. */
  files: SharedFile[];
}

const known = new WeakMap<World, Drift[]>();

/** Of one path, by component: those with a stamp, and those whose files show it. */
export function driftOf(path: GoldenPath, world: World): Drift[] {
  const all = known.get(world) ?? drifts(world);
  known.set(world, all);
  const own = new Set(templatesOf(path, world).map(({ component }) => component));
  return all.filter(({ template }) => own.has(template));
}

function drifts(world: World): Drift[] {
  const all = world.inputs.goldenPaths.flatMap((path) => templatesOf(path, world));
  const templates = [...new Map(all.map((template) => [template.component, template])).values()];
  if (templates.length === 0) return [];
  return world.components.flatMap((component) => {
    if (!component.activity?.contents || templates.some((template) => template.component === component)) return [];
    const stamped = templates.find((template) => stampOf(component, template, world.asOf) !== null);
    const template = stamped ?? likeliest(component, templates, world);
    const stamp = stamped ? stampOf(component, stamped, world.asOf) : null;
    return template ? [driftFrom(component, template, stamp, world)] : [];
  });
}

/** Templates of one organisation have files in common: what was made from one is like the others too, in fewer of them. */
function likeliest(component: Component, templates: Template[], world: World): Template | undefined {
  const like = templates
    .map((template) => ({ template, files: filesLike(component, template, world) }))
    .filter(({ files }) => files.length >= FEWEST_FILES);
  return like.sort((a, b) => b.files.length - a.files.length || sum(b.files) - sum(a.files))[0]?.template;
}

export function stampOf({ mined, dayOf }: Component, { signal }: Pick<Template, 'signal'>, day: Day): string | null {
  for (const { versions } of mined.references.filter(({ subject }) => covers(signal, subject)))
    for (const { version, label, intervals } of versions)
      if (during(stays(intervals, dayOf), day) !== null) return version ?? label ?? '';
  return null;
}

/** Those of its files that the template has too. */
const sharedWith = (component: Component, { files }: Pick<Template, 'files'>) =>
  contentsOf(component, (_, file) => files.has(placeOf(component, file))) ?? [];

/** Where a file gets to from the template: inside a monorepo the component’s folder is its root. */
const placeOf = ({ folder }: Component, file: string) => (folder === '' ? file : file.slice(folder.length + 1));

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

/** How similar each of its files is that is like one of the template’s, where the template had it no later. */
function filesLike(component: Component, template: Template, { asOf }: World): number[] {
  return sharedWith(component, template).flatMap((content) => {
    const original = template.files.get(placeOf(component, content.file))!;
    const current = versionOn(content, asOf);
    if (!current || current.lines < FEWEST_LINES) return [];
    return isLike(current, original) && hadFirst(original, content)
      ? [fileDrift(current, original.versions).similarity]
      : [];
  });
}

const areAlike = (one: ContentVersion, other: ContentVersion) =>
  one.blob === other.blob || similarity(one.sketch, other.sketch) >= ALIKE;
const isLike = (one: ContentVersion, { versions }: Content) => versions.some((version) => areAlike(one, version));

/** What the component had before the template did, it has not from there. With a common history both had it at once. */
function hadFirst(original: Content, own: Content): boolean {
  const first = own.versions.find((version) => isLike(version, original))!;
  return original.versions.some((version) => version.time <= first.time && areAlike(first, version));
}

export function driftFrom(
  component: Component,
  { component: template, files }: Omit<Template, 'signal'>,
  stamp: string | null,
  { asOf }: World,
): Drift {
  const shared: SharedFile[] = [];
  const versions: ContentVersion[] = [];
  for (const content of sharedWith(component, { files })) {
    const original = files.get(placeOf(component, content.file))!;
    const current = versionOn(content, asOf);
    if (!current) continue;
    const drift = fileDrift(current, original.versions);
    const own = { repository: nameOf(component.mined), file: content.file, commit: current.commit, line: null };
    const evidence = [own, { repository: template.id, file: original.file, commit: drift.nearest.commit, line: null }];
    shared.push({ ...drift, file: content.file, evidence });
    versions.push(...original.versions);
  }
  return { component, template, stamp, nearest: nearest(template, shared, versions, files), files: shared };
}

function nearest(
  template: Component,
  shared: SharedFile[],
  versions: ContentVersion[],
  files: Map<string, Content>,
): Drift['nearest'] {
  const found = nearestCommit(shared, versions);
  if (!found) return null;
  const { file } = [...files.values()].find((content) => content.versions.includes(found))!;
  return { day: found.from, evidence: { repository: template.id, file, commit: found.commit, line: null } };
}
