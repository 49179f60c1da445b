/** What the platform team has published: changelog entries and deprecations, each checked against the other and the inputs. */
import { join } from 'node:path';
import type { WrittenEntry } from '../../data/schema/changelog.ts';
import type { WrittenDeprecation } from '../../data/schema/deprecation.ts';
import type { Inputs } from '../../data/schema/inputs.ts';
import { entryAddresses, loadChangelog } from './changelog.ts';
import { deprecationIds, loadDeprecations } from './deprecations.ts';
import type { Before } from './deprecations-before.ts';
import { contextOf } from './front-matter-rules.ts';

export interface Published {
  changelog: WrittenEntry[];
  deprecations: WrittenDeprecation[];
  problems: string[];
}

/** `data`: the folder that holds changelog/ and deprecations/ beside its inputs/. */
export async function loadPublished(data: string, inputs: Inputs | null, before?: Before): Promise<Published> {
  const entriesFolder = join(data, 'changelog');
  const deprecationsFolder = join(data, 'deprecations');
  const context = contextOf(inputs, await deprecationIds(deprecationsFolder), await entryAddresses(entriesFolder));
  const { changelog, problems } = await loadChangelog(entriesFolder, context);
  const { deprecations, problems: others } = await loadDeprecations(deprecationsFolder, context, before);
  return { changelog, deprecations, problems: [...problems, ...others] };
}
