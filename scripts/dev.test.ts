import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { makeRepository, temporaryFolder, writeFiles } from './testing/make-repository.ts';

const ENTRY = (date: string) =>
  `---\ntitle: Caches live for a week\ndate: ${date}\ntype: changed\nsummary: Seven days instead of two.\nowner: platform\naction: none\n---\n\n## What's new\n\nA week.\n\n## Why\n\nLong weekends.\n\n## Impact\n\nNone.\n`;
const INPUTS = {
  'organisation.yaml': 'name: Acme\n',
  'teams.yaml': 'teams:\n  - { id: platform, name: Platform }\n',
  'golden-paths.yaml':
    'goldenPaths:\n  - id: pipeline\n    name: Pipeline\n    capability: ci-cd\n    job: build\n    signals: [{ reference: pkg:githubactions/acme/paths }]\n    appliesTo: { traits: [], because: everybody builds }\n    launched: 2025-01-01\n    owner: platform\n',
};

test('what is saved is shown, and what is wrong in it is said in a sentence', async () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  makeRepository([{ write: { 'index.js': '1\n' } }], { folder: join(folder, 'repos/acme/cart.git') });
  writeFiles(join(data, 'inputs'), INPUTS);
  const [script, out] = [(name: string) => join(import.meta.dirname, `${name}.ts`), join(folder, 'dist')];
  const { INIT_CWD: _, npm_lifecycle_event: __, ...inherited } = process.env;
  const env = { ...inherited, FOOTFALL_KEY: 'a key for tests only' };
  const mined = ['--repos', join(folder, 'repos'), '--data', data, '--cache', join(folder, 'cache')];
  expect(spawnSync(process.execPath, [script('mine'), ...mined], { env }).status).toBe(0);
  writeFiles(join(data, 'changelog'), { '2025-01-01-caches.md': ENTRY('2025-01-01') });

  const port = await freePort();
  const dev = spawn(process.execPath, [script('dev'), '--data', data, '--out', out, '--port', `${port}`], { env });
  const said: string[] = [];
  try {
    const lines = createInterface(dev.stdout);
    for await (const line of lines) if (said.push(line) > 0 && line.startsWith('http://')) break;
    const page = async () => (await fetch(`http://127.0.0.1:${port}/changelog/`)).text();
    expect(await page()).toContain('Caches live for a week');
    writeFiles(join(data, 'changelog'), { '2025-01-01-caches.md': ENTRY('2025-01-32') });
    let warned = '';
    // Progress is told on the same stream.
    for await (warned of createInterface(dev.stderr)) if (warned.includes('caches.md')) break;
    expect(warned).toContain(
      '2025-01-01-caches.md:3: date is "2025-01-32", expected a calendar day such as 2025-01-31. Correct the date.',
    );
  } finally {
    dev.kill('SIGTERM');
    await once(dev, 'exit');
  }
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
