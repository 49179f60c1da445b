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
    'bills of materials and dependencies',
    project(
      `${parent}<dependencyManagement><dependencies>\n<dependency><groupId>com.acme</groupId><artifactId>bom</artifactId><version>1</version><type>pom</type><scope>import</scope></dependency>\n<dependency><groupId>com.acme</groupId><artifactId>x</artifactId><version>1</version></dependency></dependencies></dependencyManagement>`,
    ),
    ['2 pkg:maven/com.acme.platform/parent@3.1.0', '7 pkg:maven/com.acme/bom@1', '8 pkg:maven/com.acme/x@1'],
  ],
  [
    'dependencies of the same house, without those of others and of the same build',
    project(
      '<groupId>com.acme.shop</groupId><dependencies>\n<dependency><groupId>com.acme.log</groupId><artifactId>log</artifactId></dependency>\n<dependency><groupId>com.acme.shop</groupId><artifactId>api</artifactId><version>${project.version}</version></dependency>\n<dependency><groupId>${project.groupId}</groupId><artifactId>core</artifactId></dependency>\n<dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency></dependencies>',
    ),
    ['3 pkg:maven/com.acme.log/log'],
  ],
  [
    'the Java, and the registries',
    project(
      '<properties>\n<java.version>21</java.version>\n<maven.compiler.release>17</maven.compiler.release></properties><repositories>\n<repository><id>acme</id><url>https://jane:x@nexus.acme.example/repository/maven</url></repository>\n<repository><url>https://repo.maven.apache.org/maven2</url></repository></repositories><pluginRepositories>\n<pluginRepository><url>https://plugins.acme.example</url></pluginRepository></pluginRepositories>',
    ),
    [
      '4 pkg:generic/runtime/java@17',
      '5 pkg:generic/package-registry/nexus.acme.example/repository/maven',
      '7 pkg:generic/package-registry/plugins.acme.example',
    ],
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
