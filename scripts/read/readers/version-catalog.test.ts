import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { versionCatalog } from './version-catalog.ts';

test.each([
  ['gradle/libs.versions.toml', true],
  ['gradle/test-libs.versions.toml', true],
  ['versions.toml', false],
])('%s is read: %s', (path, claimed) => expect(versionCatalog.claims(path)).toBe(claimed));

// After the example of Gradle's documentation of the format.
test.each<[string, string, string[]]>([
  [
    'libraries and plugins',
    `[versions]
log = "4.8-2"
rich = { strictly = "[3.8, 4.0[", prefer = "3.9" }
[libraries]
groovy-core = { module = "org.codehaus.groovy:groovy", version.ref = "log" }
short = "com.acme:short:1.4"
module = { module = "com.acme:module", version = "1.4" }
grouped = { group = "com.acme", name = "grouped", version.ref = "log" }
inline = { group = "com.acme", name = "inline", version = { strictly = "[2, 3[" } }
rich = { module = "com.acme:rich", version.ref = "rich" }
none = { module = "com.acme:none" }
[bundles]
acme = ["short", "module"]
[plugins]
versions = "com.github.ben-manes.versions:0.45.0"
service = { id = "com.acme.service", version.ref = "log" }
house = "com.acme.house:1"
`,
    [
      '6 pkg:maven/com.acme/short@1.4',
      '7 pkg:maven/com.acme/module@1.4',
      '8 pkg:maven/com.acme/grouped@4.8-2',
      '9 pkg:maven/com.acme/inline@%5B2%2C%203%5B',
      '10 pkg:maven/com.acme/rich@%5B3.8%2C%204.0%5B',
      '11 pkg:maven/com.acme/none',
      '16 pkg:maven/com.acme.service/com.acme.service.gradle.plugin@4.8-2',
      '17 pkg:maven/com.acme.house/com.acme.house.gradle.plugin@1',
    ],
  ],
  ['nothing yet', '[versions]\n', []],
])('%s', (_, text, facts) => expect(told(versionCatalog, text)).toEqual(facts));

test('what is no TOML is unreadable', () =>
  expect(told(versionCatalog, '{}')).toEqual([
    'unreadable: parse-error: Line 1: not valid TOML: expected a key, found something else.',
  ]));
