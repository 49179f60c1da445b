/** `npm run build`: the site from the data as it is. */
import { buildSite } from './build/site.ts';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { refuseChangedQuarters } from './quarter/read-files.ts';

export const build: Command = {
  name: 'build',
  does: 'Renders the site from the documents in the data folder. Reads no repository.',
  options: ['data', 'out', 'base', 'site', 'cache'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('build'), dayOf(effects.now()));
    refuseChangedQuarters(where.data);
    const pages = await buildSite(where, effects);
    effects.log(`${pages} pages in ${where.out}. Look at them with: npm run preview`);
    return 0;
  },
};

if (import.meta.main) await start(build);
