import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { githubAction } from './github-action.ts';

test.each([
  ['action.yml', true],
  ['actions/setup/action.yaml', true],
  ['.github/actions/setup/action.yml', true],
  ['.github/workflows/action.yml', true],
  ['transaction.yml', false],
  ['actions/setup/actions.yml', false],
])('%s is an action: %s', (path, claimed) => expect(githubAction.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'a composite action is made of others',
    'name: x\nruns:\n  using: composite\n  steps:\n    - uses: actions/setup-node@v4\n    - run: ls\n      shell: bash\n    - uses: ./local\n',
    ['5 pkg:githubactions/actions/setup-node@v4'],
  ],
  [
    'an action may be an image',
    'runs:\n  using: docker\n  image: docker://debian:stretch-slim\n',
    ['3 pkg:docker/debian@stretch-slim'],
  ],
  ['an action built from the repository’s own Dockerfile', 'runs:\n  using: docker\n  image: Dockerfile\n', []],
  ['an action in JavaScript', 'runs:\n  using: node20\n  main: dist/index.js\n', ['2 trait github-action/node20']],
  [
    'without runs it is no action',
    'name: uses\n',
    ['unreadable: schema-error: Line 1: expected a map under "runs", found none.'],
  ],
  ['an empty file', '', ['unreadable: schema-error: Line 1: expected a map at the top of the file, found nothing.']],
  [
    'broken YAML',
    'runs: [',
    ['unreadable: parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.'],
  ],
])('%s', (_, text, facts) => expect(told(githubAction, text)).toEqual(facts));

test('the runtime of a JavaScript action, and commands that its steps print', () => {
  expect(told(githubAction, 'name: a\nruns:\n  using: node16\n  main: index.js\n')).toEqual([
    '3 trait github-action/node16',
  ]);
  expect(told(githubAction, 'runs:\n  using: composite\n  steps:\n    - run: echo "::save-state name=a::b"\n')).toEqual(
    ['4 trait github-command/save-state'],
  );
});
