/** `npm run close-quarter -- 2026-q3`: what is published about a quarter is frozen, and never changes again. */
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { metrics } from './measure/index.ts';
import { world } from './measure/world/world.ts';
import { kept, keptFor } from './quarter/closed.ts';
import { closeQuarter, parseQuarter, refuseClosing } from './quarter/close.ts';
import { quartersFolder, readQuarterFiles, refuseChangedQuarters } from './quarter/read-files.ts';
import { authorKey } from './run/author-key.ts';
import { saved } from './run/saved.ts';

export const closeQuarterCommand: Command = {
  name: 'close-quarter',
  does: 'Freezes what is published about a quarter that is over: edition, commentary, manifest. A closed quarter never changes.',
  options: ['inputs', 'data', 'cache'],
  words: '<quarter>',
  async run(given, words, effects) {
    const quarter = parseQuarter(words);
    const where = places(given, typedIn('close-quarter'), dayOf(effects.now()));
    const { documents, inputs, asOf, run } = await saved(where, effects);
    const files = readQuarterFiles(quartersFolder(where.data));
    refuseClosing(quarter, files, run);
    effects.progress(`measure ${quarter}`);
    const own = keptFor(kept(files), inputs.origin === 'sample');
    const unread = run.repositories.filter(({ state }) => state === 'failed').map(({ repository }) => repository);
    const measured = { documents, world: world(documents, inputs, asOf), metrics, kept: own, unread };
    const secret = authorKey(where.cache, process.env);
    const frozen = await closeQuarter(quarter, { data: where.data, files, measured, secret });
    refuseChangedQuarters(where.data);
    effects.log(frozen.headline);
    if (!files.has(`${quarter}/commentary.md`)) effects.log('It has no commentary, and none can be added now.');
    effects.log(
      `${quarter} is closed: commit ${where.data}/quarters. npm run build shows it as closed after npm run measure.`,
    );
    return 0;
  },
};

if (import.meta.main) await start(closeQuarterCommand);
