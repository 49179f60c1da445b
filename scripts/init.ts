/** `npm run init`: the proposal of golden paths, as inputs that people go on editing. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import { loadInputs } from './load/inputs.ts';
import { writeInputs } from './load/write-inputs.ts';
import { asOfDay } from './run/as-of.ts';
import { loadDocuments } from './run/documents.ts';
import { completeInputs } from './run/inputs-stage.ts';
import { mineRun } from './run/mined.ts';

export const init: Command = {
  name: 'init',
  does: 'Proposes golden paths from your repositories and writes them as inputs to correct. Replaces the inputs, changelog, deprecations and closed quarters of the sample, never your own.',
  options: ['repos', 'org', 'forge', 'visibility', 'inputs', 'data', 'cache', 'as-of'],
  async run(given, _words, effects) {
    const target = { ...given };
    delete target.inputs;
    const where = places(target, typedIn('init'), dayOf(effects.now()));
    if (where.repos === null && where.org === null)
      throw new Refusal('--repos or --org is missing: name the folder of your repositories, or the organisation.');
    const folder = given.inputs === undefined ? join(where.data, 'inputs') : resolve(typedIn('init'), given.inputs);
    const { inputs: found } = await loadInputs(folder);
    if (found !== null && !found.organisation.sample)
      throw new Refusal(
        `${folder} holds inputs of your own, which are not replaced; name another folder with --inputs.`,
      );

    const { generation } = await mineRun(where, [], effects);
    const documents = loadDocuments(generation.folder, null);
    generation.abandon();
    const inputs = completeInputs(null, documents.mined, asOfDay(where.asOf, documents, effects.now()));
    if (found !== null) removeSample(folder);
    const files = await writeInputs(folder, inputs);
    effects.log(
      `${counted(inputs.goldenPaths.length, 'golden path')} proposed; ${counted(inputs.rejected.length, 'candidate')} ${inputs.rejected.length === 1 ? 'was' : 'were'} not.`,
    );
    effects.log(`Written: ${files.join(', ')}. Correct them, then: npm run validate`);
    return 0;
  },
};

const counted = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

/** What is declared, published and closed about the sample is about the sample; all of it lies beside its inputs. */
function removeSample(inputs: string): void {
  const data = dirname(inputs);
  remove(inputs, (file) => file.endsWith('.yaml'));
  for (const folder of ['changelog', 'deprecations']) remove(join(data, folder), (file) => file.endsWith('.md'));
  remove(join(data, 'quarters'), (file) => file !== 'README.md');
}

function remove(folder: string, belongs: (file: string) => boolean): void {
  for (const file of existsSync(folder) ? readdirSync(folder) : [])
    if (belongs(file)) rmSync(join(folder, file), { recursive: true });
}

if (import.meta.main) await start(init);
