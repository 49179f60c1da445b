/** Which folders have files that show a component, and when these were there. */
import type { CatalogEntity } from '../../data/schema/mined.ts';
import type { FileHistory } from './changes.ts';
import { DEEPEST, depthOf, folderOf, isBeside, upwards } from './component-signs.ts';
import type { FoldedRow } from './folded.ts';
import { common, merged, type Spans } from './spans.ts';

/** By path: when a file was there. */
type Presence = Map<string, [number, number][]>;
/** By folder, '' for the root: a file that shows it, and when it was shown. */
export type Shown = Map<string, { file: string; spans: [number, number][] }>;

const covering = /^(?:component|api|resource|service)$/i;
/** A folder of such a name lists other things, unless a package lies in it. */
const lists = /(?:^|\/)(?:catalog(?:ue)?s?|entities|backstage)$/i;

export function shownFolders(files: FileHistory[], catalog: FoldedRow<CatalogEntity>[], end: number) {
  const presence = presences(files, end);
  const signed = (sign: 'manifest' | 'deploy') =>
    files.filter(({ claim }) => claim.sign === sign).map(({ claim }) => claim.path);
  const packages = Map.groupBy(signed('manifest').sort(), folderOf);
  return {
    described: descriptions(catalog, packages, presence),
    deployed: outermost(deployments(signed('deploy'), packages, presence)),
  };
}

/** When each claimed file was there. */
function presences(files: FileHistory[], end: number): Presence {
  const found: Presence = new Map();
  for (const { claim, ages, blobs } of files) {
    const spans: Spans = [];
    for (const [at, blob] of blobs.entries())
      if (blob !== null) spans.push(end - 1 - ages[at]!, at === 0 ? end : end - 1 - ages[at - 1]!);
    found.set(claim.path, merged(spans));
  }
  return found;
}

/** Packages with a deploy file in their folder or, below the root, nearest above it; both there at the same time. */
function deployments(paths: string[], packages: Map<string, string[]>, presence: Presence): Shown {
  const found: Shown = new Map();
  const deploys = Map.groupBy(paths, (path) => {
    const folder = folderOf(path);
    const home = upwards(folder).find((one) => packages.has(one));
    // What lies somewhere below the root deploys anything; only beside the root's package it is the root's.
    return home === undefined || (home === '' && folder !== '') ? null : home;
  });
  for (const [folder, paths] of deploys) {
    if (folder === null || depthOf(folder) > DEEPEST) continue;
    const manifests = packages.get(folder)!;
    const together = common(union(manifests, presence), union(paths, presence));
    if (together.length > 0) found.set(folder, { file: manifests[0]!, spans: together });
  }
  return found;
}

const union = (paths: string[], presence: Presence) => merged(paths.flatMap((path) => presence.get(path)!.flat()));

/** A package within one that is deployed is shipped with it. */
function outermost(shown: Shown): Shown {
  const isInner = (path: string) => upwards(path).some((above) => above !== path && above !== '' && shown.has(above));
  return new Map([...shown].filter(([path]) => !isInner(path)));
}

/** Folders with an entity that covers them. A file in a hidden folder or among documents describes what lies around it. */
function descriptions(
  rows: { file: string; content: { kind: string } }[],
  packages: Map<string, string[]>,
  presence: Presence,
) {
  const found: Shown = new Map();
  const files = [...new Set(rows.filter(({ content }) => covering.test(content.kind)).map(({ file }) => file))].sort();
  for (const [folder, paths] of Map.groupBy(files, (file) => homeOf(folderOf(file)))) {
    if (isBeside(folder) || depthOf(folder) > DEEPEST || (lists.test(folder) && !packages.has(folder))) continue;
    found.set(folder, { file: paths[0]!, spans: union(paths, presence) });
  }
  return found;
}

const homeOf = (folder: string) => folder.replace(/(?:^|\/)(?:\.[^/]*|docs?|documentation)(?:\/.*)?$/i, '');
