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
    'dependencies of the same house, in every way to write them',
    `group = 'com.acme.shop'
ext { logVersion = '1.2.0' }
def webVersion = "2.0"
dependencies {
  implementation 'com.acme.log:log:1.0'
  implementation "com.acme.log:log-json:\${logVersion}"
  api platform("com.acme:bom:$webVersion")
  implementation group: 'com.acme', name: 'named', version: webVersion
  testImplementation(group = "com.acme", name = "kotlin")
  implementation 'com.acme:jar:3:sources@jar'
  implementation "com.acme:unknown:\${elsewhere}"
  implementation "com.acme.shop:own:\${project.version}"
  implementation project(':own')
  implementation 'org.slf4j:slf4j-api:2.0'
}
`,
    [
      '5 pkg:maven/com.acme.log/log@1.0',
      '6 pkg:maven/com.acme.log/log-json@1.2.0',
      '7 pkg:maven/com.acme/bom@2.0',
      '8 pkg:maven/com.acme/named@2.0',
      '9 pkg:maven/com.acme/kotlin',
      '10 pkg:maven/com.acme/jar@3',
      '11 pkg:maven/com.acme/unknown',
    ],
  ],
  [
    'what JitPack builds from a repository',
    "repositories { maven { url 'https://jitpack.io' } }\n implementation 'com.github.acme:x:v1.0'\n implementation 'com.github.acme.y:core:1'\n implementation 'com.github.ben-manes.caffeine:caffeine:3'\n implementation 'com.github.a.b.c:d:1'\nplugins { id 'com.github.acme.z' version '1' }\n",
    ['2 pkg:maven/com.github.acme/x@v1.0', '3 pkg:maven/com.github.acme.y/core@1'],
  ],
  [
    'the Java, in every way to ask for it',
    "java { toolchain { languageVersion = JavaLanguageVersion.of(21) } }\nkotlin { jvmToolchain(17) }\nsourceCompatibility = '11'\nsourceCompatibility = JavaVersion.VERSION_1_8\nsourceCompatibility 1.8\ntargetCompatibility = 8\n",
    [
      '1 pkg:generic/runtime/java@21',
      '2 pkg:generic/runtime/java@17',
      '3 pkg:generic/runtime/java@11',
      '4 pkg:generic/runtime/java@1.8',
      '5 pkg:generic/runtime/java@1.8',
    ],
  ],
  [
    'registries',
    'repositories {\n  mavenCentral()\n  maven { url "https://jitpack.io" }\n  maven {\n    url = uri("https://maven.acme.example/releases")\n    credentials { username = u }\n  }\n  maven("https://kotlin.acme.example")\n  maven { name "x"; url \'https://pkgs.dev.azure.com/acme/Artifacts/_packaging/lib/maven/v1\' }\n}\n',
    [
      '5 pkg:generic/package-registry/maven.acme.example/releases',
      '8 pkg:generic/package-registry/kotlin.acme.example',
      '9 pkg:generic/package-registry/pkgs.dev.azure.com/acme/Artifacts/_packaging/lib/maven/v1',
    ],
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
  [
    'without JitPack com.github is nobody’s',
    "dependencies { implementation 'com.github.acme:x:1' }\ndef group = 1\n",
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
