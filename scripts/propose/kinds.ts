/** The kinds of thing a repository can provide to others, told by the type of the package URL. */
import type { z } from 'zod';
import type { Capability } from '../../data/schema/inputs.ts';

export interface Kind {
  id: string;
  /** "the reusable workflows and actions" of acme/golden-paths */
  what: string;
  /** Names it where the provider's own name says too little: "Base images". */
  called: string;
  capability: z.infer<typeof Capability>;
  job: string;
  /** Whom it is for when consumers have nothing narrower in common; null: every repository. */
  trait: string | null;
}

const pipeline = { capability: 'ci-cd', job: 'pipeline' } as const;
const provisioning = 'provisioning' as const;

/** By purl type, and for `pkg:generic` by its first segment. */
const kinds = {
  githubactions: {
    ...pipeline,
    what: 'the reusable workflows and actions',
    called: 'workflows',
    trait: 'ci/github-actions',
  },
  gitlab: { ...pipeline, what: 'the pipeline includes', called: 'pipeline', trait: 'ci/gitlab' },
  'jenkins-library': { ...pipeline, what: 'the Jenkins library', called: 'library', trait: 'ci/jenkins' },
  'jenkins-step': { ...pipeline, what: 'the Jenkins step', called: 'step', trait: 'ci/jenkins' },
  'circleci-orb': { ...pipeline, what: 'the CircleCI orbs', called: 'orbs', trait: 'ci/circleci' },
  'buildkite-plugin': { ...pipeline, what: 'the Buildkite plugin', called: 'plugin', trait: 'ci/buildkite' },
  'bitbucket-pipe': { ...pipeline, what: 'the Bitbucket pipe', called: 'pipe', trait: 'ci/bitbucket' },
  'tekton-git': { ...pipeline, what: 'the Tekton tasks', called: 'tasks', trait: 'ci/tekton' },
  'build-plugin': {
    capability: 'ci-cd',
    job: 'build conventions',
    what: 'the build plugin',
    called: 'plugin',
    trait: null,
  },
  'maven-parent': {
    capability: 'ci-cd',
    job: 'build conventions',
    what: 'the parent of Maven projects',
    called: 'parent',
    trait: 'file/pom.xml',
  },
  // So far only Renovate's presets refer to a repository as such.
  github: {
    capability: 'ci-cd',
    job: 'dependency updates',
    what: 'the shared Renovate presets',
    called: 'Renovate presets',
    trait: null,
  },
  'pre-commit': { capability: 'ci-cd', job: 'commit hooks', what: 'the commit hooks', called: 'hooks', trait: null },
  docker: {
    capability: provisioning,
    job: 'base image',
    what: 'the container images',
    called: 'images',
    trait: 'container',
  },
  terraform: {
    capability: provisioning,
    job: 'infrastructure module',
    what: 'the Terraform module',
    called: 'module',
    trait: 'terraform',
  },
  helm: { capability: provisioning, job: 'deployment chart', what: 'the Helm chart', called: 'chart', trait: 'chart' },
  kustomize: {
    capability: provisioning,
    job: 'deployment base',
    what: 'the Kustomize bases',
    called: 'bases',
    trait: 'kustomize',
  },
  template: {
    capability: provisioning,
    job: 'project template',
    what: 'the project template',
    called: 'template',
    trait: null,
  },
  'backstage-template': {
    capability: provisioning,
    job: 'project template',
    what: 'the software template',
    called: 'template',
    trait: null,
  },
  library: { capability: provisioning, job: 'library', what: 'the libraries', called: 'libraries', trait: null },
} as const satisfies Record<string, Omit<Kind, 'id'>>;
export type KindId = keyof typeof kinds;

export function kindOf(id: KindId): Kind {
  return { id, ...kinds[id] };
}

export function isKindId(id: string): id is KindId {
  return Object.hasOwn(kinds, id);
}

/** What code is built from. */
export const libraryTypes = new Set([
  'cargo',
  'cocoapods',
  'composer',
  'gem',
  'golang',
  'hex',
  'maven',
  'npm',
  'nuget',
  'pub',
  'pypi',
  'swift',
]);
