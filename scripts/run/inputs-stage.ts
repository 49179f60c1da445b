/** Whose declarations count: those of the sample, those given, or, for a stranger's repositories, a proposal. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Inputs } from '../../data/schema/inputs.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { HOME, type Places } from '../command/places.ts';
import { loadInputs } from '../load/inputs.ts';
import { loadPublished } from '../load/published.ts';
import { propose } from '../propose/propose.ts';

/** Before mining: what people declared, as far as it is meant for these repositories. Null: nothing is. */
export async function declaredInputs(where: Places, sample: boolean): Promise<Inputs | null> {
  const folder = where.inputs ?? inputsFolder(where.data);
  const { inputs } = await loadInputs(folder);
  if (inputs === null) return null;
  const isForOthers = inputs.organisation.sample && !sample && where.inputs === null;
  if (isForOthers) return null;
  const { changelog, deprecations, problems } = await loadPublished(dirname(folder), inputs);
  return { ...inputs, changelog, deprecations, problems: [...inputs.problems, ...problems] };
}

/** The inputs beside the documents; another data folder without any has those that come with Footfall. */
export function inputsFolder(data: string): string {
  const own = join(data, 'inputs');
  return existsSync(own) ? own : join(HOME, 'data/inputs');
}

/**
 * After mining: golden paths are proposed where none are declared, always from the newest day. A past day is then measured
 * with the paths and denominators of today, as a past week of today's report is.
 */
export function completeInputs(declared: Inputs | null, mined: Mined[], newest: Day): Inputs {
  if (declared !== null && declared.goldenPaths.length > 0) return declared;
  const { goldenPaths, rejected } = propose(mined, newest);
  const organisation = declared?.organisation ?? {
    sample: false,
    name: organisationName(mined),
    bots: [],
    exclude: [],
  };
  const { teams, problems, changelog, deprecations, declarations } = declared ?? { teams: null, problems: [] };
  const published = { changelog, deprecations, declarations };
  return { organisation, teams, goldenPaths, origin: 'proposed', rejected, problems, ...published };
}

/** The owner of most repositories. */
function organisationName(mined: Mined[]): string {
  const owners = [...Map.groupBy(mined, ({ repository }) => repository.owner)];
  owners.sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1));
  return owners[0]?.[0] ?? 'organisation';
}
