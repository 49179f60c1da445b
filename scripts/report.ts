/** `npm run report`: the whole night. discover → mine → (read, check, measure) → write → build. */
import { buildSite } from './build/site.ts';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf, instantOf } from './command/day.ts';
import { places } from './command/places.ts';
import { refuseChangedQuarters } from './quarter/read-files.ts';
import { asOfDay } from './run/as-of.ts';
import { contract } from './run/contract.ts';
import { loadDocuments } from './run/documents.ts';
import { conclusion } from './run/conclusion.ts';
import { completeInputs } from './run/inputs-stage.ts';
import { lookWith } from './run/look.ts';
import { mineRun } from './run/mined.ts';
import { measureInto } from './run/report-stage.ts';
import { timed } from './run/timed.ts';

export const report: Command = {
  name: 'report',
  does: 'Mines repositories, measures, and renders the site: the whole night. Without --repos and --org, on a sample organisation.',
  options: ['repos', 'org', 'forge', 'visibility', 'inputs', 'data', 'out', 'cache', 'base', 'site', 'as-of'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('report'), dayOf(effects.now()));
    refuseChangedQuarters(where.data);
    const started = instantOf(effects.now());
    const stages: { stage: string; seconds: number }[] = [];
    const { generation, declared, sample, rows, ground } = await mineRun(where, stages, effects);
    try {
      const written = { repositories: rows, ground, contract: contract() };
      const documents = loadDocuments(generation.folder, written);
      const asOf = asOfDay(where.asOf, documents, effects.now());
      const inputs = completeInputs(declared, documents.mined, asOfDay('newest', documents, effects.now()));
      const shown = await timed('measure', stages, effects, () =>
        measureInto(generation, { documents, inputs, asOf, rows, data: where.data }, effects),
      );
      generation.write('run.json', { schema: 'footfall/run/1', started, asOf, sample, stages, ...written });
      generation.commit();
      await buildSite(where, effects);
      for (const line of conclusion(shown, lookWith(given))) effects.log(line);
      return 0;
    } catch (error) {
      generation.abandon();
      throw error;
    }
  },
};

if (import.meta.main) await start(report);
