/** `npm run rebaseline`: the golden organisation's documents are from now on those that the code makes. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { start, type Command } from './command/command.ts';
import { GOLDEN, goldenFiles, keptFiles } from './testing/golden.ts';

export const rebaseline: Command = {
  name: 'rebaseline',
  does: 'Mines and measures the golden organisation and keeps the result; look at it with git diff.',
  options: [],
  async run(_given, _words, effects) {
    const files = await goldenFiles(effects);
    const kept = keptFiles();
    const changed = [...files].filter(([file, text]) => kept.get(file) !== text).map(([file]) => file);
    const gone = [...kept.keys()].filter((file) => !files.has(file));
    for (const part of ['mined', 'report']) rmSync(join(GOLDEN, part), { recursive: true, force: true });
    for (const [file, text] of files) {
      mkdirSync(dirname(join(GOLDEN, file)), { recursive: true });
      writeFileSync(join(GOLDEN, file), text);
    }
    for (const file of changed) effects.log(`changed: ${file}`);
    for (const file of gone) effects.log(`gone: ${file}`);
    effects.log(
      `${files.size} documents kept, ${changed.length} changed, ${gone.length} gone. Look: git diff scripts/testing/golden`,
    );
    return 0;
  },
};

if (import.meta.main) await start(rebaseline);
