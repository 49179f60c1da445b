/** Argo CD: where what is deployed comes from. */
import { chartRepository } from '../chart-repository.ts';
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { manifestsIn, mayBeManifest, whichManifests } from '../manifests.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { mapsIn, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlMap } from '../yaml-node.ts';

const kinds = new Set(['Application', 'ApplicationSet']);

export const argoCd: Reader = {
  id: 'argo-cd',
  version: 1,
  title: 'Argo CD',
  files: whichManifests,
  facts:
    'The trait argo-cd. A reference for every source of an Application or ApplicationSet, also for those of git generators: a chart (pkg:helm/…) or a git repository (pkg:generic/argo-cd/owner/name with the path), with the revision asked for. What a generator fills in is not known.',
  claims: mayBeManifest,
  gives: ['argo-cd', 'pkg:generic/argo-cd/', 'pkg:helm/'],
  guess: true,
  needles: ['argoproj.io/'],
  read(text) {
    const facts = manifestsIn(text, (group) => group === 'argoproj.io')
      .filter(({ group, kind }) => group === 'argoproj.io' && kinds.has(kind))
      .flatMap(({ node, line }) => [
        { kind: 'trait' as const, name: 'argo-cd', line },
        ...[...mapsIn(node)].flatMap(sourceFacts),
      ]);
    return facts.sort((a, b) => a.line - b.line);
  },
};

function sourceFacts(map: YamlMap): ReferenceFact[] {
  const address = scalarAt(map, 'repoURL');
  if (!address || address.text.includes('{{')) return [];
  const version = known(textAt(map, 'targetRevision') ?? textAt(map, 'revision'));
  const chart = textAt(map, 'chart');
  if (chart !== undefined) return chartFacts(address.text, chart, version, address.line);
  const repository = parseGitUrl(address.text);
  if (!repository) return [];
  const subpath = known(textAt(map, 'path'));
  return [
    repositoryReference({ type: 'generic', namespace: ['argo-cd'] }, { ...repository, subpath }, address.line, version),
  ];
}

/** The address of a registry of charts stands without its scheme. */
function chartFacts(address: string, chart: string, version: string | null, line: number): ReferenceFact[] {
  const repository = chartRepository(address.includes('://') ? address : `oci://${address}`);
  const [name = '', ...folders] = chart.split('/').reverse();
  if (!repository || !/^[\w.-]+(?:\/[\w.-]+)*$/.test(chart)) return [];
  return [reference({ type: 'helm', namespace: [...repository, ...folders.reverse()], name, version }, line)];
}

const known = (text: string | undefined) => (text === undefined || text.includes('{{') ? null : text);
