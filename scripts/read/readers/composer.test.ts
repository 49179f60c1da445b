import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { composer } from './composer.ts';

test.each([
  ['composer.json', true],
  ['api/composer.json', true],
  ['composer.lock', false],
])('%s is read: %s', (path, claimed) => expect(composer.claims(path)).toBe(claimed));

// After Composer's documentation of the schema and of repositories.
test.each<[string, string, string[]]>([
  [
    'packages of the same vendor, and the PHP',
    '{\n"name": "Acme/app",\n"require": {\n"php": "^8.2",\n"ext-json": "*",\n"acme/log": "^1.0",\n"monolog/monolog": "^2"\n},\n"require-dev": {\n"acme/standard": "dev-main#0123abc"\n}}',
    [
      '4 pkg:generic/runtime/php@%5E8.2',
      '6 pkg:composer/acme/log@%5E1.0',
      '10 pkg:composer/acme/standard@dev-main%230123abc',
    ],
  ],
  [
    'repositories of every documented type',
    `{"repositories": [
{"type": "composer", "url": "https://packages.acme.example"},
{"type": "vcs", "url": "https://github.com/Acme/monolog"},
{"type": "git", "url": "git@gitlab.acme.example:x/y.git"},
{"type": "package", "package": {"name": "smarty/smarty", "version": "3.1.7", "source": {
  "url": "https://github.com/acme/smarty.git", "type": "git", "reference": "x"}}},
{"type": "path", "url": "../../packages/my-package"},
{"type": "artifact", "url": "path/to/zips/"},
{"packagist.org": false}
]}`,
    [
      '2 pkg:generic/package-registry/packages.acme.example',
      '3 pkg:generic/git-dependency/acme/monolog',
      '4 pkg:generic/git-dependency/gitlab.acme.example/x/y',
      '6 pkg:generic/git-dependency/acme/smarty',
    ],
  ],
  [
    'repositories by name',
    '{"repositories": {"acme": {"type": "composer", "url": "https://jane:x@packages.acme.example/r"}, "packagist": false}}',
    ['1 pkg:generic/package-registry/packages.acme.example/r'],
  ],
  ['without a name nobody is the same vendor', '{"require": {"acme/log": "1"}}', []],
])('%s', (_, text, facts) => expect(told(composer, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'parse-error: Line 1: not valid JSON: expected a value, found the end of the file.'],
  ['a list', '[]', 'schema-error: Line 1: expected an object at the top of the file, found a list.'],
])('%s is unreadable', (_, text, message) => expect(told(composer, text)).toEqual([`unreadable: ${message}`]));
