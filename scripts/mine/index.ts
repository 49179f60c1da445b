/** One repository's git history into facts and since when. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { Reason } from '../../data/schema/shapes.ts';
import type { DiscoveredRepository } from '../discover/discovered.ts';
import type { MineOptions } from './options.ts';

export type { MineOptions, MineProgress } from './options.ts';

export interface MinedRepository {
  mined: Mined;
  activity: Activity;
}
export type MineResult =
  | ({ repository: DiscoveredRepository; failed?: undefined } & MinedRepository)
  | { repository: DiscoveredRepository; failed: { reason: Reason; message: string } };

/** Throws Failure for a repository that cannot be mined. */
export async function mineRepository(
  _repository: DiscoveredRepository,
  _options: MineOptions,
): Promise<MinedRepository> {
  throw new Error('not there yet');
}

/** Every repository, as they come; one that fails says why and stops no other. */
export async function* mineOrganisation(
  _repositories: DiscoveredRepository[],
  _options: MineOptions,
): AsyncGenerator<MineResult> {
  throw new Error('not there yet');
}
