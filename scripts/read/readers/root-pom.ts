/** Maven's parent at the root: where the way in which a whole repository is built comes from. */
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { childrenNamed, textOf } from '../xml.ts';
import { artifact, isLocal, projectIn, propertiesOf } from './maven.ts';

export const rootPom: Reader = {
  id: 'root-pom',
  version: 1,
  title: 'Maven, the parent of a whole repository',
  files: 'pom.xml at the root.',
  facts:
    'A reference for the parent as what the repository is built by (pkg:generic/maven-parent/group/artifact), beside the one that every parent gives; and that one too where the file names a place above the root, from the days when all lay in one tree. Not: a parent that lies in the repository itself.',
  gives: ['pkg:generic/maven-parent/', 'pkg:maven/'],
  claims: (path) => path === 'pom.xml',
  needles: ['<parent'],
  read(text) {
    const project = projectIn(text);
    const properties = propertiesOf(project);
    return childrenNamed(project, 'parent').flatMap((parent): Fact[] => {
      const isAbove = textOf(parent, 'relativePath')?.startsWith('..') === true;
      if (isLocal(parent) && !isAbove) return [];
      const found = artifact(parent, properties);
      if (!found) return [];
      const { group, name, version, line } = found;
      const built = reference({ type: 'generic', namespace: ['maven-parent', group], name, version }, line);
      return isAbove ? [built, reference({ type: 'maven', namespace: [group], name, version }, line)] : [built];
    });
  },
};
