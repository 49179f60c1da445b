/** Mining in tests: a folder in, the outcome out, with the made-up readers of `line-readers.ts`. */
import { discover } from '../discover/index.ts';
import { type MineOptions, type MineResult, mineOrganisation } from '../mine/index.ts';
import { temporaryFolder } from './make-repository.ts';

/** Every repository of the folder, in the order of names; what discovery refuses is a failure too. */
export async function minedIn(folder: string, options: Partial<MineOptions> = {}) {
  const { repositories, unusable } = await discover({ folder });
  const readers = new URL('./line-readers.ts', import.meta.url);
  const results: MineResult[] = [];
  const all = { cache: temporaryFolder(), authorKey: 'key', readers, ...options };
  for await (const result of mineOrganisation(repositories, all)) results.push(result);
  const outcomes = results.map((result) => ({ name: result.repository.name, ...result }));
  const refused = unusable.map(({ name, reason, message }) => ({ name, failed: { reason, message } }));
  return [...outcomes, ...refused].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The one repository that the folder is or holds; throws its reason when it could not be mined. */
export async function minedOnly(folder: string, options: Partial<MineOptions> = {}) {
  const [outcome] = await minedIn(folder, options);
  if (outcome === undefined) throw new Error(`Expected a repository in ${folder}, found none.`);
  if (outcome.failed !== undefined) throw new Error(`${outcome.failed.reason}: ${outcome.failed.message}`);
  return outcome as Extract<typeof outcome, { mined: unknown }>;
}
