/** Travis CI: the shared configurations that a build imports, and the languages and machines it asks for. */
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { at, oneOrMany, scalarAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';
import { parseYamlMap } from '../yaml.ts';

/** Travis's keys for the versions of a language, and the name that the language has everywhere else. */
const runtimes: Record<string, string> = {
  node_js: 'node',
  rvm: 'ruby',
  ruby: 'ruby',
  python: 'python',
  go: 'go',
  jdk: 'java',
  php: 'php',
  perl: 'perl',
  rust: 'rust',
  scala: 'scala',
  elixir: 'elixir',
  otp_release: 'erlang',
  dotnet: 'dotnet',
};
const machines: Record<string, string> = { dist: 'linux', osx_image: 'macos' };

export const travis: Reader = {
  id: 'travis',
  version: 1,
  title: 'Travis CI',
  files: '.travis.yml at the root.',
  facts: `The trait ci/travis. A reference for every configuration imported from a repository (pkg:generic/travis-import/owner/name with the file as path), for the version of a language where the build asks for one alone (pkg:generic/runtime/…: ${[...new Set(Object.values(runtimes))].join(', ')}) and for the machine of the build and of single jobs (pkg:generic/travis-image/linux with the distribution as version, …/macos with that of Xcode). Not: files of the repository itself, and languages tested in several versions.`,
  gives: ['pkg:generic/runtime/', 'pkg:generic/travis-image/', 'pkg:generic/travis-import/'],
  claims: (path) => /^\.travis\.ya?ml$/.test(path),
  traits: () => ['ci/travis'],
  read(text) {
    // Travis reads YAML 1.1, where << merges, and takes the last of keys that stand twice.
    const root = parseYamlMap(text, { merge: true, lastWins: true });
    const jobs = ['jobs', 'matrix'].flatMap((key) => {
      const included = at(root, key, 'include') ?? at(root, key);
      return included?.kind === 'list' ? included.items : [];
    });
    const imported = oneOrMany(at(root, 'import')).flatMap(importFacts);
    const facts = [...imported, ...runtimeFacts(root), ...[root, ...jobs].flatMap(machineFacts)];
    return facts.sort((a, b) => a.line - b.line);
  },
};

/** `owner/repo:path@ref`, or the same under `source`; without a repository it is a file of this one. */
function importFacts(node: YamlNode): ReferenceFact[] {
  const source = scalarAt(node) ?? scalarAt(node, 'source');
  const [, owner, name, path, version] =
    /^([\w.-]+)\/([\w.-]+):([\w./+-]+)(?:@(\S+))?$/.exec(source?.text.trim() ?? '') ?? [];
  if (!source || !owner || !name) return [];
  const namespace = ['travis-import', owner.toLowerCase()];
  return [reference({ type: 'generic', namespace, name: name.toLowerCase(), version, subpath: path }, source.line)];
}

/** Several versions of a language are those that a library is tested with; one is what the repository runs on. */
function runtimeFacts(root: YamlNode): ReferenceFact[] {
  return Object.entries(runtimes).flatMap(([key, name]) => {
    const [version, ...more] = oneOrMany(at(root, key));
    return more.length === 0 ? versionFacts(version, 'runtime', name) : [];
  });
}

const machineFacts = (job: YamlNode): ReferenceFact[] =>
  Object.entries(machines).flatMap(([key, name]) => versionFacts(at(job, key), 'travis-image', name));

function versionFacts(version: YamlNode | undefined, namespace: string, name: string): ReferenceFact[] {
  if (version?.kind !== 'scalar' || !/^[\w.+@:/~-]{1,100}$/.test(version.text)) return [];
  return [reference({ type: 'generic', namespace: [namespace], name, version: version.text }, version.line)];
}
