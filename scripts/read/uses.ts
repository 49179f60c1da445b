/** What `uses:` in a GitHub workflow or action refers to. */
import { imageReference } from './image.ts';
import { reference } from './purl.ts';
import type { ReferenceFact } from './reader.ts';
import { onceANode } from './yaml-facts.ts';
import { commentBehind, scalarAt } from './yaml-node.ts';

const action = /^([A-Za-z0-9][\w.-]*)\/([\w.-]+)((?:\/[^@\s]+)?)@(\S+)$/;
const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** Facts of the `uses` of one step or job. Nothing for what lies in the repository itself (`./…`) and for expressions. */
export const usesFacts = onceANode((node): readonly ReferenceFact[] => {
  const uses = scalarAt(node, 'uses');
  if (!uses) return [];
  const value = uses.text.trim();
  const found = value.startsWith('docker://')
    ? imageReference(value.slice('docker://'.length), uses.line)
    : actionReference(value, uses.line, commentBehind(uses));
  return found ? [found] : [];
});

/** GitHub takes owner and repository in any case, the path and the ref only as they are. */
function actionReference(value: string, line: number, comment: string | null): ReferenceFact | null {
  if (value.length > 1000 || value.includes('${{')) return null;
  const [, owner, name, path, version] = action.exec(value) ?? [];
  if (!owner || !name || !version) return null;
  const parts = {
    type: 'githubactions',
    namespace: [owner.toLowerCase()],
    name: name.toLowerCase(),
    version,
    subpath: path,
  };
  return reference(parts, line, comment !== null && commitId.test(version) ? versionInComment(comment) : null);
}

const release = /^(?:[A-Za-z][\w-]*-)?[vV]?\d+(?:\.\d+)*(?:[.+-][\w.+-]*)?$/;
const branches = new Set(['main', 'master', 'trunk', 'develop', 'HEAD']);

/** `v4.1.0`, `tag=v4`, `pin@v4`, `ratchet:actions/checkout@v4`, `ci/v3.1.0`, `main`; null for any other remark. */
export function versionInComment(comment: string): string | null {
  const word = comment.split(/\s/, 1)[0]!;
  if (word.length > 100) return null;
  const named = word.slice(Math.max(word.lastIndexOf('@'), word.lastIndexOf('=')) + 1);
  const steps = named.split('/');
  const known = steps.slice(0, -1).every((step) => /^[\w.-]+$/.test(step)) && release.test(steps.at(-1)!);
  return known || branches.has(named) ? named : null;
}
