/** Every format that is read. A new reader is a file in `readers/`, its test, and one line here. */
import { isSkeleton, leftOut } from './left-out.ts';
import type { Reader } from './reader.ts';
import { ansible } from './readers/ansible.ts';
import { appveyor } from './readers/appveyor.ts';
import { argoCd } from './readers/argo-cd.ts';
import { argoWorkflows } from './readers/argo-workflows.ts';
import { azurePipelines } from './readers/azure-pipelines.ts';
import { backstage } from './readers/backstage.ts';
import { bazel } from './readers/bazel.ts';
import { bitbucket } from './readers/bitbucket.ts';
import { buildWrapper } from './readers/build-wrapper.ts';
import { buildkite } from './readers/buildkite.ts';
import { cargo } from './readers/cargo.ts';
import { catalogAnnotations } from './readers/catalog-annotations.ts';
import { catalogFiles } from './readers/catalog-files.ts';
import { chartValues } from './readers/chart-values.ts';
import { circleci } from './readers/circleci.ts';
import { cirrus } from './readers/cirrus.ts';
import { cloudBuild } from './readers/cloud-build.ts';
import { cloudformation } from './readers/cloudformation.ts';
import { codebuild } from './readers/codebuild.ts';
import { codefresh } from './readers/codefresh.ts';
import { codeowners } from './readers/codeowners.ts';
import { compass } from './readers/compass.ts';
import { compose } from './readers/compose.ts';
import { composer } from './readers/composer.ts';
import { concourse } from './readers/concourse.ts';
import { contents } from './readers/contents.ts';
import { cookiecutter } from './readers/cookiecutter.ts';
import { copier } from './readers/copier.ts';
import { cortex } from './readers/cortex.ts';
import { costLabels } from './readers/cost-labels.ts';
import { cruft } from './readers/cruft.ts';
import { dagger } from './readers/dagger.ts';
import { datadog } from './readers/datadog.ts';
import { dependabot } from './readers/dependabot.ts';
import { devcontainer } from './readers/devcontainer.ts';
import { dockerfile } from './readers/dockerfile.ts';
import { dotnetProject } from './readers/dotnet-project.ts';
import { drone } from './readers/drone.ts';
import { earthly } from './readers/earthly.ts';
import { gemfile } from './readers/gemfile.ts';
import { gitSubmodules } from './readers/git-submodules.ts';
import { githubAction } from './readers/github-action.ts';
import { githubConfig } from './readers/github-config.ts';
import { githubWorkflow } from './readers/github-workflow.ts';
import { gitlabCi } from './readers/gitlab-ci.ts';
import { globalJson } from './readers/global-json.ts';
import { goMod } from './readers/go-mod.ts';
import { gradle } from './readers/gradle.ts';
import { helm } from './readers/helm.ts';
import { jenkinsLibrary } from './readers/jenkins-library.ts';
import { jenkinsfile } from './readers/jenkinsfile.ts';
import { knownDocuments } from './readers/known-documents.ts';
import { knownFiles } from './readers/known-files.ts';
import { kubernetes } from './readers/kubernetes.ts';
import { kustomize } from './readers/kustomize.ts';
import { maven } from './readers/maven.ts';
import { mergify } from './readers/mergify.ts';
import { mise } from './readers/mise.ts';
import { mix } from './readers/mix.ts';
import { nodeVersion } from './readers/node-version.ts';
import { npmrc } from './readers/npmrc.ts';
import { nugetConfig } from './readers/nuget-config.ts';
import { observability } from './readers/observability.ts';
import { opslevel } from './readers/opslevel.ts';
import { packageJson } from './readers/package-json.ts';
import { pipelineCommands } from './readers/pipeline-commands.ts';
import { pipfile } from './readers/pipfile.ts';
import { pnpmWorkspace } from './readers/pnpm-workspace.ts';
import { port } from './readers/port.ts';
import { preCommit } from './readers/pre-commit.ts';
import { pulumi } from './readers/pulumi.ts';
import { pyproject } from './readers/pyproject.ts';
import { pythonVersion } from './readers/python-version.ts';
import { readme } from './readers/readme.ts';
import { renovate } from './readers/renovate.ts';
import { requirements } from './readers/requirements.ts';
import { rootPom } from './readers/root-pom.ts';
import { rubyVersion } from './readers/ruby-version.ts';
import { rustToolchain } from './readers/rust-toolchain.ts';
import { score } from './readers/score.ts';
import { semaphore } from './readers/semaphore.ts';
import { serverless } from './readers/serverless.ts';
import { setuptools } from './readers/setuptools.ts';
import { skaffold } from './readers/skaffold.ts';
import { tekton } from './readers/tekton.ts';
import { terraform } from './readers/terraform.ts';
import { toolVersions } from './readers/tool-versions.ts';
import { travis } from './readers/travis.ts';
import { versionCatalog } from './readers/version-catalog.ts';
import { woodpecker } from './readers/woodpecker.ts';

export const readers: Reader[] = [
  ansible,
  appveyor,
  argoCd,
  argoWorkflows,
  azurePipelines,
  backstage,
  bazel,
  bitbucket,
  buildWrapper,
  buildkite,
  cargo,
  catalogAnnotations,
  catalogFiles,
  chartValues,
  circleci,
  cirrus,
  cloudBuild,
  cloudformation,
  codebuild,
  codefresh,
  codeowners,
  compass,
  compose,
  composer,
  concourse,
  contents,
  cookiecutter,
  copier,
  cortex,
  costLabels,
  cruft,
  dagger,
  datadog,
  dependabot,
  devcontainer,
  dockerfile,
  dotnetProject,
  drone,
  earthly,
  gemfile,
  gitSubmodules,
  githubAction,
  githubConfig,
  githubWorkflow,
  gitlabCi,
  globalJson,
  goMod,
  gradle,
  helm,
  jenkinsLibrary,
  jenkinsfile,
  knownDocuments,
  knownFiles,
  kubernetes,
  kustomize,
  maven,
  mergify,
  mise,
  mix,
  nodeVersion,
  npmrc,
  nugetConfig,
  observability,
  opslevel,
  packageJson,
  pipelineCommands,
  pipfile,
  pnpmWorkspace,
  port,
  preCommit,
  pulumi,
  pyproject,
  pythonVersion,
  readme,
  renovate,
  requirements,
  rootPom,
  rubyVersion,
  rustToolchain,
  score,
  semaphore,
  serverless,
  setuptools,
  skaffold,
  tekton,
  terraform,
  toolVersions,
  travis,
  versionCatalog,
  woodpecker,
];

/** The readers of a file, by its path from the repository's root; none for files that are left out. */
export const readersFor = (path: string): Reader[] =>
  readers.filter(
    (reader) => (!leftOut(path) || (isSkeleton(path) && reader.skeletons === true)) && reader.claims(path),
  );

/** Ids of the readers that can give something: a subject, a trait, `entities` or `owners`. */
export const readersGiving = (name: string): string[] =>
  readers.filter(({ gives }) => gives?.some((beginning) => name.startsWith(beginning))).map(({ id }) => id);

/** Formats that organisations use and nothing here reads yet. */
export const notRead: string[] = [
  'Templates of Helm charts and of other engines; manifests of Kubernetes in JSON; images that custom resources name in words of their own',
  'TeamCity, Wercker, and the programs that write configurations of Drone and Cirrus: only that they are there',
  'Ansible’s playbooks and roles, CDK, programs of Pulumi, Serverless configurations that are programs',
  'WORKSPACE files of Bazel, Nix, sbt, Make, Task',
  'Swift, Dart, Scala, Clojure and other languages whose manifests are not listed above',
  'Dependencies of gem specifications, and which packages a source of NuGet is meant for',
  'What lock files say',
  'Tekton’s tasks and pipelines outside .tekton and tekton at the root',
  'Registries in the configuration of Yarn',
  'Orbs of CircleCI by their address; pipelines, packages and webhooks among the resources of Azure Pipelines',
  'Manifests of Cloud Foundry, charms of Juju, Atmos, jsonnet-bundler, Homebrew’s bundles',
  'Shared configurations of linters and formatters, other than the packages that package.json names',
  'Which generator wrote a file, where only a comment in it says so',
  'Secrets posture outside the pipelines of GitHub and GitLab, and keys that only their settings hold',
  'Conventions that a Gradle build keeps in buildSrc, and versions in gradle.properties and Maven’s parents',
  'Catalogue files of Backstage with names of their own choosing, and catalogues that discover files by patterns',
  'That a repository was made with “Use this template” on GitHub, which leaves no trace in git',
  'Jenkins pipelines kept on the server, and libraries that other libraries load',
];
