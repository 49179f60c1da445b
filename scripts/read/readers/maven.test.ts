import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { maven } from './maven.ts';

test.each([
  ['pom.xml', true],
  ['api/pom.xml', true],
  ['mypom.xml', false],
  ['pom.xml.tmpl', false],
])('%s is read: %s', (path, claimed) => expect(maven.claims(path)).toBe(claimed));

const project = (inner: string) => `<project xmlns="http://maven.apache.org/POM/4.0.0">\n${inner}\n</project>\n`;
const parent =
  '<parent>\n<groupId>com.acme.platform</groupId>\n<artifactId>parent</artifactId>\n<version>3.1.0</version>\n</parent>';

test.each<[string, string, string[]]>([
  [
    'the parent, whoever it belongs to',
    project(`${parent}<artifactId>x</artifactId>`),
    ['2 pkg:maven/com.acme.platform/parent@3.1.0'],
  ],
  [
    'a parent in the repository itself',
    project(
      '<parent><groupId>a.b</groupId><artifactId>p</artifactId><version>1</version><relativePath>../pom.xml</relativePath></parent>',
    ),
    [],
  ],
  [
    'plugins of the same house, without a version too',
    project(
      `<groupId>com.acme.x</groupId><build><plugins>\n<plugin><groupId>com.acme.build</groupId><artifactId>a</artifactId></plugin>\n<plugin><artifactId>maven-jar-plugin</artifactId></plugin>\n<plugin><groupId>org.other</groupId><artifactId>b</artifactId></plugin></plugins></build>`,
    ),
    ['3 pkg:maven/com.acme.build/a'],
  ],
  [
    'properties of the file',
    project(
      '<groupId>com.acme</groupId><properties><v>2.0</v></properties><build><pluginManagement><plugins>\n<plugin><groupId>com.acme</groupId><artifactId>a</artifactId><version>${v}</version></plugin>\n<plugin><groupId>com.acme</groupId><artifactId>b</artifactId><version>${elsewhere}</version></plugin></plugins></pluginManagement></build>',
    ),
    ['3 pkg:maven/com.acme/a@2.0', '4 pkg:maven/com.acme/b'],
  ],
  [
    'bills of materials; dependencies are none',
    project(
      `${parent}<dependencyManagement><dependencies>\n<dependency><groupId>com.acme</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>\n<dependency><groupId>com.acme</groupId><artifactId>x</artifactId><version>1</version></dependency></dependencies></dependencyManagement>`,
    ),
    ['2 pkg:maven/com.acme.platform/parent@3.1.0', '7 pkg:maven/com.acme/bom@1'],
  ],
  [
    'extensions of a build; what is commented out is none',
    project(
      '<groupId>com.acme</groupId><!-- <parent><groupId>a</groupId><artifactId>b</artifactId></parent> --><build><extensions><extension><groupId>com.acme</groupId><artifactId>e</artifactId><version>1</version></extension></extensions></build>',
    ),
    ['2 pkg:maven/com.acme/e@1'],
  ],
])('%s', (_, text, facts) => expect(told(maven, text)).toEqual(facts));

test.each([
  ['another document', '<settings><parent/></settings>', 'schema-error: Line 1: expected a project, found settings.'],
  [
    'half a file',
    '<project>\n<parent>',
    'parse-error: Line 2: not valid XML: expected the end of parent, found something else.',
  ],
  ['an empty file', '', 'parse-error: Line 1: not valid XML: expected an element, found something else.'],
])('%s is unreadable', (_, text, message) => expect(told(maven, text)).toEqual([`unreadable: ${message}`]));
