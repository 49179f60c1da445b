/** What runs with rights on somebody's forge is held to a short list of rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const GITHUB = resolve(import.meta.dirname, '../../.github');
const texts = readdirSync(GITHUB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yml'))
  .sort()
  .map((file) => [file, readFileSync(join(GITHUB, file), 'utf8')] as const);
const workflows = texts.filter(([file]) => file.startsWith('workflows/'));

test('there are workflows to hold to it', () => {
  expect(workflows.map(([file]) => file)).toEqual(['workflows/ci.yml']);
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

test.each(workflows)(
  '%s: no rights but those a job asks for, a time limit on each, no credentials left behind',
  (_file, text) => {
    expect(text).toMatch(/^permissions: \{\}$/m);
    expect(text).not.toMatch(/pull_request_target|workflow_run/);
    const jobs = text.match(/^ {2}[\w-]+:\n {4}runs-on:/gm)!.length;
    expect(text.match(/timeout-minutes:/g)).toHaveLength(jobs);
    expect(text.match(/persist-credentials: false/g)).toHaveLength(text.match(/actions\/checkout@/g)!.length);
  },
);

test.each(texts)('%s: nothing from outside is put into a script', (_file, text) => {
  const scripts = [...text.matchAll(/run:\s*(.*)/g)].map(([, script]) => script);
  expect(scripts.filter((script) => script!.includes('${{'))).toEqual([]);
});
