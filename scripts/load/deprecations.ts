/** `data/deprecations`: every one that is as its schema says, and one sentence for every mistake in any of them. */
import { Deprecation } from '../../data/schema/deprecation.ts';
import type { WrittenDeprecation } from '../../data/schema/deprecation.ts';
import { movedInSilence } from './deprecations-before.ts';
import type { Before } from './deprecations-before.ts';
import { dateProblems } from './deprecations-dates.ts';
import { historyProblems } from './deprecations-history.ts';
import { idProblems } from './deprecations-ids.ts';
import { deprecationProblems, textProblems } from './deprecations-rules.ts';
import { fileNames, shown, writings } from './front-matter-folder.ts';
import type { Context } from './front-matter-rules.ts';

const NAME = /^dep-(\d{4})-[a-z0-9][a-z0-9-]{0,69}\.md$/;

export interface LoadedDeprecations {
  /** By id. */
  deprecations: WrittenDeprecation[];
  problems: string[];
}

/** `before`: the files as they were last committed; with it, dates moved and files deleted in silence are seen. */
export async function loadDeprecations(
  folder: string,
  context: Context,
  before: Before = new Map(),
): Promise<LoadedDeprecations> {
  const naming = { pattern: NAME, example: 'dep-0007-jenkins-library-v2.md' };
  const { writings: all, problems } = await writings(folder, Deprecation, naming, (one) => textProblems(one, context));
  for (const one of all)
    problems.push(...deprecationProblems(one, context), ...dateProblems(one), ...historyProblems(one));
  const names = await fileNames(folder);
  problems.push(...idProblems(all, names), ...movedInSilence(all, names, before, shown(folder)));
  const deprecations = all.map(({ file, value, body }) => ({ file, deprecation: value, body: body.text }));
  return { deprecations: uniqueById(deprecations), problems };
}

/** The first file of an id is the one that counts; the second is among the problems. */
function uniqueById(all: WrittenDeprecation[]): WrittenDeprecation[] {
  const byId = new Map<string, WrittenDeprecation>();
  for (const one of all) if (!byId.has(one.deprecation.id)) byId.set(one.deprecation.id, one);
  return [...byId.values()].sort((a, b) => (a.deprecation.id < b.deprecation.id ? -1 : 1));
}

/** `DEP-0007`, by the names of the files alone. */
export async function deprecationIds(folder: string): Promise<string[]> {
  return (await fileNames(folder)).flatMap((name) => {
    const number = NAME.exec(name)?.[1];
    return number === undefined ? [] : [`DEP-${number}`];
  });
}
