/** What runs with rights on somebody's forge is held to a short list of rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { OPTIONS } from '../command/options.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  'runs-on'?: string;
  uses?: string;
  needs?: string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  steps?: Step[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: { group: string; 'cancel-in-progress': boolean };
  jobs: Record<string, Job>;
}

const GITHUB = resolve(import.meta.dirname, '../../.github');
const texts = readdirSync(GITHUB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yml'))
  .sort()
  .map((file) => [file, readFileSync(join(GITHUB, file), 'utf8')] as const);
const workflows = texts
  .filter(([file]) => file.startsWith('workflows/'))
  .map(([file, text]) => [file.slice('workflows/'.length), load(text) as Workflow] as const);
const jobs = workflows.flatMap(([file, { jobs }]) =>
  Object.entries(jobs).map(([name, job]) => [`${file}: ${name}`, job] as const),
);
const named = (file: string) => workflows.find(([name]) => name === file)![1];
const steps = (job: Job) => job.steps ?? [];
const scripts = [
  ...jobs.flatMap(([name, job]) => steps(job).map(({ run }) => [name, run ?? ''] as const)),
  ...texts
    .filter(([file]) => file.startsWith('actions/'))
    .flatMap(([file, text]) =>
      (load(text) as { runs: { steps: Step[] } }).runs.steps.map(({ run }) => [file, run ?? ''] as const),
    ),
];

test('there are workflows to hold to it', () => {
  expect(workflows.map(([file]) => file)).toEqual(['ci.yml', 'deploy.yml', 'nightly.yml', 'quarter.yml']);
});

test.each(texts)(
  '%s: every action of others is named by its full commit id, with the version beside it',
  (_file, text) => {
    const uses = [...text.matchAll(/uses:\s*(\S+)(.*)/g)].map(([, action, rest]) => `${action}${rest}`);
    const loose = uses.filter(
      (use) => !use.startsWith('./') && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use),
    );
    expect(loose).toEqual([]);
  },
);

test.each(workflows)('%s: no rights but those a job asks for, and one run at a time', (_file, workflow) => {
  expect(workflow.permissions).toEqual({});
  expect(Object.keys(workflow.on).filter((event) => /pull_request_target|workflow_run/.test(event))).toEqual([]);
  expect(workflow.concurrency.group).toMatch(/./);
});

test('what writes is never broken off by another run', () => {
  const broken = workflows.filter(([, { concurrency }]) => concurrency['cancel-in-progress']);
  expect(broken.map(([file]) => file)).toEqual(['ci.yml']);
});

test.each(jobs.filter(([, { uses }]) => uses === undefined))(
  '%s: a time limit, and no credentials left behind',
  (_name, job) => {
    expect(job['timeout-minutes']).toBeGreaterThan(0);
    const checkouts = steps(job).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map(({ with: given }) => given?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  },
);

test.each(scripts)('%s: nothing from outside is put into a script: %j', (_name, run) => {
  expect(run).not.toContain('${{');
});

test.each(scripts.filter(([, run]) => run.includes('npm run')))('%s: every command is there: %j', (_name, run) => {
  const commands = (JSON.parse(readFileSync(join(GITHUB, '../package.json'), 'utf8')) as { scripts: object }).scripts;
  for (const [, command] of run.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(commands)).toContain(command);
  // gh has options of its own.
  const typed = run.split('\n').filter((line) => line.includes('npm run'));
  for (const [, option] of typed.join('\n').matchAll(/ --([\w-]+)/g)) expect(Object.keys(OPTIONS)).toContain(option);
});

describe('the night: who reads the organisation writes nothing, and who writes does not read it', () => {
  const readsOrganisation = (job: Job) => JSON.stringify(job).includes('FOOTFALL_TOKEN');
  test('one job has its token, with rights to read only', () => {
    const readers = jobs.filter(([, job]) => readsOrganisation(job));
    expect(readers.map(([name]) => name)).toEqual(['nightly.yml: mine']);
    expect(readers[0]![1].permissions).toEqual({ contents: 'read', actions: 'read' });
    const app = steps(readers[0]![1]).find(({ uses }) => uses?.includes('create-github-app-token'))!;
    expect(Object.entries(app.with!).filter(([key]) => key.startsWith('permission-'))).toEqual([
      ['permission-metadata', 'read'],
      ['permission-contents', 'read'],
    ]);
  });

  test('what writes sees neither the organisation nor its App', () => {
    const writers = jobs.filter(([, { permissions }]) => Object.values(permissions ?? {}).includes('write'));
    expect(writers.map(([name]) => name)).toEqual(['deploy.yml: deploy', 'nightly.yml: deploy', 'quarter.yml: close']);
    expect(writers.filter(([, job]) => /FOOTFALL_(TOKEN|APP)/.test(JSON.stringify(job)))).toEqual([]);
  });

  test('parts are gathered, which looks at them, before anything else is made from them', () => {
    const { mine, publish, deploy } = named('nightly.yml').jobs;
    expect([mine!.needs, publish!.needs, deploy!.needs]).toEqual([undefined, 'mine', 'publish']);
    const after = steps(publish!).findIndex(({ uses }) => uses?.includes('download-artifact'));
    expect(steps(publish!)[after + 1]!.run).toBe('npm run gather -- parts/*');
  });

  test('nothing is shown to everybody unless somebody has said so', () => {
    expect(JSON.stringify(named('deploy.yml').jobs['build'])).toContain("vars.FOOTFALL_PAGES == 'yes'");
    const mine = JSON.stringify(named('nightly.yml').jobs['mine']);
    expect(mine).toContain("vars.FOOTFALL_VISIBILITY || 'public'");
  });
});
