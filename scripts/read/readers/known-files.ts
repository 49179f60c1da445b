/** What the mere presence of a file at its well-known place tells about a repository. Nothing is read. */
import type { Reader } from '../reader.ts';

/** Systems by the place where they look for their configuration. */
const places: [trait: string, place: RegExp][] = [
  ['ci/gitlab', /^\.gitlab-ci\.ya?ml$/],
  ['ci/circleci', /^\.circleci\/config\.ya?ml$/],
  ['ci/travis', /^\.travis\.ya?ml$/],
  ['ci/drone', /^\.drone\.(?:ya?ml|jsonnet|star)$/],
  ['ci/woodpecker', /^\.woodpecker(?:\.ya?ml$|\/[^/]+\.ya?ml$)/],
  ['ci/azure-pipelines', /^(?:\.?azure-pipelines?(?:[.-][\w.-]+)?\.ya?ml$|\.?azure-pipelines?\/.*\.ya?ml$)/],
  ['ci/bitbucket', /^bitbucket-pipelines\.ya?ml$/],
  ['ci/buildkite', /^(?:\.buildkite\/.*\.ya?ml|\.?buildkite\.ya?ml)$/],
  ['ci/appveyor', /^\.?appveyor\.ya?ml$/],
  ['ci/tekton', /^(?:\.tekton|tekton)\/.*\.ya?ml$/],
  [
    'ci/concourse',
    /^(?:\.?concourse\/.*|ci\/(?:pipeline|concourse)(?:[.-][\w.-]+)?|\.?concourse(?:-pipeline)?)\.ya?ml$/,
  ],
  ['ci/cloud-build', /^cloudbuild\.(?:ya?ml|json)$/],
  ['ci/codebuild', /^buildspec\.ya?ml$/],
  ['ci/semaphore', /^\.semaphore\/semaphore\.ya?ml$/],
  ['ci/cirrus', /^\.cirrus\.ya?ml$/],
  ['ci/teamcity', /^\.teamcity\/[^/]+$/],
  ['ci/wercker', /^wercker\.ya?ml$/],
  ['ci/codefresh', /^(?:\.codefresh\/)?codefresh\.ya?ml$/],
];

/** Files that tell what kind of thing a repository is: golden paths are for those who have them. */
const kinds = new Set([
  'Cargo.toml',
  'Chart.yaml',
  'Earthfile',
  'Gemfile',
  'Magefile.go',
  'Package.swift',
  'Pipfile',
  'WORKSPACE',
  'angular.json',
  'build.gradle',
  'build.gradle.kts',
  'build.sbt',
  'composer.json',
  'deno.json',
  'go.mod',
  'mix.exs',
  'mkdocs.yml',
  'nx.json',
  'package.json',
  'pnpm-workspace.yaml',
  'pom.xml',
  'pubspec.yaml',
  'pyproject.toml',
  'requirements.txt',
  'serverless.yml',
  'settings.gradle',
  'setup.py',
  'skaffold.yaml',
  'src/plugin.json',
  'tsconfig.json',
  'turbo.json',
]);

export const knownFiles: Reader = {
  id: 'known-files',
  version: 1,
  title: 'Well-known files',
  files:
    'The configuration of CI systems at the place where each looks for it, and files at the root that tell what kind of thing a repository is (package.json, go.mod, pom.xml, src/plugin.json …).',
  facts: `By presence alone: the traits ${places.map(([trait]) => trait).join(', ')}, and file/<path> for ${[...kinds].join(', ')}.`,
  claims: (path) => kinds.has(path) || places.some(([, place]) => place.test(path)),
  traits: (path) => [
    ...places.filter(([, place]) => place.test(path)).map(([trait]) => trait),
    ...(kinds.has(path) ? [`file/${path}`] : []),
  ],
};
