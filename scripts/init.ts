/** `npm run init`: the proposal of golden paths, as inputs that people go on editing. */
import { join, resolve } from 'node:path';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { loadInputs } from './load/inputs.ts';
import { writeInputs } from './load/write-inputs.ts';
import { asOfDay } from './run/as-of.ts';
import { completeInputs } from './run/inputs-stage.ts';
import { mineRun } from './run/mined.ts';

export const init: Command = {
  name: 'init',
  does: 'Proposes golden paths from your repositories and writes them as inputs to correct. Never replaces your own.',
  options: ['repos', 'inputs', 'data', 'cache', 'as-of'],
  async run(given, _words, effects) {
    const target = { ...given };
    delete target.inputs;
    const where = places(target, typedIn('init'), dayOf(effects.now()));
    if (where.repos === null) throw new Refusal('--repos is missing: name the folder of your repositories.');
    const folder = given.inputs === undefined ? join(where.data, 'inputs') : resolve(typedIn('init'), given.inputs);
    const { inputs: found } = await loadInputs(folder);
    if (found !== null && !found.organisation.sample)
      throw new Refusal(
        `${folder} holds inputs of your own, which are not replaced; name another folder with --inputs.`,
      );

    const { generation, documents } = await mineRun(where, [], effects);
    generation.abandon();
    const inputs = completeInputs(null, documents.mined, asOfDay(where.asOf, documents, effects.now()));
    const files = await writeInputs(folder, inputs);
    effects.log(`${inputs.goldenPaths.length} golden paths proposed; ${inputs.rejected.length} candidates were not.`);
    effects.log(`Written: ${files.join(', ')}. Correct them, then: npm run validate`);
    return 0;
  },
};

if (import.meta.main) await start(init);
