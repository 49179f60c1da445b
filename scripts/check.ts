/** `npm run check`: every check put to every component; the findings are written and counted. */
import type { Finding } from '../data/schema/finding.ts';
import { findings } from './check/findings.ts';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { world } from './measure/world/world.ts';
import { saved } from './run/saved.ts';
import { beginGeneration } from './write/generation.ts';

const OUTCOMES = ['pass', 'fail', 'exempt', 'not-applicable', 'unknown'] as const;

export const check: Command = {
  name: 'check',
  does: 'Puts golden paths and checks to the mined documents, and writes data/report/findings.json.',
  options: ['inputs', 'data', 'as-of'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('check'), dayOf(effects.now()));
    const { documents, inputs, asOf } = await saved(where, effects);
    const found = findings(world(documents, inputs, asOf));
    const generation = beginGeneration(where.data);
    try {
      for (const part of ['mined', 'activity', 'report', 'run.json']) generation.carry(part);
      generation.write('report/findings.json', { schema: 'footfall/findings/1', asOf, findings: found });
      generation.commit();
    } catch (error) {
      generation.abandon();
      throw error;
    }
    for (const line of countedLines(found)) effects.log(line);
    effects.log(`${found.length} findings as of ${asOf}.`);
    return 0;
  },
};

/** One line per check: `pinned  pass 3, fail 2, exempt 0, not-applicable 1, unknown 0`. */
function countedLines(found: Finding[]): string[] {
  const checks = Map.groupBy(found, (finding) => finding.check);
  const width = Math.max(...[...checks.keys()].map((name) => name.length));
  return [...checks].map(([name, its]) => {
    const counts = OUTCOMES.map((outcome) => `${outcome} ${its.filter((one) => one.outcome === outcome).length}`);
    return `${name.padEnd(width)}  ${counts.join(', ')}`;
  });
}

if (import.meta.main) await start(check);
