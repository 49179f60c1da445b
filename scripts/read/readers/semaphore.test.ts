import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { semaphore } from './semaphore.ts';

test.each([
  ['.semaphore/semaphore.yml', true],
  ['.semaphore/deploy/prod.yml', true],
  ['semaphore.yml', false],
])('%s is read: %s', (path, claimed) => expect(semaphore.claims(path)).toBe(claimed));

test('only semaphore.yml makes a repository one that Semaphore builds', () => {
  expect(['.semaphore/semaphore.yml', '.semaphore/deploy.yml'].map((path) => semaphore.traits!(path))).toEqual([
    ['ci/semaphore'],
    [],
  ]);
});

test.each<[string, string, string[]]>([
  [
    'the agent of a pipeline',
    'version: v1.0\nname: x\nagent:\n  machine:\n    type: e2-standard-2\n    os_image: ubuntu2204\n',
    ['6 pkg:generic/semaphore-image/ubuntu2204'],
  ],
  [
    'containers',
    'agent:\n  machine:\n    type: e2-standard-2\n  containers:\n    - name: main\n      image: semaphoreci/ruby:2.6.1\n    - name: db\n      image: postgres:9.6\n',
    ['6 pkg:docker/semaphoreci/ruby@2.6.1', '8 pkg:docker/postgres@9.6'],
  ],
  [
    'the agent of a task',
    'blocks:\n  - name: x\n    task:\n      agent:\n        machine: {type: a1-standard-4, os_image: macos-xcode15}\n',
    ['5 pkg:generic/semaphore-image/macos-xcode15'],
  ],
  [
    'what only the pipeline knows',
    'agent:\n  machine: {os_image: "${{parameters.OS}}"}\n  containers: [{image: "acme/x:${{parameters.V}}"}]\n',
    ['3 pkg:docker/acme/x'],
  ],
])('%s', (_, text, facts) => expect(told(semaphore, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'image: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(semaphore, text)).toEqual([`unreadable: ${message}`]));
