/** AWS CodeBuild: the runtimes and images that a build specification asks for. */
import { imagesAt } from '../image.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, entriesAt, itemsAt, oneOrMany } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

/** CodeBuild's names for what is called otherwise everywhere else. */
const names: Record<string, string> = { nodejs: 'node', golang: 'go' };

export const codebuild: Reader = {
  id: 'codebuild',
  version: 1,
  title: 'AWS CodeBuild',
  files:
    'Files ending in .yml or .yaml with buildspec in their name (buildspec.yml, buildspec-deploy.yml, test.buildspec.yaml), in any folder.',
  facts:
    'The trait ci/codebuild. A reference for every runtime in `runtime-versions` (pkg:generic/runtime/…) and for the image of every build of a batch. The image of a project stands in AWS and is not seen.',
  gives: ['pkg:docker/', 'pkg:generic/runtime/'],
  claims: (path) => /(?:^|[/._-])buildspecs?(?:[._-][\w.-]*)?\.ya?ml$/i.test(path),
  traits: () => ['ci/codebuild'],
  needles: ['runtime-versions', 'image'],
  read(text) {
    const root = parseYamlMap(text, { merge: true, lastWins: true });
    const batch = at(root, 'batch');
    const builds = [...itemsAt(batch, 'build-list'), ...itemsAt(batch, 'build-graph')];
    const images = [
      ...[batch, ...builds, at(batch, 'build-matrix', 'static')].flatMap((build) => imagesAt(build, 'env', 'image')),
      ...oneOrMany(at(batch, 'build-matrix', 'dynamic', 'env', 'image')).flatMap((image) => imagesAt(image)),
    ];
    const runtimes = [...entriesAt(root, 'phases')].flatMap(([, phase]) =>
      [...entriesAt(phase, 'runtime-versions')].flatMap(([name, version]) => runtimeFacts(name, version)),
    );
    return [...runtimes, ...images].sort((a, b) => a.line - b.line);
  },
};

function runtimeFacts(written: string, version: YamlNode): ReferenceFact[] {
  if (version.kind !== 'scalar' || !/^[\w.-]{1,50}$/.test(written)) return [];
  const name = Object.hasOwn(names, written) ? names[written]! : written;
  const known = /^[\w.-]{1,50}$/.test(version.text) ? version.text : null;
  return [reference({ type: 'generic', namespace: ['runtime'], name, version: known }, version.line)];
}
