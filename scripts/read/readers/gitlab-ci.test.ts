import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { gitlabCi } from './gitlab-ci.ts';

test.each([
  ['.gitlab-ci.yml', true],
  ['.gitlab-ci.yaml', true],
  ['.gitlab/ci/test.yml', true],
  ['.gitlab-ci/build.yml', true],
  ['.gitlab/deploy.yml', true],
  ['ci/java.gitlab-ci.yml', true],
  ['ci/gitlab-ci.yml', true],
  ['.gitlab/issue_templates/x.md', false],
  ['sub/.gitlab-ci.yaml.md', false],
  ['.gitlab/agents/a/config.yaml', false],
  ['ci.yml', false],
])('%s is read: %s', (path, claimed) => expect(gitlabCi.claims(path)).toBe(claimed));

test('only the file at the root makes a repository one that GitLab builds', () => {
  expect(['.gitlab-ci.yml', '.gitlab/ci/test.yml'].map((path) => gitlabCi.traits!(path))).toEqual([['ci/gitlab'], []]);
});

test.each<[string, string, string[]]>([
  [
    'files of a project',
    "include:\n  - project: 'my-group/my-project'\n    ref: main\n    file:\n      - '/templates/.builds.yml'\n      - '/templates/.tests.yml'\n",
    [
      '5 pkg:gitlab/my-group/my-project@main#templates/.builds.yml',
      '6 pkg:gitlab/my-group/my-project@main#templates/.tests.yml',
    ],
  ],
  [
    'a job that stands twice: the last one',
    'test:\n  image: a:1\nlint:\n  image: b\ntest:\n  image: a:2\n',
    ['4 pkg:docker/b', '6 pkg:docker/a@2'],
  ],
  [
    'one file, at a tag, of a subgroup',
    'include:\n  project: My-Group/Sub/my-project\n  ref: v1.0.0\n  file: /x.yml\n',
    ['4 pkg:gitlab/my-group/sub/my-project@v1.0.0#x.yml'],
  ],
  [
    'a ref that only the pipeline knows is none',
    'include:\n  - {project: a/b, ref: $REF, file: x.yml}\n',
    ['2 pkg:gitlab/a/b#x.yml'],
  ],
  [
    'a component',
    'include:\n  - component: $CI_SERVER_FQDN/my-org/security-components/secret-detection@1.0.0\n    inputs: {stage: build}\n',
    ['2 pkg:gitlab/my-org/security-components@1.0.0#secret-detection'],
  ],
  [
    'a component by the name of its host',
    'include:\n  - component: gitlab.com/components/opentofu/full-pipeline@~latest\n',
    ['2 pkg:gitlab/components/opentofu@~latest#full-pipeline'],
  ],
  [
    'a project whose pipeline is triggered, at its branch or without one',
    'deploy:\n  trigger:\n    project: My-Group/deploy\n    branch: main\n    strategy: depend\nstage:\n  trigger: my-group/sub/staging\nref:\n  trigger: {project: my-group/x, branch: $CI_COMMIT_REF_NAME}\nnone:\n  trigger: $PROJECT\n',
    [
      '3 pkg:generic/gitlab-trigger/my-group/deploy@main',
      '7 pkg:generic/gitlab-trigger/my-group/sub/staging',
      '9 pkg:generic/gitlab-trigger/my-group/x',
    ],
  ],
  [
    'what is included under a condition',
    'include:\n  - project: a/b\n    file: builds.yml\n    rules:\n      - if: $INCLUDE_BUILDS == "true"\n  - local: x.yml\n    rules:\n      - exists: [x]\n',
    ['3 pkg:gitlab/a/b#builds.yml'],
  ],
  [
    'tokens that a job asks for, and all jobs by default',
    'default:\n  id_tokens: {X: {aud: https://x.example}}\njob_with_id_tokens:\n  id_tokens:\n    FIRST_ID_TOKEN:\n      aud: https://first.service.com\n    SECOND_ID_TOKEN:\n      aud: https://second.service.com\n',
    ['2 trait secrets/oidc', '6 trait secrets/oidc'],
  ],
  [
    'secrets fetched from a manager',
    'job:\n  secrets:\n    DATABASE_PASSWORD:\n      vault: production/db/password@ops\n      token: $VAULT_ID_TOKEN\nother:\n  secrets:\n    A: {azure_key_vault: {name: test}}\n    B: {gcp_secret_manager: {name: test}}\n    C: {file: false}\n',
    ['4 trait secrets/manager', '8 trait secrets/manager'],
  ],
  [
    'a template of GitLab',
    'include:\n  - template: Auto-DevOps.gitlab-ci.yml\n',
    ['2 pkg:generic/gitlab-template/Auto-DevOps.gitlab-ci.yml'],
  ],
  [
    'a remote file',
    "include:\n  - remote: 'https://ci.example.com/all.yml'\n",
    ['2 pkg:generic/gitlab-remote/ci.example.com#all.yml'],
  ],
  [
    'a raw file of a project',
    "include: 'https://gitlab.com/awesome-project/x/-/raw/main/.before-script-template.yml'\n",
    ['1 pkg:gitlab/awesome-project/x@main#.before-script-template.yml'],
  ],
  ['local files', "include:\n  - '/templates/.after.yml'\n  - local: /x.yml\n", []],
  [
    'a child pipeline',
    'job:\n  trigger:\n    include:\n      - project: a/b\n        file: c.yml\n',
    ['5 pkg:gitlab/a/b#c.yml'],
  ],
  [
    'images of the pipeline and of jobs',
    'image: ruby:3.4\ndefault:\n  image:\n    name: node:22\njob:\n  image: $CI_IMAGE\n  services: [postgres:17, {name: redis, alias: x}]\n',
    ['1 pkg:docker/ruby@3.4', '4 pkg:docker/node@22', '7 pkg:docker/postgres@17', '7 pkg:docker/redis'],
  ],
  [
    'variables of the file',
    'variables:\n  A: ghcr.io/acme/a:1\n  B: {value: "2", description: x}\nx:\n  image: $A\ny:\n  image: acme/b:${B}\nz:\n  image: acme/c:$C\n',
    ['5 pkg:docker/ghcr.io/acme/a@1', '7 pkg:docker/acme/b@2', '9 pkg:docker/acme/c'],
  ],
  [
    'YAML 1.1: << merges, !reference is passed over',
    '.a: &a\n  image: acme/a:1\nb:\n  <<: *a\n  script: [!reference [.setup, script]]\n',
    ['2 pkg:docker/acme/a@1', '2 pkg:docker/acme/a@1'],
  ],
  [
    'the inputs of a component stand in a document of their own',
    'spec:\n  inputs: {stage: {default: test}}\n---\nx:\n  image: alpine\n',
    ['5 pkg:docker/alpine'],
  ],
])('%s', (_, text, facts) => expect(told(gitlabCi, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  ['a list', '- include: x', 'schema-error: Line 1: expected a map at the top of the file, found a list.'],
  [
    'broken YAML',
    'include: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(gitlabCi, text)).toEqual([`unreadable: ${message}`]));
