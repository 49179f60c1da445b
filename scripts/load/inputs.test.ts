import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadInputs } from './inputs.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'inputs-')), 'inputs');
  await mkdir(folder);
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function loaded(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.yaml`), text);
  const { inputs, problems } = await loadInputs(folder);
  if (!inputs) throw new Error('Expected inputs, found none.');
  expect(inputs.problems).toEqual(problems);
  return { ...inputs, ids: inputs.goldenPaths.map(({ id }) => id) };
}
const teams =
  'teams:\n  - { id: payments, name: Payments, aliases: ["@acme/payments"] }\n  - { id: platform, name: Platform }\n';

/** A path with every needed key; `more` is indented like the others, and its first line is line `first + 8`. */
function path(id: string, more = ''): string {
  return [
    `  - id: ${id}`,
    `    name: ${id}`,
    '    capability: ci-cd',
    '    job: pipeline',
    '    signals: [{ reference: "pkg:githubactions/acme/golden-paths" }]',
    '    appliesTo: { traits: [], because: Everybody ships. }',
    '    launched: 2024-03-01',
    ...more
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `    ${line}`),
    '',
  ].join('\n');
}
const paths = (...items: string[]) => `goldenPaths:\n${items.join('')}`;

test('a folder that does not exist is no inputs, and no problem', async () => {
  expect(await loadInputs(join(folder, 'nowhere'))).toEqual({ inputs: null, problems: [] });
});

test('an empty folder declares nothing: no teams known, no paths', async () => {
  expect(await loaded({})).toMatchObject({ teams: null, goldenPaths: [], origin: 'declared', problems: [] });
});

test('a file of comments says nothing, which differs from an empty list of teams', async () => {
  expect((await loaded({ teams: '# nobody yet\n' })).teams).toBe(null);
  expect((await loaded({ teams: 'teams: []\n' })).teams).toEqual([]);
});

test('valid inputs come out whole, with dates as text', async () => {
  const all = await loaded({
    organisation: 'name: Acme\nsample: true\n',
    teams,
    'golden-paths': paths(path('node', 'owner: platform')),
  });
  expect(all).toMatchObject({
    origin: 'sample',
    organisation: { name: 'Acme', sample: true, bots: [], exclude: [] },
    problems: [],
  });
  expect(all.goldenPaths).toEqual([
    {
      id: 'node',
      name: 'node',
      capability: 'ci-cd',
      job: 'pipeline',
      signals: [{ reference: 'pkg:githubactions/acme/golden-paths' }],
      appliesTo: { traits: [], because: 'Everybody ships.' },
      launched: '2024-03-01',
      mandates: [],
      supported: [],
      rivals: [],
      owner: 'platform',
      supersedes: undefined,
    },
  ]);
});

test('a day that no calendar has is named with the last of its month, and the other paths are used', async () => {
  const wrong = path('wrong').replace('2024-03-01', '2026-02-31');
  const { ids, problems } = await loaded({ 'golden-paths': paths(path('node'), wrong) });
  expect(ids).toEqual(['node']);
  expect(problems).toEqual([
    'inputs/golden-paths.yaml:15: goldenPaths[1].launched is "2026-02-31", expected a calendar day such as 2026-02-28. Correct the date.',
  ]);
});

test('an unknown key is refused, with the nearest known one', async () => {
  const { ids, problems } = await loaded({
    organisation: 'name: Acme\nexcludes:\n  - acme/attic\n',
    teams: 'teams:\n  - id: payments\n    name: Payments\n    alias: ["@acme/payments"]\n',
    'golden-paths': paths(path('node', 'mandate: []'), path('java', 'zebra: 1')),
  });
  expect(ids).toEqual([]);
  expect(problems).toEqual([
    'inputs/organisation.yaml:2: "excludes" is not a known key. Did you mean "exclude"?',
    'inputs/teams.yaml:4: teams[0]: "alias" is not a known key. Did you mean "aliases"?',
    'inputs/golden-paths.yaml:9: goldenPaths[0]: "mandate" is not a known key. Did you mean "mandates"?',
    'inputs/golden-paths.yaml:17: goldenPaths[1]: "zebra" is not a known key. Known here are id, name, summary, capability, job, signals, appliesTo, launched, mandates, supported, supersedes, rivals, owner, docs, join, proposal.',
  ]);
});

test('every kind of mistake is a sentence of its own, all at once', async () => {
  const text = [
    'goldenPaths:',
    '  - id: Node Path',
    '    name: 2024',
    '    capability: ci-dc',
    '    job: ""',
    '    signals: []',
    '    appliesTo: everyone',
    '    docs: http://wiki',
    '    rivals: [{ path: jenkins }]',
    '',
  ].join('\n');
  expect((await loaded({ 'golden-paths': text })).problems).toEqual([
    'inputs/golden-paths.yaml:2: goldenPaths[0].id is "Node Path", expected lower-case letters, digits and hyphens, at most 70. Correct it.',
    'inputs/golden-paths.yaml:3: goldenPaths[0].name is 2024, expected text. Put it in quotes.',
    'inputs/golden-paths.yaml:4: goldenPaths[0].capability is "ci-dc", expected one of provisioning, ci-cd, observability, secrets, cost, catalog. Did you mean "ci-cd"?',
    'inputs/golden-paths.yaml:5: goldenPaths[0].job is empty, expected some text. Fill it in.',
    'inputs/golden-paths.yaml:6: goldenPaths[0].signals is an empty list, expected at least one entry. Fill it in.',
    'inputs/golden-paths.yaml:7: goldenPaths[0].appliesTo is "everyone", expected keys with values. Correct it.',
    'inputs/golden-paths.yaml:2: goldenPaths[0].launched is missing, expected a calendar day such as 2026-02-28. Add it.',
    'inputs/golden-paths.yaml:9: goldenPaths[0].rivals[0] is { path }, expected either "reference: pkg:…" or "trait: …". Give exactly one of the two.',
    'inputs/golden-paths.yaml:8: goldenPaths[0].docs is "http://wiki", expected text that starts with https://. Write it in full.',
  ]);
});

test('a file that is no YAML is reported with its line, and the others are used', async () => {
  const {
    ids,
    problems,
    teams: known,
  } = await loaded({ teams, 'golden-paths': 'goldenPaths:\n  - id: node\n   name: x\n' });
  expect([ids, known?.length]).toEqual([[], 2]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(
    /^inputs\/golden-paths\.yaml:3: this is not YAML: .+ Correct the line; nothing of the file is used until then\.$/,
  );
});

test('an owner and a predecessor that do not exist are left out of the path, which is used', async () => {
  const { goldenPaths, problems } = await loaded({
    teams,
    'golden-paths': paths(path('node', 'owner: payment\nsupersedes: nodes'), path('nodejs')),
  });
  expect(goldenPaths.map(({ id, owner, supersedes }) => [id, owner, supersedes])).toEqual([
    ['node', undefined, undefined],
    ['nodejs', undefined, undefined],
  ]);
  expect(problems).toEqual([
    'inputs/golden-paths.yaml:9: goldenPaths[0].owner is "payment", expected the id of a team. Did you mean "payments"?',
    'inputs/golden-paths.yaml:10: goldenPaths[0].supersedes is "nodes", expected the id of another path. Did you mean "nodejs"?',
  ]);
});

test('ids are unique among paths, ids and aliases among teams', async () => {
  const {
    ids,
    teams: known,
    problems,
  } = await loaded({
    teams: `${teams}  - { id: payments, name: Twice }\n  - { id: billing, name: Billing, aliases: ["@Acme/Payments"] }\n`,
    'golden-paths': paths(path('node'), path('node')),
  });
  expect([ids, known?.map(({ id }) => id)]).toEqual([['node'], ['payments', 'platform']]);
  expect(problems).toEqual([
    'inputs/teams.yaml:4: teams[2].id is "payments", which payments has already. Give one of them another.',
    'inputs/teams.yaml:5: teams[3].aliases has "@Acme/Payments", which is payments\'s already. Remove it from one of them.',
    'inputs/golden-paths.yaml:9: goldenPaths[1].id is "node", which another path has already. Give one of them another id.',
  ]);
});

test('the dates of a mandate are in order and its teams exist', async () => {
  const mandate = [
    'mandates:',
    '  - { from: 2024-02-01, to: 2024-01-01, announced: 2024-02-02, scope: all, teams: [ops], exceptions: none }',
  ].join('\n');
  const { ids, problems } = await loaded({ teams, 'golden-paths': paths(path('node', mandate)) });
  expect(ids).toEqual([]);
  expect(problems).toEqual([
    'inputs/golden-paths.yaml:10: goldenPaths[0].mandates[0] was announced on 2024-02-02, expected no later than its first day 2024-02-01. Correct one of them.',
    'inputs/golden-paths.yaml:10: goldenPaths[0].mandates[0] ends on 2024-01-01, expected a day after its first day 2024-02-01. Correct one of them.',
    'inputs/golden-paths.yaml:10: goldenPaths[0].mandates[0] begins on 2024-02-01, expected no earlier than the launch on 2024-03-01. Correct one of them.',
    'inputs/golden-paths.yaml:10: goldenPaths[0].mandates[0].teams has "ops", expected the id of a team. Known are payments, platform.',
  ]);
});

test('a signal is a package URL without version, a supported range is one that semver reads', async () => {
  const { problems } = await loaded({
    'golden-paths': paths(
      path('a').replace('pkg:githubactions/acme/golden-paths', 'pkg:acme'),
      path('b').replace('golden-paths"', 'golden-paths@v3"'),
      path('c', 'supported: [latest]'),
    ),
  });
  expect(problems).toEqual([
    expect.stringMatching(
      /^inputs\/golden-paths\.yaml:6: goldenPaths\[0\]\.signals\[0\]\.reference is "pkg:acme", expected a package URL such as pkg:githubactions\/acme\/golden-paths: .+ Correct it\.$/,
    ),
    'inputs/golden-paths.yaml:13: goldenPaths[1].signals[0].reference is "pkg:githubactions/acme/golden-paths@v3", expected no version and no qualifiers: a signal covers all of them. Remove what follows @ or ?.',
    'inputs/golden-paths.yaml:23: goldenPaths[2].supported[0] is "latest", expected a version range such as >=3 or 4.x. Correct it.',
  ]);
});

test('a list that is none is said to be none', async () => {
  expect((await loaded({ teams: 'team: []\n' })).problems).toEqual([
    'inputs/teams.yaml:1: expected "teams:" with a list under it, found none. Add it or empty the file.',
  ]);
  expect((await loaded({ teams: 'teams: yes\n' })).problems).toEqual([
    'inputs/teams.yaml:1: teams is no list. Write each entry on its own line after a hyphen.',
  ]);
});
