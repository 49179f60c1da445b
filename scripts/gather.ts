/** `npm run gather`: what several machines have mined, each its part, becomes one data folder and one cache. */
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { plural } from './measure/words.ts';
import { savedNewestDay } from './run/as-of.ts';
import { loadRun } from './run/documents.ts';
import { bringFacts, gathered } from './run/gathered.ts';
import { refuseMostlyFailed } from './run/mostly-failed.ts';
import { loadParts } from './run/parts.ts';
import { beginGeneration } from './write/generation.ts';

export const gather: Command = {
  name: 'gather',
  does: 'Brings together what npm run mine -- --shard i/n wrote on several machines, into one data folder and one cache. Reads no repository, and believes no document that is not one.',
  options: ['data', 'cache'],
  words: '<part>…',
  async run(given, words, effects) {
    const where = places(given, typedIn('gather'), dayOf(effects.now()));
    if (words.length === 0)
      throw new Refusal('Expected the folders of the parts, each with the data and the cache of one machine: parts/*');
    const parts = loadParts(words, typedIn('gather'));
    const generation = beginGeneration(where.data);
    try {
      const before = loadRun(where.data);
      const { run, missing } = gathered(parts, before, generation);
      if (run.repositories.some(({ forge }) => forge !== undefined)) refuseMostlyFailed(run.repositories);
      const asOf = savedNewestDay(generation.folder, run, effects.now());
      generation.carry('report');
      generation.write('run.json', { ...run, asOf });
      generation.commit();
      for (const part of parts) bringFacts(part, where.cache);
      for (const sentence of missing) effects.warn(sentence);
      const counts = [...Map.groupBy(run.repositories, ({ state }) => state)].map(
        ([state, rows]) => `${rows.length} ${state}`,
      );
      const found = plural(run.repositories.length, 'repository', 'repositories');
      effects.log(`${found} from ${plural(parts.length, 'part')}: ${counts.sort().join(', ')}. Next: npm run measure`);
      return 0;
    } catch (error) {
      generation.abandon();
      throw error;
    }
  },
};

if (import.meta.main) await start(gather);
