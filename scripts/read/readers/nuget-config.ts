/** NuGet.Config: where the packages of .NET come from. */
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { attributeOf, childrenNamed, parseXml } from '../xml.ts';

export const nugetConfig: Reader = {
  id: 'nuget-config',
  version: 1,
  title: 'NuGet configuration',
  files: 'NuGet.Config in any folder, in any case.',
  facts: `${registriesInWords}: every source of packages. Not: nuget.org, folders, and which packages a source is meant for.`,
  gives: ['pkg:generic/package-registry/'],
  claims: (path) => /(?:^|\/)nuget\.config$/i.test(path),
  read(text) {
    const root = parseXml(text);
    if (root.name !== 'configuration')
      throw new Unreadable('schema-error', `Line ${root.line}: expected a configuration, found ${root.name}.`);
    return childrenNamed(root, 'packageSources', 'add').flatMap(
      (source) => packageRegistry(attributeOf(source, 'value') ?? '', source.line) ?? [],
    );
  },
};
