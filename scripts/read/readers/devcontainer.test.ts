import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { devcontainer } from './devcontainer.ts';

test.each([
  ['.devcontainer.json', true],
  ['.devcontainer/devcontainer.json', true],
  ['.devcontainer/python/devcontainer.json', true],
  ['devcontainer.json', false],
  ['.devcontainer/a/b/devcontainer.json', false],
])('%s is read: %s', (path, claimed) => expect(devcontainer.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'an image and features',
    '{\n  // comment\n  "image": "mcr.microsoft.com/devcontainers/base:ubuntu",\n  "features": {\n    "ghcr.io/devcontainers/features/node:1": {},\n    "./local": {},\n    "https://example.com/x.tgz": {}\n  },\n}',
    ['3 pkg:docker/mcr.microsoft.com/devcontainers/base@ubuntu', '5 pkg:docker/ghcr.io/devcontainers/features/node@1'],
  ],
  ['built from a Dockerfile', '{"build": {"dockerfile": "Dockerfile"}}', []],
])('%s', (_, text, facts) => expect(told(devcontainer, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
  ['a list', '["image"]', 'schema-error: Line 1: expected an object at the top of the file, found a list.'],
])('%s is unreadable', (_, text, message) => expect(told(devcontainer, text)).toEqual([`unreadable: ${message}`]));
