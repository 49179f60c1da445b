/** From a reference to the repository that provides what is referred to, if that is the organisation's own. */
import type { z } from 'zod';
import type { Capability } from '../../data/schema/inputs.ts';

export interface Kind {
  id: string;
  /** "reusable workflows and actions of acme/golden-paths" */
  what: string;
  /** Ends the name where the provider's own says too little: "Base images". */
  called: string;
  capability: z.infer<typeof Capability>;
  job: string;
  /** Whom it is for when consumers have nothing narrower in common; null: every repository. */
  trait: string | null;
}
export interface Provider {
  kind: Kind;
  /** Groups references; one proposal per key. */
  key: string;
  /** `owner/name` of a repository where the reference says so, else words. */
  name: string;
  /** A purl without path that covers the reference. */
  signal: string;
}

const kinds = {
  githubactions: {
    what: 'the reusable workflows and actions',
    called: 'workflows',
    capability: 'ci-cd',
    job: 'pipeline',
    trait: 'ci/github-actions',
  },
  gitlab: {
    what: 'the pipeline includes',
    called: 'pipeline',
    capability: 'ci-cd',
    job: 'pipeline',
    trait: 'ci/gitlab',
  },
  'jenkins-library': {
    what: 'the Jenkins library',
    called: 'library',
    capability: 'ci-cd',
    job: 'pipeline',
    trait: 'ci/jenkins',
  },
  'circleci-orb': {
    what: 'the CircleCI orbs',
    called: 'orbs',
    capability: 'ci-cd',
    job: 'pipeline',
    trait: 'ci/circleci',
  },
  // So far only Renovate's presets refer to a repository as such.
  github: {
    what: 'the shared Renovate presets',
    called: 'Renovate presets',
    capability: 'ci-cd',
    job: 'dependency updates',
    trait: null,
  },
  docker: {
    what: 'the container images',
    called: 'images',
    capability: 'provisioning',
    job: 'base image',
    trait: 'container',
  },
  terraform: {
    what: 'the Terraform modules',
    called: 'modules',
    capability: 'provisioning',
    job: 'infrastructure module',
    trait: null,
  },
  helm: { what: 'the Helm charts', called: 'charts', capability: 'provisioning', job: 'deployment chart', trait: null },
  package: { what: 'the packages', called: 'packages', capability: 'provisioning', job: 'shared package', trait: null },
} as const satisfies Record<string, Omit<Kind, 'id'>>;

/** Null: not the organisation's own, or not something that can be told. `owners` are lower-case. */
export function providerOf(subject: string, owners: Set<string>): Provider | null {
  const [base = ''] = subject.split('#');
  const [type = '', ...rest] = base.slice('pkg:'.length).split('/').map(decodeURIComponent);
  if (type === 'docker') return imageProvider(base, rest, owners);
  if (type === 'generic') return genericProvider(base, rest, owners);
  if (rest.length < 2 || !isOwn(rest[0] ?? '', owners)) return null;
  const name = rest.join('/');
  return { kind: kindOf(type), key: `${type}:${name.toLowerCase()}`, name, signal: base };
}

function kindOf(type: string): Kind {
  const id = Object.hasOwn(kinds, type) ? (type as keyof typeof kinds) : 'package';
  return { id, ...kinds[id] };
}

/** `acme`, the npm scope `@acme`, or a registry's host such as `acme.azurecr.io` and `registry.acme.example`. */
function isOwn(namespace: string, owners: Set<string>): boolean {
  const bare = namespace.toLowerCase().replace(/^@/, '');
  if (owners.has(bare)) return true;
  if (!bare.includes('.')) return false;
  const labels = bare.split('.');
  return [...owners].some((owner) => labels.includes(owner) || (owner.length >= 4 && bare.startsWith(owner)));
}

/** Images are gathered by the folder of the registry they lie in: `acme.azurecr.io/base` provides `base/java` and `base/node`. */
function imageProvider(base: string, parts: string[], owners: Set<string>): Provider | null {
  const [host = ''] = parts;
  const publicHost = host === 'ghcr.io' || host === 'quay.io' || host === 'docker.io' || host === 'registry.gitlab.com';
  const namespace = publicHost ? (parts[1] ?? '') : host;
  if (!isOwn(namespace, owners)) return null;
  const folder = parts.length > 2 ? parts.slice(0, -1) : parts;
  return {
    kind: kindOf('docker'),
    key: `docker:${folder.join('/').toLowerCase()}`,
    name: folder.join('/'),
    signal: base,
  };
}

/** A Jenkins library is in-house by definition: its name is looked up on the organisation's own Jenkins. */
function genericProvider(base: string, parts: string[], owners: Set<string>): Provider | null {
  const [family = '', ...rest] = parts;
  const name = rest.join('/');
  if (family === 'jenkins-library' && name !== '') {
    return { kind: kindOf(family), key: `${family}:${name}`, name: `jenkins library ${name}`, signal: base };
  }
  if (rest.length < 2 || !isOwn(rest[0] ?? '', owners)) return null;
  return { kind: kindOf(family), key: `${family}:${name.toLowerCase()}`, name, signal: base };
}
