import { expect, test } from 'vitest';
import { isValue, nodesAt, parseTreePath } from './tree-path.ts';
import { parseYaml } from './yaml.ts';

const FILE = `on: push
permissions:
jobs:
  build:
    permissions: { id-token: write }
    steps:
      - uses: a/b@v1
      - uses: "c/d@v2"
        with: { cache: true, retries: 3, "a.b": 'true' }
  deploy: &deploy
    environment: production
  again: *deploy
`;
const steps = (path: string) => parseTreePath(path) as Exclude<ReturnType<typeof parseTreePath>, { problem: string }>;
const found = (path: string) =>
  nodesAt(parseYaml(FILE), steps(path)).map((node) => `${node.line} ${node.kind === 'scalar' ? node.text : node.kind}`);

test.each([
  ['on', ['1 push']],
  ['permissions', []],
  ['jobs.*.permissions.id-token', ['5 write']],
  ['jobs.build.steps.*.uses', ['7 a/b@v1', '8 c/d@v2']],
  ['**.uses', ['8 c/d@v2', '7 a/b@v1']],
  ['**.**.**.cache', ['9 true']],
  ['jobs.*.steps.*.with."a.b"', ['9 true']],
  ['jobs.*.environment', ['11 production']],
  ['on.push', []],
  ['jobs.__proto__', []],
])('%s leads to %j', (path, expected) => expect(found(path)).toEqual(expected));

test.each([
  ['', 'a key is missing at character 1'],
  ['a..b', 'a key is missing at character 3'],
  ['a.', 'a key is missing at character 3'],
  ['"a', 'a key is missing at character 1'],
  ['"a"b', 'expected a point or the end at character 4'],
])('%j is no path: %s', (path, problem) => expect(parseTreePath(path)).toEqual({ problem }));

test('a text equals however it is quoted, a number or truth value only where YAML takes it for one', () => {
  const value = (path: string) => nodesAt(parseYaml(FILE), steps(path))[0]!;
  const cache = value('**.cache');
  expect([isValue(cache, true), isValue(cache, false), isValue(cache, 'true')]).toEqual([true, false, true]);
  expect([isValue(value('**.retries'), 3), isValue(value('**.retries'), '3'), isValue(value('on'), 3)]).toEqual([
    true,
    true,
    false,
  ]);
  expect([isValue(value('**."a.b"'), true), isValue(value('jobs'), 'jobs')]).toEqual([false, false]);
});

test('a tree that is reached in very many ways is walked once for every step', () => {
  const bottom = `${'['.repeat(60)}x${']'.repeat(60)}`;
  expect(nodesAt(parseYaml(`a: ${bottom}`), steps(`${'**.'.repeat(30)}a`))).toHaveLength(1);
});
