/** Where a git repository lies, out of the many ways in which tools write it. User names and passwords in addresses are dropped here. */
import { reference } from './purl.ts';
import type { ReferenceFact } from './reader.ts';

export interface Repository {
  host: string;
  path: string[];
  /** What stands behind `//`, and the `ref` in the query. */
  subpath: string | null;
  ref: string | null;
}

const abbreviations: Record<string, string> = { gh: 'github.com', gl: 'gitlab.com', bb: 'bitbucket.org' };

/** `git@host:a/b.git`, `https://user@host/a/b`, `git::ssh://…//sub?ref=v1`, `github.com/a/b`, `gh:a/b`; null for anything else. */
export function parseGitUrl(written: string): Repository | null {
  if (written.length > 1000 || /[\s${}]/.test(written)) return null;
  const [address = '', query = ''] = written.replace(/^git::|^git\+(?=\w+:)/, '').split('?');
  const [, short = '', rest = ''] = /^(gh|gl|bb):(?!\/)(.+)$/.exec(address) ?? [];
  const [, host = '', path = ''] = short
    ? ['', abbreviations[short]!, rest]
    : (/^(?:[a-z]+:\/\/)(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/(.+)$/i.exec(address) ??
      /^(?:[^@/:]*@)?([\w-]+(?:\.[\w-]+)+):(?!\/)(.+)$/.exec(address) ??
      /^([\w-]+(?:\.[\w-]+)+)\/(.+)$/.exec(address) ??
      []);
  if (host === '' || address.startsWith('file:')) return null;
  const [repository = '', ...below] = path.replace(/\.git\/+(?=.)/, '//').split('//');
  const steps = repository
    .replace(/\.git\/?$/, '')
    .split('/')
    .filter((step) => step !== '');
  if (steps.length < 2) return null;
  return { host: host.toLowerCase(), path: steps, subpath: below.join('/') || null, ref: refOf(query) };
}

const refOf = (query: string) => new URLSearchParams(query).get('ref') || null;

/** The repository as `owner/name` of the forge that goes without saying for GitHub, with its host for any other; GitHub takes any case. */
export function repositoryReference(
  kind: { type: string; namespace?: string[] },
  repository: Repository,
  line: number,
  version: string | null = repository.ref,
): ReferenceFact {
  const github = repository.host === 'github.com' || repository.host === 'www.github.com';
  const steps = github ? repository.path.map((step) => step.toLowerCase()) : [repository.host, ...repository.path];
  const namespace = [...(kind.namespace ?? []), ...steps.slice(0, -1)];
  return reference({ type: kind.type, namespace, name: steps.at(-1)!, version, subpath: repository.subpath }, line);
}

/** `github.com/owner/name/folder`: a folder of a repository by its path, as languages of builds name modules. Of a forge with groups in groups the folder is not known apart. */
export function parseRepositoryPath(written: string): Repository | null {
  const found = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+\/[\w./~+-]+$/.test(written) ? parseGitUrl(written) : null;
  if (!found || found.path.includes('..')) return null;
  const [owner = '', name = '', ...below] = found.path;
  return { ...found, path: [owner, name.replace(/\.git$/, '')], subpath: found.subpath ?? (below.join('/') || null) };
}
