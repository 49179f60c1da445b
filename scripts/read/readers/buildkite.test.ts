import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { buildkite } from './buildkite.ts';

test.each([
  ['.buildkite/pipeline.yml', true],
  ['.buildkite/pipeline.release.yml', true],
  ['.buildkite/pipelines/main-pipeline.yaml', true],
  ['buildkite.yml', true],
  ['.buildkite/docker-compose.yml', false],
  ['pipeline.yml', false],
])('%s is read: %s', (path, claimed) => expect(buildkite.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'plugins of Buildkite',
    'steps:\n  - command: make\n    plugins:\n      - docker-compose#v5.2.0:\n          run: app\n      - shellcheck#v1.3.0: ~\n',
    [
      '4 pkg:generic/buildkite-plugin/buildkite-plugins/docker-compose@v5.2.0',
      '6 pkg:generic/buildkite-plugin/buildkite-plugins/shellcheck@v1.3.0',
    ],
  ],
  [
    'plugins of others',
    'steps:\n  - plugins:\n      - my-org/my-plugin#v1\n      - Acme/x\n',
    ['3 pkg:generic/buildkite-plugin/my-org/my-plugin@v1', '4 pkg:generic/buildkite-plugin/acme/x'],
  ],
  [
    'plugins by the address of their repository',
    'steps:\n  - plugins:\n      - "https://github.com/my-org/my-plugin-buildkite-plugin.git#v1.0.0"\n      - ssh://git@git.acme.example/ci/my.git#main: ~\n',
    [
      '3 pkg:generic/buildkite-plugin/my-org/my-plugin@v1.0.0',
      '4 pkg:generic/buildkite-plugin/git.acme.example/ci/my@main',
    ],
  ],
  [
    'images of the pipeline, of steps and of the plugin docker',
    'image: a:1\nsteps:\n  - image: b:2\n    plugins:\n      - docker#v5.12.0:\n          image: node:22\n      - x/other#v1: {image: c}\n',
    [
      '1 pkg:docker/a@1',
      '3 pkg:docker/b@2',
      '5 pkg:generic/buildkite-plugin/buildkite-plugins/docker@v5.12.0',
      '6 pkg:docker/node@22',
      '7 pkg:generic/buildkite-plugin/x/other@v1',
    ],
  ],
  ['plugins of the repository itself', 'steps:\n  - plugins:\n      - ./.buildkite/plugins/x\n      - /abs\n', []],
  [
    'plugins as a map',
    'steps:\n  - plugins:\n      docker#v3: {image: x}\n',
    ['3 pkg:generic/buildkite-plugin/buildkite-plugins/docker@v3', '3 pkg:docker/x'],
  ],
  [
    'steps of groups, steps without a map around them',
    '- wait\n- group: x\n  steps:\n    - plugins: [docker#v3]\n',
    ['4 pkg:generic/buildkite-plugin/buildkite-plugins/docker@v3'],
  ],
  [
    'a version that a variable tells is none',
    'steps:\n  - plugins:\n      - docker#${V}\n',
    ['3 pkg:generic/buildkite-plugin/buildkite-plugins/docker'],
  ],
  [
    'shared settings by anchors',
    'p: &p\n  plugins:\n    - docker#v3\nsteps:\n  - <<: *p\n    command: x\n',
    ['3 pkg:generic/buildkite-plugin/buildkite-plugins/docker@v3'],
  ],
])('%s', (_, text, facts) => expect(told(buildkite, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a list of steps, or a map with one, found none.'],
  ['a text', 'plugins', 'schema-error: Line 1: expected a list of steps, or a map with one, found none.'],
])('%s is unreadable', (_, text, message) => expect(told(buildkite, text)).toEqual([`unreadable: ${message}`]));
