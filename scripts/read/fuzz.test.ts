/** Whatever a file holds, a reader gives facts or says why it cannot: nothing else is thrown, nothing hangs, garbage is never []. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { promised } from '../testing/told.ts';
import { readers } from './index.ts';
import { Unreadable } from './reader.ts';
import type { Fact, Reader } from './reader.ts';

/** One small, good file per reader, to be damaged. */
const samples: Record<string, string> = {
  ansible:
    'roles:\n- a.b,1\n- src: https://x:y@github.com/c/d.git\n  version: e\ncollections:\n- name: f.g\n  version: \"*\"\n- h.i:2\n',
  appveyor:
    'image: [a, Visual Studio 2019]\nstack: node 20\nenvironment:\n  matrix:\n  - APPVEYOR_BUILD_WORKER_IMAGE: x\nfor:\n- image: b\n',
  'argo-cd':
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n- repoURL: https://x:y@github.com/a/b.git\n  targetRevision: c\n  path: d/../e\n- repoURL: f.g\n  chart: h/i\n  targetRevision: 1.*\n',
  'argo-workflows':
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n- templateRef: {name: b, template: c, clusterScope: true}\n  container:\n    image: d:{{e}}\n  sidecars: [{image: f}]\n',
  'azure-pipelines':
    'resources:\n  repositories:\n  - repository: t\n    name: a/b\n    ref: refs/heads/main\n  containers:\n  - image: a/b:1\nsteps:\n- template: x\\y.yml@t\n',
  backstage: 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: a\nspec:\n  owner: group:x\n---\n',
  bazel:
    'bazel_dep(name = \"a\", version = \"1\") # x\ngit_override(remote = \"https://x:y@github.com/a/b\", commit = \"c\")\n',
  bitbucket:
    'image: a/b:1\npipelines:\n  default:\n  - step:\n      script:\n      - pipe: a/b:1\n      - pipe: docker://a/b:1\n',
  'build-wrapper': 'a=b\ndistributionUrl=https\\://x\\:y@a.b/c/gradle-8.5-rc-1-bin.zip\r\n',
  buildkite:
    'steps:\n- plugins:\n  - docker#v1:\n      x: y\n  - https://github.com/a/b-buildkite-plugin.git#v1\n- group: x\n  steps: []\n',
  cargo:
    '[package]\nrust-version = "1.85"\n[dependencies]\na = { git = "https://x:y@github.com/a/b#c", tag = "v1" }\n[[x]]\nb = """\nc"""\n',
  'catalog-annotations': 'metadata:\n  annotations:\n    pagerduty.com/service-id: x # y\n',
  'chart-values':
    'image:\n  registry: a.b/\n  repository: c/d\n  tag: 1\n  digest: sha256:x\nx: &x {yImage: e/f:$T}\nz: [{<<: *x}]\n',
  'catalog-files':
    '# x\nkind: ConfigMap\n---\napiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: a}\nspec:\n  targets: [./b.yaml, https://github.com/a/b/blob/main/c.yaml]\n',
  circleci: 'orbs:\n  a: b/c@1\njobs:\n  x: &x\n    docker:\n    - image: a/b:<< p >>\n  y:\n    <<: *x\n',
  cirrus:
    'container: &c\n  image: a:1\ntask:\n  container:\n    matrix:\n    - image: b:$X\ntask:\n  macos_instance:\n    image:\n      matrix: [c/d]\n  arm_container: *c\n',
  'cloud-build': 'steps:\n- name: gcr.io/a/b:${_V}\n- name: $_W\nsubstitutions:\n  _V: c\n  _W: $_V\n',
  cloudformation:
    'Transform: AWS::Serverless-2016-10-31\nResources:\n  A: &a\n    Type: AWS::Lambda::Function\n    Properties:\n      Runtime: go1.x\n      Code: {ImageUri: b/c:1}\n  D:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: https://e/f}\n  G: {Type: H::I::MODULE}\n',
  codebuild:
    'phases:\n  install:\n    runtime-versions:\n      nodejs: 20\nbatch:\n  build-list:\n  - env:\n      image: a/b:1\n  build-matrix:\n    dynamic:\n      env:\n        image: [c]\n',
  codefresh:
    'steps:\n  a:\n    type: b/c:1\n    image: d:${{E}}\n    services:\n      composition:\n        f:\n          image: g\n    steps:\n      h: {type: i}\n',
  codeowners: '# x\n* @acme/a jane@acme.example\n[Docs][2] @acme/d\n/docs/ @jane\n*.js\n',
  compass: 'configVersion: 1\nname: a\ntypeId: SERVICE\nownerId: x\nfields:\n  lifecycle: y\n',
  compose: 'x: &x\n  image: a/b:${V:-1}\nservices:\n  a:\n    <<: *x\n  b:\n    image: c\n',
  composer:
    '{"name": "a/b", "require": {"php": "^8", "a/c": "1"}, "repositories": [{"type": "vcs", "url": "https://x:y@github.com/a/d"}]}',
  concourse:
    'resources:\n- name: a\n  type: git\n  source:\n    uri: git@b.c:d/e.git\n    branch: f\njobs:\n- plan:\n  - get: g\n    resource: a\n  - task: h\n    file: g/i.yml\n    config: {image_resource: {type: registry-image, source: {repository: j, tag: ((k))}}}\n',
  contents: 'name: CI # ours\non: push\n/* why */\njobs:\n  test:\n    steps: [{ run: npm test }]\n',
  cookiecutter:
    '# cookiecutter --config-file=.cookiecutterrc gh:a/b\ndefault_context:\n    _template: c/d\n    _checkout: e\n',
  copier: '_src_path: gh:a/b\n_commit: v1\n',
  cortex: 'info:\n  x-cortex-tag: a\n  x-cortex-owners:\n  - type: group\n    name: b\n  - type: email\n',
  'cost-labels': 'tags = {\n  CostCenter = "1" # x\n}\n',
  cruft: '{"template": "https://x:y@github.com/a/b.git", "commit": "c", "checkout": null}',
  dagger:
    '{\"engineVersion\": \"v1\", \"sdk\": \"go\", \"dependencies\": [{\"source\": \"github.com/a/b/c@d\", \"pin\": \"e\"}, \"github.com/f/g\"]}',
  datadog: 'schema-version: v2\ndd-service: a\nteam: b\n---\napiVersion: v3\nkind: c\nmetadata:\n  name: d\n',
  devcontainer: '{"image": "a/b:1", /* x */ "features": {"ghcr.io/a/b:1": {}, "./c": {}}}',
  dockerfile:
    '# escape=`\nARG V=1\nFROM --platform=x node:${V:-2} AS b\nRUN <<EOF\nx\nEOF\nCOPY --from=acme/x@sha256:0 a `\n b\n',
  'dotnet-project':
    '<Project>\n<PropertyGroup><TargetFramework>net8.0</TargetFramework><V>1</V></PropertyGroup>\n<PackageReference Include="A.B" Version="$(V)"/><!-- x -->\n</Project>',
  drone:
    'kind: pipeline\nsteps:\n- image: a/b:1\nservices:\n  c:\n    image: c\n---\npipeline:\n  d:\n    image: d:$x\n',
  earthly:
    'VERSION 0.8\nARG V=1\nFROM a:$V\nIMPORT github.com/b/c/d:e AS f\ng:\n  COPY (github.com/h/i+j/k) \\\\\n  l\n',
  gemfile:
    'source "https://a:b@c.d"\nruby "3.2"\ngit_source(:x) { |r| "https://e.f/#{r}" }\ngem "g", x: "h/i", # j\n  tag: "v1"\ngithub "a/b" do\n  gem "k"\nend\n',
  'git-submodules': '# x\n[submodule "a"]\n\tpath = b\n\turl = https://x:y@github.com/a/b.git ; c\n\tbranch = d\n',
  'github-action': 'runs:\n  using: composite\n  image: docker://a/b:1\n  steps:\n    - uses: a/b/c@v1 # v1\n',
  'github-config': '# x\n_extends: github:a/b:/.github/c.yml\nd: e\n',
  'github-workflow':
    'on: push\njobs:\n  a: &x\n    container: node:1\n    steps:\n      - uses: "a/b@v1" # v1\n  b: *x\n',
  'gitlab-ci':
    'variables:\n  A: b\ninclude:\n- project: a/b\n  ref: c\n  file: [d]\n- component: $H/a/b/c@1\n- remote: https://a.b/c/d/-/raw/e/f\njob:\n  image: $A:1\n',
  'global-json': '{"sdk": {"version": "8.0.302"}, // x\n "msbuild-sdks": {"A.B": "1"}}',
  'go-mod':
    'module github.com/a/b\nrequire (\n\tgithub.com/a/c v1.0.0\n\tgithub.com/a/d v1.0.0 // indirect\n)\nrequire github.com/a/e v2\nreplace github.com/x/y => github.com/a/y v1\ngo 1.22\ntoolchain go1.23\n',
  gradle:
    "plugins {\n  id 'a.b.c' version '1'\n  id(\"a.b.d\") version \"$x\"\n}\ngroup = 'a.b' // x\ndependencies { implementation 'a.b:c:1'; api group: 'a.b', name: 'd', version: x }\nmaven { url 'https://a.b/c' }\nsourceCompatibility = 17\n",
  helm: 'name: a\ndependencies:\n- name: b\n  version: 1\n  repository: oci://x:y@c/d\n- name: e\n  repository: "@f"\n',
  jenkinsfile:
    '@Library(["a@1", \'b\']) _\n/* x */ library identifier: "c@${d}"\ndocker { image \'e:1\' }\nlibraries { lib("f") }\n',
  kubernetes:
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  containers: &c\n  - image: a/b:1\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {}\n  spec: {volumes: [{image: {reference: c}}]}\n---\napiVersion: x.y/v1\nkind: CustomResourceDefinition\nmetadata: {}\nspec:\n  z: 1\n',
  kustomize: 'resources:\n- https://github.com/a/b//c?ref=d\n- ../x\nhelmCharts:\n- name: a\n  repo: https://b/c\n',
  maven:
    '<project><groupId>a.b</groupId><parent>\n<groupId>a.b</groupId><artifactId>c</artifactId><version>${v}</version></parent><!-- x --><properties><java.version>21</java.version></properties><dependencies><dependency><groupId>a.b</groupId><artifactId>d</artifactId></dependency></dependencies></project>',
  mergify: 'extends: a/b\nqueue_rules: [{name: c}]\n',
  mise: '[tools]\nnode = ["22", { version = "20" }] # x\n"npm:a" = "1"\n',
  mix: 'defmodule A do\n  [elixir: "~> 1.14", {:b, "1", git: "https://github.com/a/b.git", tag: "v1"}, {:c, "1", organization: "d"}]\n  # e\nend\n',
  'node-version': '# x\nv22.1.0\n',
  npmrc: '# x\nregistry=https://a:b@c.d/e/\n@f:registry = "https://g.h"\n//g.h/:_authToken=i\n',
  'nuget-config':
    '<configuration>\n<packageSources><add key="a" value="https://x:y@b.c/v3/index.json"/></packageSources></configuration>',
  observability: 'prom-client==1\n\tgo.opentelemetry.io/otel v1 // indirect\n"@sentry/node": "1"\n',
  opslevel: 'version: 1\nservice:\n  name: a\n  owner: b\nrepository:\n  owner: c\n',
  'package-json':
    '{"dependencies": {"@a/b": "^1", "c": "npm:@d/e@1", "@f/g": "file:x", "h": "a/b#v1"}, "engines": {"node": ">=22"}, "packageManager": "pnpm@9+x"}',
  'pipeline-commands': '- run: npm test # x\n- name: go test\n  script: ./build.sh && trivy image x\n',
  pipfile:
    '[[source]]\nurl = "https://a:b@c.d/simple"\nname = "e"\n[packages]\nf = {index = "e", version = "*"}\ng = {git = "https://github.com/a/b"}\n',
  'pnpm-workspace': 'packages: [a]\ncatalog:\n  "@b/c": ^1\ncatalogs:\n  d:\n    "@b/e": 2\n',
  port: '- identifier: a\n  blueprint: b\n  team: [c]\n  properties: {type: d}\n',
  'pre-commit':
    'repos:\n- repo: https://github.com/a/b\n  rev: 0123456789012345678901234567890123456789 # frozen: v1\n- repo: local\n',
  pulumi: 'name: a\nruntime:\n  name: nodejs\n',
  pyproject:
    '[project]\nrequires-python = ">=3"\ndependencies = [\n  "a @ git+https://$X@github.com/a/b@v1",\n]\n[tool.uv.sources]\nc = { index = "d" }\n[[tool.uv.index]]\nname = "d"\nurl = "https://e.f/simple"\n',
  'python-version': '# x\n3.12.3\npypy3.10-7.3.16\nsystem\na\n',
  readme: '# Shop\n\nSells [things](https://a.b) ' + 'and more '.repeat(40) + '\n```\nx\n```\n',
  renovate: '{"extends": ["github>a/b//c#1", "@a", "x"], // y\n packageRules: [{extends: ["config:x"]}],}',
  requirements: '-i https://a:b@c.d/simple\ngit+https://$X@github.com/a/b@v1#egg=c \\\n  --hash=x:y # z\na[b]==1 ; c\n',
  'root-pom':
    '<project><properties><v>1</v></properties><parent>\n<groupId>a.b</groupId><artifactId>c</artifactId><version>${v}</version><relativePath>../pom.xml</relativePath></parent><!-- x --></project>',
  'ruby-version': '# x\nruby-3.2.0@a\n',
  'rust-toolchain': '[toolchain]\nchannel = "1.75.0" # x\n',
  score: 'apiVersion: score.dev/v1b1\nmetadata:\n  name: a\ncontainers:\n  b:\n    image: c/d:1\n',
  semaphore: 'agent: &a\n  machine:\n    os_image: b\n  containers:\n  - image: c:1\nblocks:\n- task:\n    agent: *a\n',
  serverless:
    'service: a\nplugins: [b, \"@c/d\"]\nframeworkVersion: \"3\"\nprovider: {name: aws, runtime: nodejs20.x}\nfunctions:\n  e: {image: f/g:1, runtime: python3.9}\n',
  setuptools:
    'python_requires = >=3.8, <4\nsetup(python_requires=">=3",\n  "a @ git+https://x:y@github.com/b/c.git@d", "https://github.com/e/f/archive/g.zip")\n',
  skaffold:
    'apiVersion: skaffold/v3\nrequires:\n- git: {repo: https://x:y@github.com/a/b, path: c, ref: d}\nbuild: [{buildpacks: {builder: e/f:1}}]\nhelm: [{remoteChart: g, repo: https://h/i/, version: 1}]\n',
  tekton:
    'tasks:\n- taskRef:\n    resolver: git\n    params:\n    - name: url\n      value: https://a/b/c\n- taskRef:\n    bundle: a/b:1\n- steps:\n  - image: x\n',
  terraform:
    'module "a" {\n  source = "git::https://x:y@a.b/c.git//d?ref=e" # f\n}\nterraform {\n  required_providers {\n    a = { source = "b/c" }\n  }\n}\n',
  'tool-versions': '# x\nnodejs 22.1.0 system\nruby ref:1\n',
  travis: 'import:\n- a/b:c.yml@d\n- source: ./e\nnode_js: [22]\ndist: f\njobs:\n  include:\n  - osx_image: g\n',
  'version-catalog':
    '[versions]\nv = "1"\n[libraries]\na = "b.c:d:1"\ne = { module = "b.c:f", version.ref = "v" }\n[plugins]\ng = { id = "b.c.h", version = "2" }\n',
  woodpecker: 'variables:\n- &i a/b:1\nsteps:\n- image: *i\nservices:\n  c:\n    image: d:${E}\nwhen: [${F}]\n',
};
/** Formats in which any text without this is no file of the format at all. */
const demanded: Record<string, RegExp> = {
  appveyor: /[-[:?{]/,
  'azure-pipelines': /[:?{]/,
  backstage: /kind/,
  bitbucket: /[:?{]/,
  buildkite: /[-[]|steps/,
  cargo: /[=[]|^\s*(?:#[^]*)?$/,
  circleci: /[:?{]/,
  cirrus: /[:?{]/,
  'cloud-build': /steps/,
  codebuild: /[:?{]/,
  codefresh: /[:?{]/,
  compass: /name/,
  compose: /[:?{]/,
  composer: /\{/,
  copier: /_src_path/,
  cortex: /x-cortex-tag/,
  cruft: /template/,
  dagger: /\{/,
  datadog: /v[123]/,
  devcontainer: /\{/,
  dockerfile: /from/i,
  'dotnet-project': /Project|packages/,
  drone: /[:?{]/,
  earthly: /version|from|:/i,
  'github-action': /runs/,
  'github-workflow': /jobs/,
  'gitlab-ci': /[:?{]/,
  'global-json': /\{/,
  'go-mod': /module|^\s*(?:\/\/[^]*)?$/,
  helm: /name/,
  kustomize: /[:?{]/,
  maven: /project/,
  mix: /defmodule/,
  'nuget-config': /configuration/,
  opslevel: /service|component|system|domain|repository/,
  'package-json': /\{/,
  pipfile: /[=[]|^\s*(?:#[^]*)?$/,
  'pnpm-workspace': /[:?{]/,
  port: /blueprint/,
  'pre-commit': /repos/,
  pulumi: /runtime/,
  pyproject: /[=[]|^\s*(?:#[^]*)?$/,
  renovate: /\{/,
  'root-pom': /project/,
  'rust-toolchain': /[\w.-]/,
  score: /score/,
  semaphore: /[:?{]/,
  serverless: /service|provider/,
  skaffold: /apiVersion/,
  travis: /[:?{]/,
  'version-catalog': /[=[]|^\s*(?:#[^]*)?$/,
  woodpecker: /[:?{]/,
};
const reading = readers.filter((reader) => reader.read);

function wellFormed(fact: Fact): void {
  if (fact.kind === 'reference') {
    expect(fact.purl.startsWith('pkg:') && fact.subject.startsWith('pkg:')).toBe(true);
    expect(fact.subject).not.toMatch(/[@?\s]/);
    expect(/^[\x21-\x7e]+$/.test(fact.purl)).toBe(true);
  }
  if (fact.kind !== 'owners' || fact.line !== null) expect(Number.isInteger(fact.line) && fact.line! > 0).toBe(true);
}

function factsOf(reader: Reader, text: string): Fact[] | null {
  try {
    return promised(reader, reader.read!(text));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.message).toMatch(/^\S[^\n]*\.$/);
    return null;
  }
}

/** A good file with pieces cut out, doubled or replaced. */
function damaged(sample: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '"',
      "'",
      '#',
      '@',
      ':',
      '- ',
      '  ',
      '{',
      '[',
      '${{ x }}',
      '*x',
      '&x ',
      '---\n',
      '\0',
      '\uFEFF',
      '\r',
      '\ud800',
      '\\',
      '<<: ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constant(sample),
  );
  const cut = fc.tuple(fc.nat(sample.length), fc.nat(20), piece);
  return fc
    .array(cut, { maxLength: 6 })
    .map((cuts) =>
      cuts.reduce((text, [at, length, into]) => text.slice(0, at) + into + text.slice(at + length), sample),
    );
}

test('every reader that reads has a sample to damage', () => {
  expect(Object.keys(samples).sort()).toEqual(reading.map((reader) => reader.id));
});

/** Facts, or why there are none. */
function saidBy(reader: Reader, text: string): unknown {
  try {
    return reader.read!(text);
  } catch (error) {
    return String(error);
  }
}

test('what was read before makes no difference', async () => {
  vi.resetModules();
  const { readers: others } = await import('./index.ts');
  for (const [at, reader] of readers.entries()) {
    if (!reader.read) continue;
    const versions = fc.array(damaged(samples[reader.id]!), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(versions, (texts) => {
        const forwards = texts.map((text) => saidBy(reader, text));
        const backwards = texts.toReversed().map((text) => saidBy(others[at]!, text));
        expect(backwards.toReversed()).toEqual(forwards);
      }),
      { seed: 20260105, numRuns: 12 },
    );
  }
});

describe.each(reading)('$id', (reader) => {
  test('reads its sample', () => expect(factsOf(reader, samples[reader.id]!)?.length).toBeGreaterThan(0));

  test('gives facts or Unreadable for any damage, and the same each time', () => {
    fc.assert(
      fc.property(damaged(samples[reader.id]!), (text) => {
        const facts = factsOf(reader, text);
        facts?.forEach(wellFormed);
        expect(factsOf(reader, text)).toEqual(facts);
      }),
      { seed: 20260103, numRuns: 300 },
    );
  });

  test('gives facts or Unreadable for any text, and never [] where the format demands more', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...' \n\t:-[]{}#&*!|>\'"%@`,?\\/$()a1'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const facts = factsOf(reader, text);
        facts?.forEach(wellFormed);
        const structure = demanded[reader.id];
        if (structure && !structure.test(text)) expect(facts).toBeNull();
      }),
      { seed: 20260104, numRuns: 300 },
    );
  });

  // Patterns that go back and try again take minutes here: a hang fails by the test's own time limit.
  test('gives facts or Unreadable for one piece repeated without end', () => {
    const sample = samples[reader.id]!;
    for (const piece of pieces) {
      const endless = piece.repeat(Math.ceil(20_000 / piece.length));
      const half = Math.ceil(sample.length / 2);
      for (const text of [endless, `${endless}\n!`, sample + endless, sample.slice(0, half) + endless])
        factsOf(reader, text)?.forEach(wellFormed);
    }
  });
});

const pieces = [
  ...` \t\n'"()[]{}<>#*.@$\\=,\r\0`,
  ...[
    'a-',
    'a.',
    'a/',
    '1.',
    'a: ',
    '- ',
    '? ',
    '&a ',
    '*a ',
    '---\n',
    '</a>',
    '<a ',
    '<!--',
    '<!DOCTYPE ',
    '/*',
    '//',
  ],
  ...[
    '${',
    '${a:-',
    "\\'",
    'a="',
    '{"a":',
    'FROM ',
    'RUN <<A\n',
    'ARG A=$A$A\n',
    "@Library('a",
    'library ',
    'docker {',
  ],
  ...[
    'id ',
    "id 'a.b' version ",
    'group = ',
    '<<EOT\n',
    'a = "${',
    'a {\n',
    'module "a" {',
    '* @a\n',
    '* a@b.',
    'require ',
  ],
];
