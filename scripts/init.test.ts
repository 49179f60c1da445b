import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodeOf } from './command/command.ts';
import { init } from './init.ts';
import { makeRepository, temporaryFolder, writeFiles } from './testing/make-repository.ts';

const CALL = 'jobs:\n  ci:\n    uses: acme/paths/.github/workflows/node.yml@v1\n';

function organisation(): string {
  const folder = temporaryFolder();
  for (const name of ['cart', 'mail', 'stock'])
    makeRepository([{ write: { '.github/workflows/ci.yml': CALL } }], { folder: join(folder, `acme/${name}.git`) });
  return folder;
}
async function initialise(args: string[]) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const effects = { now: () => new Date('2026-01-01T00:00:00Z'), progress: () => {}, log: say, warn: say };
  return { code: await exitCodeOf(init, args, effects), said };
}

test('init replaces what came with the sample by a proposal, and never what people have made their own', async () => {
  const work = temporaryFolder();
  const data = join(work, 'data');
  for (const folder of ['inputs', 'changelog', 'deprecations'])
    cpSync(join(import.meta.dirname, 'testing/golden', folder), join(data, folder), { recursive: true });
  writeFiles(data, {
    'inputs/targets.yaml': 'targets: []\n',
    'quarters/closed.json': '{}\n',
    'quarters/2026-q3/edition.json': '{}\n',
    'quarters/README.md': 'What is closed.\n',
  });
  const args = ['--repos', organisation(), '--data', data, '--cache', join(work, 'cache')];

  const first = await initialise(args);
  expect(first.code).toBe(0);
  expect(first.said[0]).toBe('1 golden path proposed; 0 candidates were not.');
  const written = readFileSync(join(data, 'inputs/golden-paths.yaml'), 'utf8');
  expect(written).toContain('pkg:githubactions/acme/paths');
  expect(readFileSync(join(data, 'inputs/organisation.yaml'), 'utf8')).toContain('name: acme');
  expect(readdirSync(join(data, 'inputs')).sort()).toEqual(['golden-paths.yaml', 'organisation.yaml', 'teams.yaml']);
  expect(readdirSync(join(data, 'quarters'))).toEqual(['README.md']);
  expect([...readdirSync(join(data, 'changelog')), ...readdirSync(join(data, 'deprecations'))]).toEqual([]);

  const second = await initialise(args);
  expect(second.code).toBe(2);
  expect(second.said).toEqual([
    `${data}/inputs holds inputs of your own, which are not replaced; name another folder with --inputs.`,
  ]);
  expect(readFileSync(join(data, 'inputs/golden-paths.yaml'), 'utf8')).toBe(written);
});
