/** Files whose whole text is worth comparing: how a component is built, checked, run and kept up to date, which teams copy from each other. */
import { appveyor } from './readers/appveyor.ts';
import { azurePipelines } from './readers/azure-pipelines.ts';
import { bitbucket } from './readers/bitbucket.ts';
import { buildkite } from './readers/buildkite.ts';
import { circleci } from './readers/circleci.ts';
import { cirrus } from './readers/cirrus.ts';
import { cloudBuild } from './readers/cloud-build.ts';
import { codebuild } from './readers/codebuild.ts';
import { codefresh } from './readers/codefresh.ts';
import { compose } from './readers/compose.ts';
import { concourse } from './readers/concourse.ts';
import { dependabot } from './readers/dependabot.ts';
import { dockerfile } from './readers/dockerfile.ts';
import { drone } from './readers/drone.ts';
import { githubAction } from './readers/github-action.ts';
import { githubWorkflow } from './readers/github-workflow.ts';
import { gitlabCi } from './readers/gitlab-ci.ts';
import { jenkinsfile } from './readers/jenkinsfile.ts';
import { knownFiles } from './readers/known-files.ts';
import { preCommit } from './readers/pre-commit.ts';
import { renovate } from './readers/renovate.ts';
import { semaphore } from './readers/semaphore.ts';
import { travis } from './readers/travis.ts';
import { woodpecker } from './readers/woodpecker.ts';

export interface ContentKind {
  id: string;
  /** Several of them. */
  what: string;
  claims(path: string): boolean;
}

const any =
  (...readers: { claims(path: string): boolean }[]) =>
  (path: string) =>
    readers.some((reader) => reader.claims(path));
/** By the name of the file, in whatever folder. */
const named = (pattern: RegExp) => (path: string) => pattern.test(path.slice(path.lastIndexOf('/') + 1));

/** The first that claims a path has it. Files are compared within a kind. */
export const contentKinds: ContentKind[] = [
  {
    id: 'workflow',
    what: 'GitHub workflows',
    claims: (path) => githubWorkflow.claims(path) || /^(?:\.github\/)?workflow-templates\/[^/]+\.ya?ml$/.test(path),
  },
  { id: 'action', what: 'GitHub actions', claims: githubAction.claims },
  {
    id: 'pipeline',
    what: 'pipelines',
    claims: any(
      appveyor,
      azurePipelines,
      bitbucket,
      buildkite,
      circleci,
      cirrus,
      cloudBuild,
      codebuild,
      codefresh,
      concourse,
      drone,
      gitlabCi,
      knownFiles,
      semaphore,
      travis,
      woodpecker,
    ),
  },
  { id: 'jenkinsfile', what: 'Jenkinsfiles', claims: jenkinsfile.claims },
  { id: 'dockerfile', what: 'Dockerfiles', claims: dockerfile.claims },
  { id: 'compose', what: 'Compose files', claims: compose.claims },
  { id: 'updates', what: 'configurations of update bots', claims: any(dependabot, renovate) },
  { id: 'hooks', what: 'commit hooks', claims: preCommit.claims },
  { id: 'editor', what: 'editor configurations', claims: named(/^\.editorconfig$/) },
  {
    id: 'tasks',
    what: 'Makefiles and task files',
    claims: named(
      /^(?:(?:GNU)?[Mm]akefile(?:\.[\w-]+)?|[\w-]+\.mk|[Tt]askfile\.ya?ml|\.?[Jj]ustfile|Tiltfile|Earthfile)$/,
    ),
  },
  {
    id: 'lint',
    what: 'lint and format configurations',
    claims: named(
      /^(?:\.golangci\.(?:ya?ml|toml|json)|\.?(?:eslint|prettier|stylelint|commitlint|lint-staged|markdownlint|biome)(?:rc|\.config)?(?:\.(?:json5?|jsonc|ya?ml|toml|[cm]?[jt]s))?|\.(?:yamllint|hadolint|markdownlint(?:-cli2)?|rubocop|swiftlint|sqlfluff|ansible-lint)(?:\.(?:ya?ml|json))?|\.(?:flake8|pylintrc|isort\.cfg|cspell\.json|spectral\.ya?ml|tflint\.hcl|trivyignore\.yaml)|(?:ruff|rustfmt|clippy|buf|deny|typos|_typos)\.(?:toml|ya?ml)|checkstyle\.xml|tslint\.json|cspell(?:\.config)?\.(?:json|ya?ml))$/,
    ),
  },
  {
    id: 'build',
    what: 'build and test configurations',
    claims: named(
      /^(?:\.?goreleaser\.ya?ml|\.releaserc(?:\.(?:json|ya?ml))?|release\.config\.[cm]?js|tsconfig(?:\.[\w-]+)?\.json|(?:jest|vite|vitest|webpack|rollup|babel|playwright|cypress|postcss|tailwind|karma|esbuild)(?:[.-][\w-]+)*\.(?:config\.)?[cm]?[jt]s|\.(?:babelrc|swcrc|nycrc|mocharc)(?:\.(?:json|js|ya?ml|cjs))?|(?:turbo|nx|lerna|nodemon|cypress)\.json|tox\.ini|setup\.cfg|noxfile\.py|pytest\.ini|sonar-project\.properties|\.?codecov\.ya?ml|skaffold\.ya?ml|gulpfile\.js|Procfile)$/,
    ),
  },
];

export function contentKind(path: string): ContentKind | null {
  const made = madePath(path);
  return contentKinds.find((kind) => kind.claims(made)) ?? null;
}

/**
 * The path that a file of a template gets in what is made from it: `{{cookiecutter.slug}}/Makefile`, `skeleton/Makefile` and
 * `template/Makefile.jinja` are all `Makefile`. Files of other repositories keep theirs.
 */
export function madePath(path: string): string {
  return path
    .replace(/^(?:.*\/)?(?:\{\{[^/]*\}\}|skeleton|template|templates\/[\w-]+)\/(?=.)/, '')
    .replace(/\.(?:jinja2?|j2|hbs|tmpl)$/, '');
}
