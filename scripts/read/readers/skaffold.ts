/** Skaffold: the configurations and charts that a deployment takes from elsewhere, and the images it builds on. */
import { chartRepository } from '../chart-repository.ts';
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { imagesAt } from '../image.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader, ReferenceFact } from '../reader.ts';
import { at, itemsAt, mapsIn, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { parseYamlMaps } from '../yaml.ts';

export const skaffold: Reader = {
  id: 'skaffold',
  version: 1,
  title: 'Skaffold',
  files: 'skaffold.yaml and its variants (skaffold-dev.yaml), in any folder; every document in them.',
  facts:
    'The trait skaffold. A reference for every git repository in `requires` (pkg:generic/skaffold/owner/name with the path), for every remote chart of a helm release, and for the images that buildpacks, Jib and ko build on and that verify and custom actions run. Not: the images that are built here.',
  claims: (path) => /(?:^|\/)skaffold(?:[._-][\w.-]*)?\.ya?ml$/.test(path),
  gives: ['pkg:docker/', 'pkg:generic/skaffold/', 'pkg:helm/', 'skaffold'],
  read(text) {
    const facts = parseYamlMaps(text, { merge: true }).flatMap((document): Fact[] => {
      const version = scalarAt(document, 'apiVersion');
      if (!version)
        throw new Unreadable('schema-error', `Line ${document.line}: expected apiVersion skaffold/…, found none.`);
      // The manifests of a tool of that name stand in a file of that name, too.
      if (!version.text.startsWith('skaffold/')) return [];
      const inside = [...mapsIn(document)].flatMap(mapFacts);
      return [
        { kind: 'trait', name: 'skaffold', line: version.line },
        ...itemsAt(document, 'requires').flatMap(required),
        ...inside,
      ];
    });
    return facts.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  },
};

function required(node: YamlNode): ReferenceFact[] {
  const address = scalarAt(node, 'git', 'repo');
  const repository = address && parseGitUrl(address.text);
  if (!address || !repository) return [];
  const subpath = textAt(node, 'git', 'path') ?? null;
  const kind = { type: 'generic', namespace: ['skaffold'] };
  return [repositoryReference(kind, { ...repository, subpath }, address.line, textAt(node, 'git', 'ref'))];
}

function mapFacts(map: YamlMap): ReferenceFact[] {
  return [
    ...chartFacts(map),
    ...imagesAt(map, 'buildpacks', 'builder'),
    ...imagesAt(map, 'buildpacks', 'runImage'),
    ...imagesAt(map, 'jib', 'fromImage'),
    ...imagesAt(map, 'ko', 'fromImage'),
    ...imagesAt(at(map, 'container'), 'image'),
    ...itemsAt(map, 'containers').flatMap((container) => imagesAt(container, 'image')),
  ];
}

/** `remoteChart: oci://host/path/name`, or a name with `repo` beside it. */
function chartFacts(release: YamlMap): ReferenceFact[] {
  const chart = scalarAt(release, 'remoteChart');
  if (!chart) return [];
  const whole = chartRepository(
    textAt(release, 'repo') ? `${textAt(release, 'repo')!.replace(/\/$/, '')}/${chart.text}` : chart.text,
  );
  const name = whole?.pop();
  if (!whole || !name || whole.length === 0) return [];
  return [reference({ type: 'helm', namespace: whole, name, version: textAt(release, 'version') }, chart.line)];
}
