/** The files that a golden path is made of, as far as its signals name them and its provider was read. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Component } from '../world/component.ts';
import { contentsOf, FEWEST_LINES, type Content } from './contents.ts';
import { covers, repositoryOf } from '../world/signals.ts';
import { once } from '../world/once.ts';
import type { World } from '../world/world.ts';

/** `pkg:generic/template/acme/service` → `acme/service`. */
export function templateOf(subject: string): string | null {
  const found = /^pkg:generic\/template\/([^#@?]+)/.exec(subject);
  return found === null ? null : decodeURIComponent(found[1]!).toLowerCase();
}

/** Workflows and actions that a signal or anybody's reference names; of a template, every file. All that were ever large enough to be compared. */
export const originalsOf = (path: GoldenPath, world: World): Content[] => originals(world)(path);

const originals = once((world: World) => once((path: GoldenPath) => originalsIn(path, world)));

function originalsIn(path: GoldenPath, world: World): Content[] {
  const found = new Map<string, Content>();
  for (const signal of path.signals) {
    if (!('reference' in signal)) continue;
    const template = templateOf(signal.reference);
    const provider = componentNamed(template ?? repositoryOf(signal.reference), world);
    if (!provider) continue;
    const parts = template === null ? partsOf(signal.reference, world) : null;
    for (const content of contentsOf(provider, (_, file) => parts === null || isOneOf(file, parts)) ?? [])
      found.set(`${provider.id} ${content.file}`, content);
  }
  return [...found.values()].filter(({ versions }) => versions.some(({ lines }) => lines >= FEWEST_LINES));
}

function componentNamed(name: string | null, { components }: World): Component | null {
  return name === null ? null : (components.find(({ id }) => id.toLowerCase() === name) ?? null);
}

/** What stands behind `#`; a reference without it means every part that anybody has ever referred to. */
const partsOf = (reference: string, { components }: World): Set<string> =>
  new Set([reference, ...subjectsIn(components).filter((subject) => covers(reference, subject))].map(partOf));

/** Everything that anybody has ever referred to, each once. */
const subjectsIn = once((components: Component[]) => [
  ...new Set(components.flatMap(({ mined }) => mined.references.map(({ subject }) => subject))),
]);

export const partOf = (subject: string): string => decodeURIComponent(subject.split('#')[1] ?? '');

/** A workflow by its file, an action by its folder. */
const isOneOf = (file: string, parts: Set<string>): boolean =>
  parts.has(file) || (/(?:^|\/)action\.ya?ml$/.test(file) && parts.has(file.replace(/\/?action\.ya?ml$/, '')));

/** How a reference to this file would be written. */
export function refersTo(subject: string, { component, file }: Content): boolean {
  const repository = templateOf(subject) ?? repositoryOf(subject);
  if (repository !== component.id.toLowerCase()) return false;
  return templateOf(subject) !== null || isOneOf(file, new Set([partOf(subject)]));
}
