/** `npm run preview`: look at the site that was built. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { start, typedIn, type Command } from './command/command.ts';
import { places } from './command/places.ts';
import { parsePort } from './command/port.ts';
import { Refusal } from './command/refusal.ts';
import { dayOf } from './command/day.ts';
import { serveSite } from './preview/server.ts';

export const preview: Command = {
  name: 'preview',
  does: 'Serves the built site on this machine until it is stopped with Ctrl+C. Give the base it was built with.',
  options: ['out', 'base', 'port'],
  async run(given, _words, effects) {
    const { out, base } = places(given, typedIn('preview'), dayOf(effects.now()));
    if (!existsSync(join(out, 'index.html'))) throw new Refusal(`${out} holds no site yet; npm run report writes one.`);
    const port = parsePort(given.port ?? '4321');
    const server = await serveSite(out, base, port).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      throw new Refusal(`Port ${port} is in use; choose another: npm run preview -- --port ${port + 1}`);
    });
    effects.log(`${server.url}  (Ctrl+C ends it)`);
    await new Promise<void>((stop) => process.once('SIGINT', stop).once('SIGTERM', stop));
    await server.close();
    return 0;
  },
};

if (import.meta.main) await start(preview);
