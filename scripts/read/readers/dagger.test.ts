import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { dagger } from './dagger.ts';

test.each([
  ['dagger.json', true],
  ['ci/dagger.json', true],
  ['mydagger.json', false],
])('%s is read: %s', (path, claimed) => expect(dagger.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'dependencies',
    '{\n  "name": "x",\n  "engineVersion": "v0.18.2",\n  "sdk": {"source": "go"},\n  "dependencies": [\n    {"name": "a", "source": "github.com/Acme/daggerverse/a@v1.2.0", "pin": "abc"},\n    {"name": "b", "source": "gitlab.com/acme/b", "pin": "def"},\n    {"name": "c", "source": "../c"}\n  ]\n}\n',
    [
      '3 pkg:generic/dagger-engine@v0.18.2',
      '6 pkg:generic/dagger/acme/daggerverse@v1.2.0#a',
      '7 pkg:generic/dagger/gitlab.com/acme/b@def',
    ],
  ],
  [
    'dependencies as texts, an SDK from a repository',
    '{"sdk": "github.com/acme/sdk@main",\n"dependencies": ["github.com/acme/m@0123", "./n"]}\n',
    ['1 pkg:generic/dagger/acme/sdk@main', '2 pkg:generic/dagger/acme/m@0123'],
  ],
])('%s', (_, text, facts) => expect(told(dagger, text)).toEqual(facts));

test.each([['an empty file', '', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.']])(
  '%s is unreadable',
  (_, text, message) => expect(told(dagger, text)).toEqual([`unreadable: ${message}`]),
);
