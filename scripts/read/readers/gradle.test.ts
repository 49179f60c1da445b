import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { gradle } from './gradle.ts';

test.each([
  ['build.gradle', true],
  ['settings.gradle', true],
  ['app/build.gradle.kts', true],
  ['gradle.properties', false],
  ['mybuild.gradle', false],
])('%s is read: %s', (path, claimed) => expect(gradle.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'plugins of the same house',
    "plugins {\n  id 'java'\n  id 'uk.gov.hmcts.java' version '0.12.70'\n  id 'org.springframework.boot' version '3.5.0'\n}\ngroup = 'uk.gov.hmcts.reform'\n",
    ['3 pkg:maven/uk.gov.hmcts.java/uk.gov.hmcts.java.gradle.plugin@0.12.70'],
  ],
  [
    'Kotlin',
    'plugins {\n  id("com.acme.service") version "1.0" apply false\n  kotlin("jvm") version "2.0"\n}\nallprojects {\n  group = "com.acme.x"\n}\n',
    ['2 pkg:maven/com.acme.service/com.acme.service.gradle.plugin@1.0'],
  ],
  [
    'a version that a variable tells is none',
    "group 'com.acme'\nplugins {\n  id 'com.acme.a' version v\n  id 'com.acme.b' version \"$w\"\n}\n",
    ['3 pkg:maven/com.acme.a/com.acme.a.gradle.plugin', '4 pkg:maven/com.acme.b/com.acme.b.gradle.plugin'],
  ],
  ['plugins of the build itself have no version', "group = 'com.acme'\nplugins { id 'com.acme.conventions' }\n", []],
  [
    'comments do not count',
    "group = 'com.acme'\n// id 'com.acme.a' version '1'\n/* id 'com.acme.b' version '1' */\n",
    [],
  ],
  ['a build of nobody', "plugins { id 'com.acme.a' version '1' }\ndef groups = 1\n", []],
])('%s', (_, text, facts) => expect(told(gradle, text)).toEqual(facts));

test.each([
  ['a comment without end', "group = 'a.b'\n/* x", 'parse-error: Line 2: /* is never closed.'],
  ['F13 a NUL', 'group\0', 'binary: The file contains a NUL byte; expected text.'],
])('%s is unreadable', (_, text, message) => expect(told(gradle, text)).toEqual([`unreadable: ${message}`]));

test('F24 a hundred thousand spaces', () => {
  const spaces = ' '.repeat(100_000);
  expect(told(gradle, `group${spaces}x\nid${spaces}(${spaces}x\nid 'a.b'${spaces}x`)).toEqual([]);
});
