/** Wrappers of Gradle and Maven: which version builds the project, and where it is fetched from. */
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

/** Where both fetch from when nothing else is said. */
const everybodys = /^https?:\/\/(?:(?:services|downloads)\.gradle\.org|repo1?\.maven\.(?:apache\.)?org)\//;

export const buildWrapper: Reader = {
  id: 'build-wrapper',
  version: 1,
  title: 'Wrappers of Gradle and Maven',
  files: 'gradle-wrapper.properties in gradle/wrapper and maven-wrapper.properties in .mvn/wrapper of any folder.',
  facts: `The Gradle or Maven that builds (pkg:generic/runtime/gradle, pkg:generic/runtime/maven) in the version in distributionUrl. ${registriesInWords}: the folder that a distribution is fetched from.`,
  gives: ['pkg:generic/package-registry/', 'pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)(?:gradle\/wrapper\/gradle|\.mvn\/wrapper\/maven)-wrapper\.properties$/.test(path),
  needles: ['distributionUrl'],
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    const lines = text.split('\n');
    // The last of properties that stand twice counts.
    const index = lines.findLastIndex((line) => /^\s*distributionUrl\s*[=:]/.test(line));
    if (index < 0) return [];
    const address = lines[index]!.replace(/^\s*distributionUrl\s*[=:]\s*/, '')
      .replaceAll('\\:', ':')
      .trim();
    return [...distribution(address, index + 1), ...mirror(address, index + 1)];
  },
};

/** `…/gradle-9.4.0-all.zip`, `…/apache-maven-3.9.6-bin.zip`, `…/maven-mvnd-1.0.2-linux-amd64.zip`. */
function distribution(address: string, line: number): Fact[] {
  const [, kind, version] =
    /\/(gradle|apache-maven|maven-mvnd)-([^/]{1,100}?)(?:-(?:bin|all|src|docs|(?:linux|darwin|windows)-\w+))?\.(?:zip|tar\.gz)$/.exec(
      address,
    ) ?? [];
  if (!kind || !version || version.includes('$')) return [];
  const name = kind === 'gradle' ? 'gradle' : kind === 'apache-maven' ? 'maven' : 'mvnd';
  return [reference({ type: 'generic', namespace: ['runtime'], name, version }, line)];
}

function mirror(address: string, line: number): Fact[] {
  if (everybodys.test(address)) return [];
  const found = packageRegistry(address.replace(/\/[^/]*$/, ''), line);
  return found ? [found] : [];
}
