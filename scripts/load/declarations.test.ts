import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadInputs } from './inputs.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function loaded(files: Record<string, string>) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, `${name}.yaml`), text);
  const { inputs, problems } = await loadInputs(folder);
  const name = folder.split('/').at(-1);
  return { ...inputs!.declarations!, problems: problems.map((problem) => problem.replace(`${name}/`, '')) };
}

const target = (more: string) =>
  `targets:\n  - { metric: adopted, atLeast: 0.5, decidedBy: CTO, exceptions: ask, ${more} }\n`;

test('without these files nothing is declared, and that is no problem', async () => {
  expect(await loaded({})).toEqual({
    exemptions: [],
    targets: [],
    baseline: null,
    surveys: [],
    research: [],
    support: [],
    staffing: [],
    costs: null,
    checks: [],
    problems: [],
  });
});

test('what is declared comes out as written', async () => {
  const { targets, baseline, costs, staffing, problems } = await loaded({
    targets: target('by: 2026-12-31, decidedOn: 2026-01-15'),
    baseline: 'day: 2024-01-31\nbecause: The last day before the first path.\n',
    staffing:
      'staffing:\n  - { quarter: 2026-q3, productEngineers: 42, platformEngineers: 5, maintenance: 0.3, productManager: true, executiveSponsor: false }\n',
    costs: [
      'currency: EUR',
      'costs:',
      '  - { quarter: 2026-q3, budget: 200000, spent: 190000 }',
      'assumptions: { hoursSaved: [4, 9], hoursSavedSource: A diary of two weeks., costPerHour: 80 }',
    ].join('\n'),
  });
  expect(problems).toEqual([]);
  expect(targets).toEqual([
    {
      metric: 'adopted',
      atLeast: 0.5,
      decidedBy: 'CTO',
      exceptions: 'ask',
      by: '2026-12-31',
      decidedOn: '2026-01-15',
    },
  ]);
  expect(baseline).toEqual({ day: '2024-01-31', because: 'The last day before the first path.' });
  expect(staffing[0]).toMatchObject({ productEngineers: 42, productManager: true });
  expect(costs?.assumptions).toEqual({
    hoursSaved: [4, 9],
    hoursSavedSource: 'A diary of two weeks.',
    costPerHour: 80,
  });
});

test('a target on registration is refused', async () => {
  const { targets, problems } = await loaded({
    targets: target('by: 2026-12-31, decidedOn: 2026-01-15').replace('adopted', 'registered'),
  });
  expect(targets).toEqual([]);
  expect(problems).toEqual([
    'targets.yaml:2: targets[0].metric is "registered", expected another metric, since registration is not adoption. Correct it.',
  ]);
});

test('dates out of order and paths that do not exist cost the entry, not the file', async () => {
  const { targets, exemptions, problems } = await loaded({
    targets: `${target('by: 2026-01-01, decidedOn: 2026-01-15')}  - { metric: adopted, path: nodes, atLeast: 0.5, by: 2026-12-31, decidedOn: 2026-01-15, decidedBy: CTO, exceptions: ask }\n`,
    exemptions: [
      'exemptions:',
      '  - component: acme/cart',
      '    check: on-path',
      '    reason: It is being replaced.',
      '    requested: 2026-02-01',
      '    decision: granted',
      '    from: 2026-02-03',
      '    until: 2026-02-03',
      '    recorded: 2026-01-03',
    ].join('\n'),
  });
  expect([targets, exemptions]).toEqual([[], []]);
  expect(problems).toEqual([
    'exemptions.yaml:8: exemptions[0].until is 2026-02-03, expected a day after its first day 2026-02-03. Correct one of them.',
    'exemptions.yaml:9: exemptions[0].recorded is 2026-01-03, expected no day before it was requested on 2026-02-01. Correct one of them.',
    'targets.yaml:2: targets[0].by is 2026-01-01, expected a day after it was decided on 2026-01-15. Correct one of them.',
    'targets.yaml:3: targets[1].path is "nodes", expected the id of a golden path. There is none yet.',
  ]);
});

test('numbers that cannot be are named with what can', async () => {
  const { problems } = await loaded({
    surveys:
      'surveys:\n  - { quarter: 2026-q5, pillar: ci-cd, invited: 0, frame: everybody, promoters: 3, passives: 1, detractors: 1 }\n  - { quarter: 2026-q3, pillar: ci-cd, invited: 4, frame: everybody, promoters: 3, passives: 1, detractors: 1 }\n',
    staffing:
      'staffing:\n  - { quarter: 2026-q3, productEngineers: 42, platformEngineers: 5, maintenance: 30, productManager: yes, executiveSponsor: false }\n',
    costs:
      'currency: EUR\ncosts:\n  - { quarter: 2026-q3, budget: 1, spent: 1 }\n  - { quarter: 2026-q3, budget: 1, spent: 1 }\nassumptions: { hoursSaved: [9, 4], hoursSavedSource: x, costPerHour: 80 }\n',
  });
  expect(problems).toEqual([
    'surveys.yaml:2: surveys[0].quarter is "2026-q5", expected a quarter such as 2026-q3. Correct it.',
    'surveys.yaml:2: surveys[0].invited is 0, expected more than 0. Correct it.',
    'surveys.yaml:3: surveys[1].invited is 4, but promoters, passives and detractors are 5. Correct one of them.',
    'staffing.yaml:2: staffing[0].maintenance is 30, expected at most 1. Correct it.',
    'staffing.yaml:2: staffing[0].productManager is "yes", expected true or false. Correct it.',
    'costs.yaml:4: costs[1] is a second entry for 2026-q3. Keep one of them.',
    'costs.yaml:5: assumptions.hoursSaved is from 9 to 4, expected the lower number first. Exchange them.',
  ]);
});

test('a declared check asks for one thing only', async () => {
  const check = (require: string) =>
    `checks:\n  - { id: has-readme, title: Has a README, question: 'Is there one?', why: x, howToPass: x, effort: minutes, require: ${require} }\n`;
  expect((await loaded({ checks: check('{ file: README.md }') })).checks).toHaveLength(1);
  expect((await loaded({ checks: check('{ file: README.md, trait: x }') })).problems).toEqual([
    'checks.yaml:2: checks[0].require is { file, trait }, expected one of { reference }, { trait }, { file }, { in, pattern } and { in, yaml }. Give exactly one of them.',
  ]);
});

test('an exemption is from a check that exists, Footfall’s own or a declared one', async () => {
  const exemption = (check: string) =>
    `  - { component: acme/cart, check: ${check}, reason: x, requested: 2026-02-01, decision: granted, from: 2026-02-03, until: 2026-09-03, recorded: 2026-02-03 }\n`;
  const { exemptions, problems } = await loaded({
    checks:
      "checks:\n  - { id: has-readme, title: Has a README, question: 'Is there one?', why: x, howToPass: x, effort: minutes, require: { file: README.md } }\n",
    exemptions: `exemptions:\n${exemption('has-readme')}${exemption('pinned')}${exemption('pined')}`,
  });
  expect(exemptions.map(({ check }) => check)).toEqual(['has-readme', 'pinned']);
  expect(problems).toEqual([
    'exemptions.yaml:4: exemptions[2].check is "pined", expected the id of a check or of a deprecation. Did you mean "pinned"?',
  ]);
});

test('a declared check takes no id of Footfall’s own', async () => {
  const { checks, problems } = await loaded({
    checks:
      "checks:\n  - { id: pinned, title: Pinned, question: 'Is it?', why: x, howToPass: x, effort: minutes, require: { trait: container } }\n",
  });
  expect(checks).toEqual([]);
  expect(problems).toEqual([
    'checks.yaml:2: checks[0].id is "pinned", which a check of Footfall’s own has. Give it another id.',
  ]);
});

const probe = (require: string) =>
  [
    'checks:',
    '  - id: x',
    '    title: X',
    '    question: X?',
    '    why: X.',
    '    howToPass: X.',
    '    effort: minutes',
    '    require:',
    ...require.split('\n').map((line) => `      ${line}`),
    '',
  ].join('\n');

test('a pattern, a YAML path and paths of files come out as written', async () => {
  const { checks, problems } = await loaded({
    checks: probe("in: ['**/Dockerfile', Dockerfile]\npattern: ^USER\nholds: every"),
  });
  expect(problems).toEqual([]);
  expect(checks[0]!.require).toEqual({ in: ['**/Dockerfile', 'Dockerfile'], pattern: '^USER', holds: 'every' });
});

test.each([
  [
    "in: Dockerfile\npattern: '(a'",
    'checks.yaml:10: checks[0].require.pattern is "(a", which cannot be looked for: the ( at character 1 is not closed. Correct it.',
  ],
  [
    'in: a.yml\nyaml: a..b',
    'checks.yaml:10: checks[0].require.yaml is "a..b", expected keys such as jobs.*.permissions: a key is missing at character 3.',
  ],
  [
    'in: [ok.yml, /a.yml]\nyaml: a',
    'checks.yaml:9: checks[0].require.in[1] is "/a.yml", expected a path such as .github/workflows/*.yml: begin without / or ./, as paths are from the root anyway.',
  ],
  [
    'in: pom.xml\nyaml: project.name',
    'checks.yaml:9: checks[0].require.in has "pom.xml", expected files of YAML, JSON or TOML beside "yaml". Ask with a pattern instead.',
  ],
  [
    'in: [a.yml, a.toml]\nyaml: a',
    'checks.yaml:9: checks[0].require.in has files of several formats, expected one of YAML, JSON or TOML. Declare a check for each.',
  ],
  [
    'file: docs/',
    'checks.yaml:9: checks[0].require.file is "docs/", expected a path such as .github/workflows/*.yml: name files, not a folder: folder/** is everything in it.',
  ],
])('what cannot be looked for is reported with its line: %j', async (require, problem) => {
  const { checks, problems } = await loaded({ checks: probe(require) });
  expect([checks, problems]).toEqual([[], [problem]]);
});
