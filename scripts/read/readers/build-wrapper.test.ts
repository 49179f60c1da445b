import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { buildWrapper } from './build-wrapper.ts';

test.each([
  ['gradle/wrapper/gradle-wrapper.properties', true],
  ['app/gradle/wrapper/gradle-wrapper.properties', true],
  ['.mvn/wrapper/maven-wrapper.properties', true],
  ['gradle-wrapper.properties', false],
  ['gradle.properties', false],
])('%s is read: %s', (path, claimed) => expect(buildWrapper.claims(path)).toBe(claimed));

// After the documentation of the Gradle Wrapper and of the Apache Maven Wrapper.
test.each<[string, string, string[]]>([
  [
    'the wrapper that Gradle generates',
    'distributionBase=GRADLE_USER_HOME\ndistributionPath=wrapper/dists\ndistributionUrl=https\\://services.gradle.org/distributions/gradle-9.4.0-bin.zip\nnetworkTimeout=10000\nzipStorePath=wrapper/dists\n',
    ['3 pkg:generic/runtime/gradle@9.4.0'],
  ],
  [
    'a release candidate with sources',
    'distributionUrl=https\\://services.gradle.org/distributions/gradle-7.0-rc-1-all.zip\r\n',
    ['1 pkg:generic/runtime/gradle@7.0-rc-1'],
  ],
  [
    'a distribution of the house',
    'distributionUrl=https\\://user\\:secret@nexus.acme.example/gradle/acme-conventions/gradle-8.5-bin.zip\n',
    ['1 pkg:generic/runtime/gradle@8.5', '1 pkg:generic/package-registry/nexus.acme.example/gradle/acme-conventions'],
  ],
  [
    'the wrapper that Maven generates',
    'wrapperVersion=3.3.4\ndistributionType=only-script\ndistributionUrl=https://repo.maven.apache.org/maven2/org/apache/maven/apache-maven/3.9.6/apache-maven-3.9.6-bin.zip\n',
    ['3 pkg:generic/runtime/maven@3.9.6'],
  ],
  [
    'the Maven daemon',
    'distributionUrl=https://repo.maven.apache.org/maven2/org/apache/maven/daemon/maven-mvnd/1.0.2/maven-mvnd-1.0.2-linux-amd64.zip\n',
    ['1 pkg:generic/runtime/mvnd@1.0.2'],
  ],
  [
    'the last of two',
    'distributionUrl=https\\://services.gradle.org/distributions/gradle-1.0-bin.zip\ndistributionUrl=https\\://services.gradle.org/distributions/gradle-2.0-bin.zip\n',
    ['2 pkg:generic/runtime/gradle@2.0'],
  ],
  [
    'one that is commented out',
    '#distributionUrl=https\\://services.gradle.org/distributions/gradle-1.0-bin.zip\n',
    [],
  ],
  ['a name without a version', 'distributionUrl=https\\://services.gradle.org/distributions/gradle.zip\n', []],
])('%s', (_, text, facts) => expect(told(buildWrapper, text)).toEqual(facts));

test('a NUL is unreadable', () =>
  expect(told(buildWrapper, 'distributionUrl=\0')).toEqual([
    'unreadable: binary: The file contains a NUL byte; expected text.',
  ]));
