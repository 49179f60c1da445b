/** `npm run join`: what several machines mined, as one data folder. Nothing is believed that is not a document in its own place. */
import { resolve } from 'node:path';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { refuseMostlyFailed } from './run/mostly-failed.ts';
import { joined, partsIn } from './run/joined-parts.ts';
import { beginGeneration } from './write/generation.ts';

export const join: Command = {
  name: 'join',
  does: 'Joins what several machines mined with --org and --shard, or what an earlier run kept, into one data folder.',
  options: ['parts', 'data'],
  async run(given, _words, effects) {
    if (given.parts === undefined) throw new Refusal('--parts is missing: name the folder with the parts.');
    const where = places(given, typedIn('join'), dayOf(effects.now()));
    const parts = partsIn(resolve(typedIn('join'), given.parts));
    const generation = beginGeneration(where.data);
    try {
      const run = joined(parts, generation);
      refuseMostlyFailed(run.repositories);
      generation.carry('report');
      generation.write('run.json', run);
      generation.commit();
      effects.log(`${run.repositories.length} repositories from ${parts.length} parts. Next: npm run measure`);
      return 0;
    } catch (error) {
      generation.abandon();
      throw error;
    }
  },
};

if (import.meta.main) await start(join);
