/** `npm run explain`: a number of the site, down to the components and the lines of files behind it. */
import type { Scope } from '../data/schema/report/measures.ts';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import type { Given } from './command/options.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { explain as explained } from './measure/explain.ts';
import { world } from './measure/world/world.ts';
import { saved } from './run/saved.ts';

export const explain: Command = {
  name: 'explain',
  does: 'Traces a measured number to every component behind it, with file, commit and line.',
  options: ['path', 'team', 'inputs', 'data', 'as-of'],
  words: '<metric>',
  async run(given, words, effects) {
    const where = places(given, typedIn('explain'), dayOf(effects.now()));
    const [metric, ...rest] = words;
    if (metric === undefined || rest.length > 0)
      throw new Refusal(
        'Name one metric: npm run explain -- adopted --path <id>; the methodology page lists them all.',
      );
    const { documents, inputs, asOf } = await saved(where, effects);
    for (const line of linesOf(() => explained(world(documents, inputs, asOf), metric, scopeOf(given))))
      effects.log(line);
    return 0;
  },
};

/** What explaining throws is a sentence for the person who asked. */
function linesOf(lines: () => string[]): string[] {
  try {
    return lines();
  } catch (error) {
    if (error instanceof Error && error.constructor === Error) throw new Refusal(error.message);
    throw error;
  }
}

function scopeOf(given: Given): Scope {
  const [path, team] = [given.path ?? null, given.team ?? null];
  if (path !== null && team !== null) return { kind: 'team-path', path, team };
  if (path !== null) return { kind: 'path', path, team };
  if (team !== null) return { kind: 'team', path, team };
  return { kind: 'organisation', path, team };
}

if (import.meta.main) await start(explain);
