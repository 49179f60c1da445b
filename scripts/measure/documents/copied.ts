/** The copies of a path’s files, as its page lists them: only of components that the path is for. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Copies } from '../../../data/schema/report/path.ts';
import { copiesOf, type Copy } from '../contents/copies.ts';
import { copies } from '../metrics/copies.ts';
import { eligibleIn, ofPath } from '../world/scope.ts';
import type { World } from '../world/world.ts';

export function copied(path: GoldenPath, world: World): Copies {
  const scope = ofPath(path.id);
  const concerned = new Set(eligibleIn(world, scope).map(({ component }) => component));
  return {
    measure: copies.measure(world, scope).measure,
    files: copiesOf(path, world)
      .filter(({ component }) => concerned.has(component))
      .map((one) => row(one, world)),
  };
}

function row(copy: Copy, world: World): Copies['files'][number] {
  const { component, file, original, version, similarity, error, today, since, isElder, evidence } = copy;
  return {
    component: component.id,
    label: component.label,
    team: world.owners.get(component.id)?.team?.id ?? null,
    file,
    original: { repository: original.component.id, file: original.file },
    similarity: rounded(similarity),
    error: rounded(error),
    closest: version.from,
    today: today && rounded(today),
    since,
    older: isElder,
    evidence,
  };
}

/** Whole thousandths: enough for a percentage with one decimal. */
export const rounded = (share: number): number => Math.round(1000 * share) / 1000;
