/** The project templates that a path is made of, with the files they give, at the paths these get in what is made from them. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import { madePath } from '../../read/content-kinds.ts';
import type { Component } from '../world/component.ts';
import { contentsOf, versionOn, type Content } from './contents.ts';
import { templateOf } from './originals.ts';
import { once } from '../world/once.ts';
import type { World } from '../world/world.ts';

export interface Template {
  component: Component;
  /** The reference that a stamp of it gives. */
  signal: string;
  /** By the path that it gets: files of today, with their versions up to it. */
  files: Map<string, Content>;
}

export const templatesOf = (path: GoldenPath, world: World): Template[] => templates(world)(path);

const templates = once((world: World) => once((path: GoldenPath) => templatesIn(path, world)));

function templatesIn({ signals }: GoldenPath, world: World): Template[] {
  return signals.flatMap((one) => {
    const name = 'reference' in one ? templateOf(one.reference) : null;
    const component = name === null ? null : world.components.find(({ id }) => id.toLowerCase() === name);
    const files = component ? filesOf(component, world) : new Map<string, Content>();
    return 'reference' in one && component && files.size > 0 ? [{ component, signal: one.reference, files }] : [];
  });
}

export function filesOf(component: Component, { asOf }: World): Map<string, Content> {
  const there = (contentsOf(component, () => true) ?? []).filter((content) => versionOn(content, asOf) !== null);
  const found = new Map<string, Content>();
  for (const [path, all] of Map.groupBy(there, ({ file }) => madePath(file))) {
    // What lies in a skeleton is given; what is beside it serves the template itself. Of two skeletons nobody knows which.
    const given = all.filter(({ file }) => file !== path);
    const [content, another] = given.length > 0 ? given : all;
    if (!content || another) continue;
    found.set(path, { ...content, versions: content.versions.filter(({ from }) => from <= asOf) });
  }
  return found;
}
