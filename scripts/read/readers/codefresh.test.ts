import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { codefresh } from './codefresh.ts';

test.each([
  ['codefresh.yml', true],
  ['codefresh-release.yml', true],
  ['.codefresh/build.yml', true],
  ['a/codefresh.yml', false],
])('%s is read: %s', (path, claimed) => expect(codefresh.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'steps with images',
    "version: '1.0'\nsteps:\n  test:\n    type: freestyle\n    image: node:10-buster\n  args:\n    arguments: {image: 'quay.io/acme/x:${{TAG}}'}\n",
    ['5 pkg:docker/node@10-buster', '7 pkg:docker/quay.io/acme/x'],
  ],
  [
    'steps of the marketplace, types of the engine',
    'steps:\n  a: {type: helm:1.1.12}\n  b: {type: codefresh-inc/slack}\n  c: {type: git-clone}\n  d: {type: build}\n',
    ['2 pkg:generic/codefresh-step/helm@1.1.12', '3 pkg:generic/codefresh-step/codefresh-inc/slack'],
  ],
  ['side by side', 'steps:\n  p:\n    type: parallel\n    steps:\n      a: {image: a:1}\n', ['5 pkg:docker/a@1']],
  [
    'services and compositions',
    'steps:\n  a:\n    image: a:1\n    services:\n      composition:\n        redis:\n          image: redis:7\n  b:\n    type: composition\n    composition:\n      version: "2"\n      services:\n        db: {image: postgres:17}\n  c: {type: composition, composition: ./compose.yml}\n',
    ['3 pkg:docker/a@1', '7 pkg:docker/redis@7', '13 pkg:docker/postgres@17'],
  ],
  ['images that the pipeline builds', "steps:\n  a:\n    image: '${{build}}'\n", []],
])('%s', (_, text, facts) => expect(told(codefresh, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'broken YAML',
    'steps: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(codefresh, text)).toEqual([`unreadable: ${message}`]));
