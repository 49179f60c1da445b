/** `npm test`: every test, and a last line that says how many passed and how many failed. */
import { join } from 'node:path';
import { start, type Command } from './command/command.ts';
import { HOME } from './command/places.ts';

export const test: Command = {
  name: 'test',
  does: 'Runs the tests: all of them, or those whose file name contains one of the words.',
  options: [],
  words: '[file …]',
  async run(_given, words, effects) {
    const { startVitest } = await import('vitest/node');
    const { tally } = await import('./testing/tally.ts');
    const vitest = await startVitest(words, { run: true, config: join(HOME, 'scripts/testing/vitest.config.ts') });
    const { lines, failed } = tally(vitest.state.getTestModules(), vitest.state.getUnhandledErrors());
    await vitest.close();
    for (const line of lines) effects.log(line);
    return failed === 0 ? Number(process.exitCode ?? 0) : 1;
  },
};

if (import.meta.main) await start(test);
