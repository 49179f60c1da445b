/** Bazel's modules: what a build depends on, by MODULE.bazel. */
import { parseGitUrl, repositoryReference } from '../git-url.ts';
import { lineFinder } from '../lines.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';

export const bazel: Reader = {
  id: 'bazel',
  version: 1,
  title: 'Bazel modules',
  files: 'MODULE.bazel and *.MODULE.bazel in any folder. What a WORKSPACE loads is not seen.',
  facts:
    'The trait bazel. A reference for every bazel_dep (pkg:bazel/…) with its version, and for every repository in git_override (pkg:generic/bazel-git/owner/name) with its commit, tag or branch.',
  claims: (path) => /(?:^|\/)(?:[\w-]+\.)?MODULE\.bazel$/.test(path),
  traits: () => ['bazel'],
  gives: ['pkg:bazel/', 'pkg:generic/bazel-git/'],
  needles: ['bazel_dep', 'git_override'],
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    const code = text.replace(/"(?:[^"\\\n]|\\.){0,2000}"|'(?:[^'\\\n]|\\.){0,2000}'|#[^\n]*/g, (found) =>
      found.startsWith('#') ? ' '.repeat(found.length) : found,
    );
    const lineAt = lineFinder(code);
    return [...code.matchAll(/(?<![\w.])(bazel_dep|git_override)\s{0,100}\(([^()]{0,5000})\)/g)].flatMap((call) =>
      callFacts(call[1]!, call[2]!, lineAt(call.index)),
    );
  },
};

function callFacts(call: string, inside: string, line: number): ReferenceFact[] {
  const said = new Map(
    [...inside.matchAll(/(?<!\w)(\w{1,50})\s{0,100}=\s{0,100}["']([^"'\n]{0,500})["']/g)].map(([, key, value]) => [
      key,
      value!,
    ]),
  );
  if (call === 'bazel_dep') {
    const name = said.get('name');
    return name && /^[\w.-]+$/.test(name)
      ? [reference({ type: 'bazel', name, version: said.get('version') }, line)]
      : [];
  }
  const repository = parseGitUrl(said.get('remote') ?? '');
  const version = said.get('commit') ?? said.get('tag') ?? said.get('branch') ?? null;
  const kind = { type: 'generic', namespace: ['bazel-git'] };
  return repository ? [repositoryReference(kind, repository, line, version)] : [];
}
