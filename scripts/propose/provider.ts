/** From a reference to what provides it, if that is the organisation's own. */
import { moduleRepository } from '../read/terraform-module.ts';
import { isKindId, kindOf, libraryTypes } from './kinds.ts';
import type { Kind, KindId } from './kinds.ts';

export interface Provider {
  kind: Kind;
  /** Groups references; one proposal per key. */
  key: string;
  /** `owner/name` of a repository where the reference says so, else words. */
  name: string;
  /** A purl without path that covers the reference. */
  signal: string;
}

/** Null: not the organisation's own, or not something that can be told. `owners` are lower-case. */
export function providerOf(subject: string, owners: Set<string>): Provider | null {
  const [signal = ''] = subject.split('#');
  const [type = '', ...rest] = signal.slice('pkg:'.length).split('/').map(decodeURIComponent);
  if (type === 'docker') return imageProvider(signal, rest, owners);
  const pages = type === 'helm' ? repositoryOfPages(rest) : null;
  if (pages !== null) return owners.has(pages.owner) ? provider('helm', `${pages.owner}/${pages.name}`, signal) : null;
  if (type === 'generic') return genericProvider(signal, rest, owners);
  if (libraryTypes.has(type)) return libraryProvider(signal, type, rest, owners);
  if (!isKindId(type) || rest.length < 2 || !isOwn(rest, owners)) return null;
  return provider(type, type === 'terraform' ? moduleName(signal, rest) : rest.join('/'), signal);
}

/** A module of the public registry is that of its repository; who keeps another registry need not call them so. */
const moduleName = (signal: string, parts: string[]): string =>
  parts[0]!.includes('.') ? parts.join('/') : moduleRepository(signal)!;

function provider(id: KindId, name: string, signal: string): Provider {
  return { kind: kindOf(id), key: `${id}:${name.toLowerCase()}`, name, signal };
}

/** Hosts that serve everybody: whose it is stands behind them. */
const publicHosts = new Set([
  'bitbucket.org',
  'docker.io',
  'ghcr.io',
  'github.com',
  'gitlab.com',
  'quay.io',
  'registry.gitlab.com',
]);

/** `acme`, the npm scope `@acme`, the group `com.acme.build`, a host such as `acme.azurecr.io` or `git.acme.example`. */
function isOwn(parts: string[], owners: Set<string>): boolean {
  const [first = '', second = ''] = parts;
  const namespace = (publicHosts.has(first) ? second : first).toLowerCase().replace(/^@/, '');
  if (owners.has(namespace)) return true;
  if (!namespace.includes('.')) return false;
  const labels = namespace.split('.');
  // Java's groups and hosts are often written otherwise: org.jenkins-ci is jenkinsci's.
  const plain = labels.map(withoutHyphens);
  return [...owners].some(
    (owner) => plain.includes(withoutHyphens(owner)) || (owner.length >= 4 && namespace.startsWith(owner)),
  );
}

const withoutHyphens = (name: string) => name.replaceAll('-', '');

/** Charts at `acme.github.io/charts` are those of the repository acme/charts, whose pages serve them. */
function repositoryOfPages([host = '', name = '', chart]: string[]): { owner: string; name: string } | null {
  const owner = /^([a-z0-9-]+)\.(?:github|gitlab)\.io$/.exec(host.toLowerCase())?.[1];
  return owner === undefined || chart === undefined ? null : { owner, name };
}

/** Images are gathered by the folder of the registry they lie in: `acme.azurecr.io/base` provides `base/java` and `base/node`. */
function imageProvider(signal: string, parts: string[], owners: Set<string>): Provider | null {
  if (!isOwn(parts, owners)) return null;
  return provider('docker', (parts.length > 2 ? parts.slice(0, -1) : parts).join('/'), signal);
}

/** Libraries are gathered by whom they are from: `@acme`, `com.acme`, `github.com/acme`. */
function libraryProvider(signal: string, type: string, parts: string[], owners: Set<string>): Provider | null {
  if (parts.length < 2 || !isOwn(parts, owners)) return null;
  const name = parts.at(-1) ?? '';
  if (name.endsWith('.gradle.plugin')) return provider('build-plugin', name.slice(0, -'.gradle.plugin'.length), signal);
  if (type === 'npm' && name.startsWith('renovate-config')) return provider('github', parts.join('/'), signal);
  const from = publicHosts.has(parts[0] ?? '') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  return provider('library', `${from} (${type})`, signal);
}

/** Jenkins and Backstage look names up in the organisation's own configuration: what they find is in-house by definition. */
const byDefinition = new Set(['jenkins-library', 'jenkins-step', 'backstage-template']);
/** No repository is named by them; the words are those for people. */
export const isNamedAlone = ({ kind }: Provider): boolean => byDefinition.has(kind.id);

function genericProvider(signal: string, parts: string[], owners: Set<string>): Provider | null {
  const [family = '', ...rest] = parts;
  if (family === 'git-dependency') return gitLibrary(signal, rest, owners);
  if (!isKindId(family)) return null;
  const named = rest.at(-1) ?? '';
  if (byDefinition.has(family))
    return named === '' ? null : provider(family, `${family.replace('-', ' ')} ${named}`, signal);
  return rest.length < 2 || !isOwn(rest, owners) ? null : provider(family, rest.join('/'), signal);
}

/** A library, wherever it is taken from; in front stands its owner, or a host and then its owner. */
function gitLibrary(signal: string, parts: string[], owners: Set<string>): Provider | null {
  if (parts.length < 2 || !isOwn(parts, owners)) return null;
  return provider('library', `${parts.length > 2 ? parts.slice(0, 2).join('/') : (parts[0] ?? '')} (git)`, signal);
}
