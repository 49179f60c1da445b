/** How far components are from the path’s project template, as its page lists them: only those that the path is for. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Drift as Drifted } from '../../../data/schema/report/path.ts';
import { driftOf, type Drift } from '../contents/drift.ts';
import { drift } from '../metrics/drift.ts';
import { eligibleIn, ofPath } from '../world/scope.ts';
import { templatesOf } from '../contents/templates.ts';
import type { World } from '../world/world.ts';
import { rounded } from './copied.ts';

/** Null: the path is no template that was read. */
export function drifted(path: GoldenPath, world: World): Drifted | null {
  if (templatesOf(path, world).length === 0) return null;
  const scope = ofPath(path.id);
  const concerned = new Set(eligibleIn(world, scope).map(({ component }) => component));
  return {
    measure: drift.measure(world, scope).measure,
    components: driftOf(path, world)
      .filter(({ component }) => concerned.has(component))
      .map((one) => row(one, world)),
  };
}

function row({ component, template, stamp, nearest, files }: Drift, world: World): Drifted['components'][number] {
  return {
    component: component.id,
    label: component.label,
    team: world.owners.get(component.id)?.team?.id ?? null,
    template: template.id,
    stamp,
    nearest,
    files: files.map(({ file, state, versionsBehind, daysBehind, similarity, error, evidence }) => ({
      file,
      state,
      versionsBehind,
      daysBehind,
      similarity: rounded(similarity),
      error: rounded(error),
      evidence,
    })),
  };
}
