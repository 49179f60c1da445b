/** `npm run dev`: the site as it is being written. What is saved in the data folder is checked, measured and rendered again. */
import { existsSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.ts';
import { exitCodeOf, start, typedIn, type Command } from './command/command.ts';
import { dayOf } from './command/day.ts';
import { parsePort } from './command/port.ts';
import { places } from './command/places.ts';
import { Refusal } from './command/refusal.ts';
import type { Effects } from './effects.ts';
import { measure } from './measure.ts';
import { serveSite } from './preview/server.ts';
import { validate } from './validate.ts';

/** What people write; the rest of the data folder is the night's. */
const WRITTEN = ['inputs', 'changelog', 'deprecations', 'quarters'];
/** Milliseconds without another change before the work begins: an editor saves in several steps. */
const SETTLED = 150;

export const dev: Command = {
  name: 'dev',
  does: 'Serves the site and renders it again whenever inputs, changelog or deprecations change, with every mistake as one sentence. Mines nothing.',
  options: ['data', 'out', 'base', 'port'],
  async run(given, _words, effects) {
    const { data, out, base } = places(given, typedIn('dev'), dayOf(effects.now()));
    if (!existsSync(join(data, 'mined')))
      throw new Refusal(`${data} holds nothing mined yet; npm run report mines it, then npm run dev watches.`);
    const again = () => rendered(['--data', data], ['--data', data, '--out', out, '--base', base], effects);
    await again();
    const server = await serveSite(out, base, parsePort(given.port ?? '4321'));
    effects.log(`${server.url}  renders again when something in ${data} is saved (Ctrl+C ends it)`);
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort()).once('SIGTERM', () => stop.abort());
    const ends = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
    const changed = settled(again, effects);
    const folders = WRITTEN.map((name) => join(data, name)).filter((folder) => existsSync(folder));
    await Promise.race([ends, ...folders.map((folder) => watched(folder, stop.signal, changed))]);
    await server.close();
    return 0;
  },
};

/** A mistake is said, and what is right is shown all the same. */
async function rendered(data: string[], site: string[], effects: Effects): Promise<void> {
  await exitCodeOf(validate, data, effects);
  if ((await exitCodeOf(measure, data, effects)) === 0) await exitCodeOf(build, site, effects);
}

/** Runs `work` when calls have stopped for a moment; one run at a time, and once more if something changed meanwhile. */
function settled(work: () => Promise<void>, effects: Effects): () => void {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(work).catch((error: unknown) => effects.warn(String(error)));
    }, SETTLED);
  };
}

async function watched(folder: string, signal: AbortSignal, changed: () => void): Promise<void> {
  try {
    for await (const _change of watch(folder, { recursive: true, signal })) changed();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

if (import.meta.main) await start(dev);
