/** Maven: the parent of a project, and the version lists and plugins that come from the same house. */
import { sameHouse } from '../java-names.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { childrenNamed, parseXml, textOf } from '../xml.ts';
import type { Element } from '../xml.ts';

export const maven: Reader = {
  id: 'maven',
  version: 1,
  title: 'Maven',
  files: 'pom.xml in any folder.',
  facts:
    'A reference for the parent, and for every imported bill of materials, build plugin and extension whose group begins like the project’s own, properties of the file filled in. Not: those of others, dependencies, and a parent that lies in the repository itself.',
  claims: (path) => path === 'pom.xml' || path.endsWith('/pom.xml'),
  needles: ['<parent', '<plugin', 'import', '<extension'],
  read(text) {
    const project = parseXml(text);
    if (project.name !== 'project')
      throw new Unreadable('schema-error', `Line ${project.line}: expected a project, found ${project.name}.`);
    const properties = new Map(
      childrenNamed(project, 'properties').flatMap((list) => list.children.map((one) => [one.name, one.text.trim()])),
    );
    const managed = childrenNamed(project, 'dependencyManagement', 'dependencies', 'dependency');
    const parents = childrenNamed(project, 'parent');
    const group = textOf(project, 'groupId') ?? (parents[0] && textOf(parents[0], 'groupId')) ?? '';
    const others = [
      ...managed.filter((one) => textOf(one, 'scope') === 'import'),
      ...childrenNamed(project, 'build', 'extensions', 'extension'),
      ...childrenNamed(project, 'build', 'pluginManagement', 'plugins', 'plugin'),
      ...childrenNamed(project, 'build', 'plugins', 'plugin'),
    ];
    const own = others.filter((element) => sameHouse(textOf(element, 'groupId') ?? '', group));
    const found = [...parents.filter((parent) => !isLocal(parent)), ...own];
    return found.flatMap((element) => artifact(element, properties)).sort((a, b) => a.line! - b.line!);
  },
};

/** Without an empty relativePath Maven looks one folder up first; only one that is written out is surely local. */
const isLocal = (parent: Element) => /\.\.|pom\.xml$/.test(textOf(parent, 'relativePath') ?? '');

function artifact(element: Element, properties: Map<string, string>): Fact[] {
  const filled = (text: string | undefined) =>
    text?.replace(/\$\{([^}]+)\}/g, (whole, name: string) => properties.get(name) ?? whole);
  const group = filled(textOf(element, 'groupId'));
  const name = filled(textOf(element, 'artifactId'));
  if (!group || !name || !/^[\w.-]+$/.test(group) || !/^[\w.-]+$/.test(name)) return [];
  const version = filled(textOf(element, 'version'));
  return [
    reference(
      { type: 'maven', namespace: [group], name, version: version?.includes('$') ? null : version },
      element.line,
    ),
  ];
}
