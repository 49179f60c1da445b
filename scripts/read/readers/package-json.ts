/** package.json: packages with a scope, which is how organisations publish their own; packages from git; the runtimes asked for. */
import { gitDependency, onGithub } from '../git-dependency.ts';
import { parseJsonMap } from '../json.ts';
import { linesOf } from '../lines-of.ts';
import { commonScopesInWords, isCommonScope, scopedPackage } from '../npm-package.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { placed, remembered } from '../remembered.ts';
import { at, entriesAt, oneOrMany, scalarAt, textAt } from '../yaml-node.ts';
import type { YamlNode, YamlScalar } from '../yaml-node.ts';

const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];

export const packageJson: Reader = {
  id: 'package-json',
  version: 2,
  title: 'package.json',
  files: 'package.json in any folder.',
  facts: `A reference for every dependency with a scope (@acme/ui), with its range; for one without, only if it comes from a git repository (pkg:generic/git-dependency/owner/name). References to the runtimes and package managers that engines, devEngines, packageManager and volta ask for (pkg:generic/runtime/node). Not: packages of the same workspace, other packages without a scope, and the scopes of common tools (${commonScopesInWords}).`,
  gives: ['pkg:generic/git-dependency/', 'pkg:generic/runtime/', 'pkg:npm/'],
  claims: (path) => path === 'package.json' || path.endsWith('/package.json'),
  needles: ['"@', 'ngines"', '"packageManager"', '"volta"', 'git', '/'],
  read(text) {
    const root = parseJsonMap(text);
    const lines = linesOf(text);
    const facts: ReferenceFact[] = [];
    for (const list of lists)
      for (const [name, range] of entriesAt(root, list)) {
        const said = onLine(lines[range.line - 1]!);
        const fact = said === 'more' ? dependency(name, textAt(range) ?? '', range.line) : said?.(range.line);
        if (fact) facts.push(fact);
      }
    return [...facts, ...runtimes(root)].sort((a, b) => a.line - b.line);
  },
};

/** Nearly always a dependency has a line of its own, as it had in the version before. */
const onLine = remembered((written): ((line: number) => ReferenceFact) | 'more' | null => {
  const [, name, range] = /^\s*"([^"\\]+)": ?"([^"\\]*)",?\s*$/.exec(written) ?? [];
  if (name === undefined) return 'more';
  const fact = dependency(name, range!, 0);
  return fact && placed((line) => ({ ...fact, line }));
});

/** `npm:@acme/x@1` gives another package the name; what lies in a folder of the repository is no reference. */
function dependency(written: string, asked: string, line: number): ReferenceFact | null {
  if (isCommonOrLocal(written, asked)) return null;
  const [, alias = written, version = asked] = /^npm:(@?[^@]+)(?:@(.+))?$/.exec(asked) ?? [];
  const scoped = scopedPackage(alias, version, line);
  if (scoped) return isCommonOrLocal(alias, asked) ? null : scoped;
  return fromGit(asked, line);
}

const isCommonOrLocal = (name: string, asked: string) =>
  isCommonScope(name) || /^(?:workspace|file|link|portal|catalog):/.test(asked);

const forges: Record<string, string> = { gitlab: 'https://gitlab.com/', bitbucket: 'https://bitbucket.org/' };

/** `acme/x#v1`, `github:acme/x`, `gitlab:acme/x`, `git+ssh://git@host/acme/x.git#semver:^1`, GitHub's archives. */
function fromGit(asked: string, line: number): ReferenceFact | null {
  const [, forge, rest = ''] = /^(github|gitlab|bitbucket):(.+)$/.exec(asked) ?? [];
  if (forge === 'github') return onGithub(rest, line, null);
  if (forge) return gitDependency(`${forges[forge]}${rest}`, line);
  if (
    /^git(?:\+\w+)?:|^git@|^https?:\/\/[^#]+(?:\.git(?:#|$)|\/(?:archive|tarball)\/)|^https:\/\/github\.com\/[^/]+\/[^/]+$/.test(
      asked,
    )
  )
    return gitDependency(asked, line);
  return onGithub(asked, line, null);
}

const managers = new Set(['node', 'npm', 'pnpm', 'yarn', 'bun', 'deno']);

function runtimes(root: YamlNode): ReferenceFact[] {
  const listed = ['engines', 'volta'].flatMap((key) => [...entriesAt(root, key)]);
  const dev = ['runtime', 'packageManager'].flatMap((key) => oneOrMany(at(root, 'devEngines', key)));
  const manager = scalarAt(root, 'packageManager');
  const [name = '', version = ''] = manager?.text.split(/[@+]/) ?? [];
  return [
    ...listed.flatMap(([runtime, range]) => (range.kind === 'scalar' ? asks(runtime, range.text, range) : [])),
    ...dev.flatMap((one) => {
      const called = scalarAt(one, 'name');
      return called ? asks(called.text, textAt(one, 'version') ?? '', called) : [];
    }),
    ...(manager ? asks(name, version, manager) : []),
  ];
}

function asks(name: string, version: string, { line }: YamlScalar): ReferenceFact[] {
  if (!managers.has(name)) return [];
  return [reference({ type: 'generic', namespace: ['runtime'], name, version }, line)];
}
