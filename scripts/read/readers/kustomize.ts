/** Kustomize: what a deployment takes from elsewhere. */
import { chartRepository } from '../chart-repository.ts';
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import type { Repository } from '../git-url.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { itemsAt, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

const lists = ['resources', 'bases', 'components', 'crds'];

export const kustomize: Reader = {
  id: 'kustomize',
  version: 2,
  title: 'Kustomize',
  files: 'kustomization.yaml, kustomization.yml and Kustomization in any folder.',
  facts:
    'The trait kustomize. A reference for every git repository in `resources`, `bases` and `components` (pkg:generic/kustomize/owner/name) and every chart in `helmCharts`. Not: files of the repository itself.',
  gives: ['pkg:generic/kustomize/', 'pkg:helm/'],
  claims: (path) => /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/.test(path),
  traits: () => ['kustomize'],
  needles: ['://', 'github.com', 'git@', '?ref=', 'helmCharts'],
  read(text) {
    const root = parseYamlMap(text);
    const remote = lists.flatMap((list) => itemsAt(root, list)).flatMap(resource);
    return [...remote, ...itemsAt(root, 'helmCharts').flatMap(chart)].sort((a, b) => a.line - b.line);
  },
};

/** A folder of a repository (`…//path?ref=v1`, or `…/owner/name/path` on GitHub), or one file of it by its address. */
function resource(node: YamlNode): ReferenceFact[] {
  if (node.kind !== 'scalar' || !/:\/\/|^git@|^github\.com\//.test(node.text)) return [];
  const found = parseGitUrl(node.text);
  const repository = found && (onGithub(found) ?? (/[?&]ref=|\.git\b|^git/.test(node.text) ? found : null));
  return repository ? [repositoryReference({ type: 'generic', namespace: ['kustomize'] }, repository, node.line)] : [];
}

/** How many parts of an address stand between the repository and the ref: `/blob/main/x`, `/releases/download/v1/x`. */
const beforeRef: Record<string, number> = { raw: 1, blob: 1, tree: 1, releases: 2 };

/** GitHub's repositories have two parts; what follows them is a path, and sometimes a ref. */
function onGithub(found: Repository): Repository | null {
  const raw = found.host === 'raw.githubusercontent.com';
  if (!raw && found.host !== 'github.com') return null;
  const [owner = '', name = '', ...below] = found.path;
  const before = raw ? 0 : beforeRef[below[0] ?? ''];
  const rest = before === undefined ? below : below.slice(before + 1);
  return {
    host: 'github.com',
    path: [owner, name],
    ref: found.ref ?? (before === undefined ? null : (below[before] ?? null)),
    subpath: found.subpath ?? (rest.join('/') || null),
  };
}

function chart(node: YamlNode): ReferenceFact[] {
  const name = scalarAt(node, 'name');
  const repository = chartRepository(textAt(node, 'repo') ?? '');
  if (!name || !repository) return [];
  return [
    reference({ type: 'helm', namespace: repository, name: name.text, version: textAt(node, 'version') }, name.line),
  ];
}
