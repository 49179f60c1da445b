/** `npm run measure`: the mined documents judged and measured; reads no repository. */
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { refuseChangedQuarters } from './quarter/read-files.ts';
import { conclusion } from './run/conclusion.ts';
import { measureInto } from './run/report-stage.ts';
import { saved } from './run/saved.ts';
import { beginGeneration } from './write/generation.ts';

export const measure: Command = {
  name: 'measure',
  does: 'Measures the mined documents with the inputs as they are now, and writes data/report. Reads no repository.',
  options: ['inputs', 'data', 'as-of'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('measure'), dayOf(effects.now()));
    refuseChangedQuarters(where.data);
    const { documents, inputs, asOf, run } = await saved(where, effects);
    const generation = beginGeneration(where.data);
    try {
      for (const part of ['mined', 'activity']) generation.carry(part);
      const shown = measureInto(
        generation,
        { documents, inputs, asOf, rows: run.repositories, data: where.data },
        effects,
      );
      generation.write('run.json', { ...run, asOf });
      generation.commit();
      for (const line of conclusion(shown, 'npm run build, then npm run preview')) effects.log(line);
      return 0;
    } catch (error) {
      generation.abandon();
      throw error;
    }
  },
};

if (import.meta.main) await start(measure);
