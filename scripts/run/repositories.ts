/** Which repositories a command is about: the folder given, or the sample organisation, grown under the cache. */
import { join } from 'node:path';
import type { Places } from '../command/places.ts';
import { Refusal } from '../command/refusal.ts';
import type { Listing } from '../discover/discovered.ts';
import { discover } from '../discover/index.ts';
import type { Effects } from '../effects.ts';

export async function repositoriesOf(where: Places, effects: Effects): Promise<Listing> {
  const folder = where.repos ?? join(where.cache, 'sample');
  if (where.repos === null) {
    effects.progress('discover the sample organisation, grown from nothing');
    // A company's own run has no use for the stories of the sample.
    const { growSample } = await import('../sample/index.ts');
    await growSample(folder);
  }
  effects.progress(`discover repositories in ${folder}`);
  const listing = await discover({ folder }).catch(refused);
  if (listing.repositories.length + listing.unusable.length > 0) return listing;
  throw new Refusal(`--repos: ${folder} holds no git repository, bare or cloned, one or two levels deep.`);
}

/** What discovery throws is a sentence for the person who asked. */
function refused(error: unknown): never {
  if (error instanceof Error && error.constructor === Error) throw new Refusal(error.message);
  throw error;
}
