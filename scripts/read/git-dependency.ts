/** Packages that a build takes straight from a git repository. Whose they are, the address says; a name alone could be anybody's. */
import { parseGitUrl, repositoryReference } from './git-url.ts';
import type { ReferenceFact } from './reader.ts';

/** `pkg:generic/git-dependency/owner/name`; null for what is no address of a repository. A token in the address, spelled out or a variable, is dropped. */
export function gitDependency(
  address: string,
  line: number,
  version: string | null = null,
  family = 'git-dependency',
): ReferenceFact | null {
  if (address.length > 1000) return null;
  const [written = '', fragment = ''] = address.trim().split('#');
  // npm writes `ssh://git@github.com:acme/x`, half an address and half a path of ssh.
  const plain = written.replace(/:\/\/[^@/]*@/, '://').replace(/^([\w+]+:\/\/[\w.-]+):(?=[A-Za-z])/, '$1/');
  const repository = parseGitUrl(withArchive(plain));
  if (!repository) return null;
  const committish = fragment.replace(/^semver:/, '').split('&')[0]!;
  const named = /^[\w.^~<>=|*+/-]+$/.test(committish) && !committish.includes('=') ? committish : null;
  return repositoryReference(
    { type: 'generic', namespace: [family] },
    { ...repository, subpath: null },
    line,
    version ?? repository.ref ?? named,
  );
}

/** `acme/x` as npm, Bundler and Mix write repositories of GitHub. */
export const onGithub = (name: string, line: number, version: string | null): ReferenceFact | null =>
  /^[\w-][\w.-]*\/[\w.-]+(?:#\S*)?$/.test(name) ? gitDependency(`https://github.com/${name}`, line, version) : null;

/** A forge's archive of a tag is that tag of the repository. */
function withArchive(address: string): string {
  const [, repository, ref] =
    /^(https:\/\/github\.com\/[^/]+\/[^/]+)\/(?:archive|tarball|zipball)\/(?:refs\/(?:tags|heads)\/)?(.+?)(?:\.zip|\.tar\.gz|\.tgz)?$/i.exec(
      address,
    ) ?? [];
  return repository && ref ? `${repository}?ref=${encodeURIComponent(ref)}` : address;
}
