/** Maven: the parent of a project, what it takes from the same house, the Java it asks for and the registries it looks in. */
import { sameHouse } from '../java-names.ts';
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { childrenNamed, parseXml, textOf } from '../xml.ts';
import type { Element } from '../xml.ts';

export const maven: Reader = {
  id: 'maven',
  version: 2,
  title: 'Maven',
  files: 'pom.xml in any folder.',
  facts: `A reference for the parent, and for every dependency, imported bill of materials, build plugin and extension whose group begins like the project’s own, properties of the file filled in; the Java that is asked for (pkg:generic/runtime/java). ${registriesInWords}. Not: those of others, a parent that lies in the repository itself, and modules that have the project’s own version.`,
  gives: ['pkg:generic/package-registry/', 'pkg:generic/runtime/', 'pkg:maven/'],
  claims: (path) => path === 'pom.xml' || path.endsWith('/pom.xml'),
  needles: ['<parent', '<plugin', '<dependency', '<extension', '<repositor', 'java', 'maven.compiler'],
  read(text) {
    const project = projectIn(text);
    const properties = propertiesOf(project);
    const managed = childrenNamed(project, 'dependencyManagement', 'dependencies', 'dependency');
    const parents = childrenNamed(project, 'parent');
    const group = textOf(project, 'groupId') ?? (parents[0] && textOf(parents[0], 'groupId')) ?? '';
    const others = [
      ...managed,
      ...childrenNamed(project, 'dependencies', 'dependency'),
      ...childrenNamed(project, 'build', 'extensions', 'extension'),
      ...childrenNamed(project, 'build', 'pluginManagement', 'plugins', 'plugin'),
      ...childrenNamed(project, 'build', 'plugins', 'plugin'),
    ];
    const own = others.filter((one) => sameHouse(textOf(one, 'groupId') ?? '', group) && !isModule(one));
    const found = [...parents.filter((parent) => !isLocal(parent)), ...own];
    const facts = [
      ...found.flatMap((element) => dependency(element, properties)),
      ...java(project),
      ...registries(project),
    ];
    return facts.sort((a, b) => a.line - b.line);
  },
};

export function projectIn(text: string): Element {
  const project = parseXml(text);
  if (project.name === 'project') return project;
  throw new Unreadable('schema-error', `Line ${project.line}: expected a project, found ${project.name}.`);
}

/** Without an empty relativePath Maven looks one folder up first; only one that is written out is surely local. */
export const isLocal = (parent: Element) => /\.\.|pom\.xml$/.test(textOf(parent, 'relativePath') ?? '');

/** What is built together has one version. */
const isModule = (element: Element) =>
  /^\$\{(?:project\.|pom\.)?(?:version|revision|parent\.version)\}$/.test(textOf(element, 'version') ?? '');

/** `release` counts before the others, as for the compiler. */
function java(project: Element): ReferenceFact[] {
  const ways = ['maven.compiler.release', 'java.version', 'maven.compiler.source', 'maven.compiler.target'];
  const found = ways
    .flatMap((way) => childrenNamed(project, 'properties', way))
    .find((one) => /^[\d.]+$/.test(one.text.trim()));
  if (!found) return [];
  return [reference({ type: 'generic', namespace: ['runtime'], name: 'java', version: found.text.trim() }, found.line)];
}

function registries(project: Element): ReferenceFact[] {
  const lists = [
    ...childrenNamed(project, 'repositories', 'repository'),
    ...childrenNamed(project, 'pluginRepositories', 'pluginRepository'),
  ];
  return lists.flatMap((one) => packageRegistry(textOf(one, 'url') ?? '', one.line) ?? []);
}

export const propertiesOf = (project: Element): Map<string, string> =>
  new Map(
    childrenNamed(project, 'properties').flatMap((list) => list.children.map((one) => [one.name, one.text.trim()])),
  );

interface Artifact {
  group: string;
  name: string;
  /** Null: it stands elsewhere. */
  version: string | null;
  line: number;
}

/** With the properties of the file filled in; null where its name is put together from others. */
export function artifact(element: Element, properties: Map<string, string>): Artifact | null {
  const filled = (text: string | undefined) =>
    text?.replace(/\$\{([^}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole);
  const group = filled(textOf(element, 'groupId'));
  const name = filled(textOf(element, 'artifactId'));
  if (!group || !name || !/^[\w.-]+$/.test(group) || !/^[\w.-]+$/.test(name)) return null;
  const version = filled(textOf(element, 'version'));
  return { group, name, version: version === undefined || version.includes('$') ? null : version, line: element.line };
}

function dependency(element: Element, properties: Map<string, string>): ReferenceFact[] {
  const found = artifact(element, properties);
  if (!found) return [];
  const { group, name, version, line } = found;
  return [reference({ type: 'maven', namespace: [group], name, version }, line)];
}
