/** `npm run validate`: every mistake in what people declare, one sentence each. */
import { dirname, join } from 'node:path';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { committedDeprecations } from './load/deprecations-committed.ts';
import { loadInputs } from './load/inputs.ts';
import { loadPublished } from './load/published.ts';
import { plural } from './measure/words.ts';
import { kept } from './quarter/closed.ts';
import { frozenProblems } from './quarter/frozen.ts';
import { quartersFolder, readQuarterFiles } from './quarter/read-files.ts';
import { inputsFolder } from './run/inputs-stage.ts';

export const validate: Command = {
  name: 'validate',
  does: 'Checks what people declare: inputs, and beside them changelog and deprecations. Ends with 1 when something is wrong.',
  options: ['inputs', 'data'],
  async run(given, _words, effects) {
    const where = places(given, typedIn('validate'), dayOf(effects.now()));
    const folder = where.inputs ?? inputsFolder(where.data);
    const { inputs, problems: declared } = await loadInputs(folder);
    if (inputs === null) throw new Refusal(`${folder}: there are no inputs; npm run init proposes some.`);
    // Changelog and deprecations lie beside the inputs.
    const before = await committedDeprecations(join(dirname(folder), 'deprecations'), process.env['FOOTFALL_BEFORE']);
    const published = await loadPublished(dirname(folder), inputs, before ?? undefined);
    const frozen = readQuarterFiles(quartersFolder(where.data));
    const broken = frozenProblems(frozen);
    // What is in them is read only while they are what they were.
    const written = broken.length > 0 ? broken : kept(frozen).problems;
    const problems = [...declared, ...published.problems, ...written];
    for (const problem of problems) effects.warn(problem);
    const looked = [
      plural(inputs.goldenPaths.length, 'golden path'),
      plural(inputs.teams?.length ?? 0, 'team'),
      plural(published.changelog.length, 'changelog entry', 'changelog entries'),
      plural(published.deprecations.length, 'deprecation'),
    ].join(', ');
    if (problems.length > 0)
      effects.warn(`${plural(problems.length, 'problem')} in ${folder} and what lies beside it.`);
    else effects.log(`${folder} and what lies beside it: ${looked}; nothing wrong.`);
    return problems.length === 0 ? 0 : 1;
  },
};

if (import.meta.main) await start(validate);
