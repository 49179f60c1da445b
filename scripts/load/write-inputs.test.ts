import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Inputs } from '../../data/schema/inputs.ts';
import { loadInputs } from './inputs.ts';
import { writeInputs } from './write-inputs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const proposed: Inputs = {
  organisation: { sample: false, name: 'Acme: the company', bots: [], exclude: [] },
  teams: null,
  goldenPaths: [
    {
      id: 'golden-paths',
      name: 'Golden paths',
      capability: 'ci-cd',
      job: 'pipeline',
      signals: [{ reference: 'pkg:githubactions/acme/golden-paths' }],
      appliesTo: {
        traits: ['file/package.json'],
        because: '9 of 9 consumers have package.json; 13 of 20 repositories do.',
      },
      launched: '2024-03-01',
      mandates: [],
      supported: [],
      rivals: [{ trait: 'ci/jenkins' }],
      proposal: {
        provider: 'acme/golden-paths',
        providerRead: true,
        consumers: 9,
        why: '9 of 20 do.',
        appliesToWhy: '9 of 9 do.',
      },
    },
  ],
  origin: 'proposed',
  rejected: [],
  problems: [],
};

test('what was proposed is read back as declared, without problems', async () => {
  await writeInputs(folder, proposed);
  const { declarations: _nothing, ...inputs } = (await loadInputs(folder)).inputs!;
  const [{ proposal: _, ...path } = { proposal: null }] = proposed.goldenPaths;
  expect(inputs).toEqual({ ...proposed, goldenPaths: [path], origin: 'declared' });
});

test('the reasons of a proposal are comments, and what is still to be said is spelled out', async () => {
  await writeInputs(folder, proposed);
  expect(await readFile(join(folder, 'golden-paths.yaml'), 'utf8'))
    .toBe(`# The golden paths: what the platform offers, whom it is for, and what shows that it is used.
# Proposed from what repositories share. Delete what is no golden path and correct the rest.
goldenPaths:

  # 9 of 20 do.
  # For whom: 9 of 9 do.
  - id: golden-paths
    name: Golden paths
    capability: ci-cd
    job: pipeline
    signals:
      - reference: pkg:githubactions/acme/golden-paths
    appliesTo:
      traits:
        - file/package.json
      because: 9 of 9 consumers have package.json; 13 of 20 repositories do.
    launched: 2024-03-01
    rivals:
      - trait: ci/jenkins
    # Still to say:
    # owner: platform
    # supported:
    #   - '>=1'
    # docs: https://…
    # join: the shortest change that joins it
`);
});

test('the inputs of the sample are replaced, those of anybody are not', async () => {
  await writeFile(join(folder, 'organisation.yaml'), 'sample: true\nname: Acme\n');
  await writeFile(join(folder, 'baseline.yaml'), 'day: 2024-01-01\nbecause: The sample began.\n');
  await writeInputs(folder, proposed);
  expect((await readdir(folder)).sort()).toEqual(['golden-paths.yaml', 'organisation.yaml', 'teams.yaml']);
  await expect(writeInputs(folder, proposed)).rejects.toThrow('found inputs of your own');
});

test('declarations of anybody’s own are refused even where nothing else is declared', async () => {
  await writeFile(join(folder, 'targets.yaml'), 'targets: []\n');
  await expect(writeInputs(folder, proposed)).rejects.toThrow('found inputs of your own');
});
