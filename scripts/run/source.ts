/** Where the repositories of a run come from: a folder, the sample, or a forge, of which mirrors are kept. */
import type { Run } from '../../data/schema/run.ts';
import { type Clones, clones } from '../clone/index.ts';
import type { Organisation } from '../command/organisation.ts';
import type { Places } from '../command/places.ts';
import { Refusal } from '../command/refusal.ts';
import type { Listing } from '../discover/discovered.ts';
import { inventory } from '../discover/index.ts';
import { tokenFrom } from '../discover/token.ts';
import type { Effects } from '../effects.ts';
import type { Generation } from '../write/generation.ts';
import { forgeListing, shown } from './forge-listing.ts';
import type { MineStage } from './mine-stage.ts';
import { repositoriesOf } from './repositories.ts';
import { commonGround } from './seen.ts';
import { nameOf, partOf, type Shard, type Weighed } from './shard.ts';
import { timed } from './timed.ts';

export interface Source {
  weighed: Weighed[];
  /** Only of a forge. */
  clones: Clones | undefined;
  /** The names of a shard, where its weights do not tell. */
  own?(shard: Shard): Set<string>;
  listing(stage: MineStage, generation: Generation, stages: Run['stages']): Promise<Listing>;
}

export async function sourceOf(where: Places, effects: Effects): Promise<Source> {
  if (where.org !== null) return forgeSource(where.org, where.cache, effects);
  const listing = await repositoriesOf(where, effects);
  return { weighed: listing.repositories, clones: undefined, listing: async () => listing };
}

async function forgeSource(organisation: Organisation, cache: string, effects: Effects): Promise<Source> {
  const { outside } = effects;
  if (outside === undefined) throw new Refusal('--org: nothing beyond this machine can be reached from here.');
  const { name, address } = organisation;
  const token = tokenFrom(outside.environment);
  const found = await inventory({ organisation: name, address, token }, effects);
  const weighed = shown(found, organisation);
  if (weighed.length === 0)
    throw new Refusal(`--org: ${name} has no repository that is to be shown; see --visibility. Forks are left out.`);
  if (found.unseen > 0)
    effects.warn(`${found.unseen} repositories of ${name} cannot be seen with this token and are left out.`);
  const ours = clones({ cache, address, token, outside });
  return {
    weighed,
    clones: ours,
    own: ({ index, of }) => new Set(weighed.filter(({ id }) => partOf(id, of) === index).map(nameOf)),
    listing: (stage, generation, stages) => {
      const ground = commonGround(stage.authorKey, stage.bots, stage.probes ?? []);
      const night = { cache, clones: ours, ground, own: stage.own, before: stage.before };
      return timed('clone', stages, effects, () => forgeListing(found, organisation, night, generation, effects));
    },
  };
}
