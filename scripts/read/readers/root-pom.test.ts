import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { rootPom } from './root-pom.ts';

test.each([
  ['pom.xml', true],
  ['api/pom.xml', false],
])('%s is read: %s', (path, claimed) => expect(rootPom.claims(path)).toBe(claimed));

const project = (relativePath: string, version = '4.1') =>
  `<project>\n<properties><v>4.1</v></properties>\n<parent>\n<groupId>org.acme.plugins</groupId><artifactId>plugin</artifactId><version>${version}</version>${relativePath}</parent></project>\n`;
const built = '3 pkg:generic/maven-parent/org.acme.plugins/plugin';

test.each<[string, string, string[]]>([
  ['a parent that Maven looks up', project(''), [`${built}@4.1`]],
  ['one that it may only look up', project('<relativePath />'), [`${built}@4.1`]],
  ['a version by a property', project('', '${v}'), [`${built}@4.1`]],
  ['a version that stands elsewhere', project('', '${elsewhere}'), [built]],
  [
    'a place above the root, where nothing of the repository lies',
    project('<relativePath>../pom.xml</relativePath>'),
    [`${built}@4.1`, '3 pkg:maven/org.acme.plugins/plugin@4.1'],
  ],
  ['a parent in the repository itself', project('<relativePath>parent/pom.xml</relativePath>'), []],
  ['no parent', '<project><name>parent</name></project>', []],
])('%s', (_, text, facts) => expect(told(rootPom, text)).toEqual(facts));
