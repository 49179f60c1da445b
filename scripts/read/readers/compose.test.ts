import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { compose } from './compose.ts';

test.each([
  ['compose.yaml', true],
  ['docker-compose.yml', true],
  ['docker-compose.override.yml', true],
  ['compose.test.yaml', true],
  ['ops/jenkins-compose.yml', true],
  ['docker-compose-local.yaml', true],
  ['docker-compose.hbs.yaml', false],
  ['composer.json', false],
  ['decompose.yml', false],
])('%s is a compose file: %s', (path, claimed) => expect(compose.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'images of services',
    'services:\n  web:\n    build: .\n  redis:\n    image: redis\n  db:\n    image: "postgres:17"\n',
    ['5 pkg:docker/redis', '7 pkg:docker/postgres@17'],
  ],
  [
    'variables with defaults',
    'services:\n  a:\n    image: ghcr.io/acme/a:${TAG:-latest}\n  b:\n    image: ${REG-ghcr.io}/b:1\n',
    ['3 pkg:docker/ghcr.io/acme/a@latest', '5 pkg:docker/ghcr.io/b@1'],
  ],
  ['a tag that only a variable would tell', 'services:\n  a:\n    image: acme/a:${TAG}\n', ['3 pkg:docker/acme/a']],
  ['an image that only a variable would tell', 'services:\n  a:\n    image: ${IMAGE}\n', []],
  [
    'merged services, at the line where the image is written',
    'x-base: &base\n  image: acme/a:1\nservices:\n  a:\n    <<: *base\n  b:\n    <<: *base\n    image: acme/b:2\n',
    ['2 pkg:docker/acme/a@1', '8 pkg:docker/acme/b@2'],
  ],
  ['the first version of the format', 'redis:\n  image: redis:7\n', ['2 pkg:docker/redis@7']],
])('%s', (_, text, facts) => expect(told(compose, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['a list', '- image: x', 'schema-error: Line 1: expected a map at the top of the file, found a list.'],
])('%s is unreadable', (_, text, message) => expect(told(compose, text)).toEqual([`unreadable: ${message}`]));
