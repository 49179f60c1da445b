import { describe, expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { versionInComment } from '../uses.ts';
import { githubWorkflow } from './github-workflow.ts';

const commit = '8f4b7f84864484a7bf31766abe9204da3cbe65b3';
const digest = `sha256:${'0'.repeat(64)}`;
const steps = (...uses: string[]) =>
  `on: push\njobs:\n  build:\n    steps:\n${uses.map((line) => `      - uses: ${line}\n`).join('')}`;

test.each([
  ['.github/workflows/ci.yml', true],
  ['.github/workflows/ci.yaml', true],
  ['.github/workflows/nested/ci.yml', false],
  ['.github/workflows/readme.md', false],
  ['docs/.github/workflows/ci.yml', false],
  ['.github/actions/x/action.yml', false],
])('%s is a workflow: %s', (path, claimed) => expect(githubWorkflow.claims(path)).toBe(claimed));

test('a workflow is a trait of its repository by its presence', () => {
  expect(githubWorkflow.traits!('.github/workflows/ci.yml')).toEqual(['ci/github-actions']);
});

describe('steps', () => {
  test.each<[string, string, string[]]>([
    ['a release', steps('actions/javascript-action@v1.0.1'), ['5 pkg:githubactions/actions/javascript-action@v1.0.1']],
    ['a major version', steps('actions/checkout@v6'), ['5 pkg:githubactions/actions/checkout@v6']],
    ['a branch', steps('actions/heroku@main'), ['5 pkg:githubactions/actions/heroku@main']],
    ['a branch with a slash', steps('acme/x@feature/new'), ['5 pkg:githubactions/acme/x@feature%2Fnew']],
    ['an action in a folder', steps('actions/aws/ec2@main'), ['5 pkg:githubactions/actions/aws@main#ec2']],
    [
      'owner and name in any case, the path only in its own',
      steps('Acme/Tools/Setup-Go@V1'),
      ['5 pkg:githubactions/acme/tools@V1#Setup-Go'],
    ],
    ['a commit', steps(`acme/x@${commit}`), [`5 pkg:githubactions/acme/x@${commit}`]],
    [
      'a commit with the version behind it',
      steps(`acme/x@${commit} # v4.1.0`),
      [`5 pkg:githubactions/acme/x@${commit} (v4.1.0)`],
    ],
    [
      'a quoted commit with the version behind it',
      steps(`"acme/x@${commit}" # v4.1.0`),
      [`5 pkg:githubactions/acme/x@${commit} (v4.1.0)`],
    ],
    ['a comment behind a tag says nothing', steps('acme/x@v4 # v4.1.0'), ['5 pkg:githubactions/acme/x@v4']],
    ['an action of the same repository is no reference', steps('./.github/actions/hello-world-action'), []],
    ['an image of Docker Hub', steps('docker://alpine:3.8'), ['5 pkg:docker/alpine@3.8']],
    [
      'an image of another registry',
      steps('docker://ghcr.io/acme/image_name'),
      ['5 pkg:docker/ghcr.io/acme/image_name'],
    ],
    ['an image with a digest', steps(`docker://alpine:3.8@${digest}`), [`5 pkg:docker/alpine@${digest}?tag=3.8 (3.8)`]],
    ['an expression is no reference', steps('${{ matrix.action }}', 'acme/x@${{ inputs.ref }}'), []],
    ['without a ref it is no action', steps('acme/x'), []],
    ['a step that only runs', 'on: push\njobs:\n  a:\n    steps:\n      - run: "uses: acme/x@v1"\n', []],
    [
      'steps in the order of the file',
      steps('b/b@v1', 'a/a@v1'),
      ['5 pkg:githubactions/b/b@v1', '6 pkg:githubactions/a/a@v1'],
    ],
  ])('%s', (_, text, facts) => expect(told(githubWorkflow, text)).toEqual(facts));
});

describe('jobs', () => {
  test('a job may call a reusable workflow', () => {
    const text = `on: push
jobs:
  call-1:
    uses: octo-org/this-repo/.github/workflows/workflow-1.yml@172239021f7ba04fe7327647b213799853a9eb89 # ci/v3.1.0
  call-2:
    uses: ./.github/workflows/workflow-2.yml
  call-3:
    uses: octo-org/another-repo/.github/workflows/workflow.yml@v1
    secrets: inherit
`;
    expect(told(githubWorkflow, text)).toEqual([
      '4 pkg:githubactions/octo-org/this-repo@172239021f7ba04fe7327647b213799853a9eb89#.github/workflows/workflow-1.yml (ci/v3.1.0)',
      '8 pkg:githubactions/octo-org/another-repo@v1#.github/workflows/workflow.yml',
      '9 trait secrets/inherit',
    ]);
  });

  test('containers and services run images', () => {
    const text = `on: push
jobs:
  a:
    container: node:18
    services:
      nginx:
        image: nginx
        ports: [8080:80]
      redis:
        image: docker://redis:7
      dynamic:
        image: \${{ matrix.image }}
  b:
    container:
      image: ghcr.io/owner/image:1
      credentials: {username: x}
    steps:
      - uses: actions/checkout@v6
`;
    expect(told(githubWorkflow, text)).toEqual([
      '4 pkg:docker/node@18',
      '7 pkg:docker/nginx',
      '10 pkg:docker/redis@7',
      '15 pkg:docker/ghcr.io/owner/image@1',
      '18 pkg:githubactions/actions/checkout@v6',
    ]);
  });

  test('anchors stand for what they name, at the line where it is written', () => {
    const text = 'on: push\njobs:\n  a:\n    steps: &s\n      - uses: a/a@v1\n  b:\n    steps: *s\n';
    expect(told(githubWorkflow, text)).toEqual(['5 pkg:githubactions/a/a@v1', '5 pkg:githubactions/a/a@v1']);
  });
});

test.each([
  ['v4', 'v4'],
  ['v4.1.0 some remark', 'v4.1.0'],
  ['4.1.0-rc.1', '4.1.0-rc.1'],
  ['tag=v4', 'v4'],
  ['pin@v4', 'v4'],
  ['ratchet:actions/checkout@v4', 'v4'],
  ['create-github-app-token/v0.3.1', 'create-github-app-token/v0.3.1'],
  ['main', 'main'],
  ['zizmor: ignore[unpinned-uses]', null],
  ['TODO upgrade', null],
  ['', null],
])('the comment "%s" calls the version %s', (comment, version) => expect(versionInComment(comment)).toBe(version));

test.each([
  ['nothing', '', 'unreadable: schema-error: Line 1: expected a map at the top of the file, found nothing.'],
  [
    'a list',
    '- uses: a/a@v1\n',
    'unreadable: schema-error: Line 1: expected a map at the top of the file, found a list.',
  ],
  [
    'no jobs',
    'on: push\nuses: a/a@v1\n',
    'unreadable: schema-error: Line 1: expected a map of jobs under "jobs", found none.',
  ],
  [
    'jobs as a list',
    'on: push\njobs:\n  - uses: a/a@v1\n',
    'unreadable: schema-error: Line 3: expected a map of jobs under "jobs", found none.',
  ],
  [
    'broken YAML',
    'jobs:\n  a: [\n',
    'unreadable: parse-error: Line 3: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
  [
    'a merge conflict',
    'jobs:\n<<<<<<< HEAD\n  a: b\n=======\n',
    'unreadable: parse-error: Line 3: not valid YAML: can not read a block mapping entry; a multiline key may not be an implicit key.',
  ],
])('%s is unreadable, never empty', (_, text, message) => expect(told(githubWorkflow, text)).toEqual([message]));

test('steps and jobs of a wrong shape give nothing and stop nothing', () => {
  const text =
    'jobs:\n  a: text\n  b: {steps: {uses: x/y@v1}}\n  c: {steps: [text, [x], {uses: {a: b}}, {uses: a/a@v1}]}\n  d: {container: [x], services: [y]}\n';
  expect(told(githubWorkflow, text)).toEqual(['4 pkg:githubactions/a/a@v1']);
});

describe('how a workflow comes to its rights', () => {
  // As in GitHub's documentation of OpenID Connect, of reusing workflows, and of the login actions of the clouds.
  test('tokens, keys by the names of their secrets, and secrets that are handed on', () => {
    const text = [
      'permissions:',
      '  id-token: write',
      'jobs:',
      '  call:',
      '    uses: acme/paths/.github/workflows/node.yml@v4',
      '    secrets: inherit',
      '  deploy:',
      '    runs-on: ubuntu-20.04',
      '    strategy:',
      '      matrix: { os: [ubuntu-24.04, macos-12] }',
      '    permissions:',
      '      contents: read',
      '    steps:',
      '      - uses: aws-actions/configure-aws-credentials@v4',
      '        with:',
      '          aws-access-key-id: ${{ secrets.AWS_ACCESS_KEY_ID }}',
      "          aws-secret-access-key: ${{ secrets['PROD_AWS_SECRET_ACCESS_KEY'] }}",
      '          # ${{ secrets.GCP_SA_KEY }}',
      '      - run: echo "::set-output name=a::b"',
    ];
    const traits = told(githubWorkflow, text.join('\n')).filter((one) => one.includes(' trait '));
    expect(traits).toEqual([
      '2 trait secrets/oidc',
      '6 trait secrets/inherit',
      '8 trait github-runner/ubuntu-20.04',
      '10 trait github-runner/ubuntu-24.04',
      '10 trait github-runner/macos-12',
      '17 trait secrets/static-key/aws',
      '19 trait github-command/set-output',
    ]);
  });

  test.each([
    ['GCP_SA_KEY', 'google'],
    ['GOOGLE_CREDENTIALS', 'google'],
    ['GCP_SERVICE_ACCOUNT_KEY', 'google'],
    ['DEV_GCP_CREDENTIALS_JSON', 'google'],
    ['AZURE_CREDENTIALS', 'azure'],
    ['AZURE_CLIENT_SECRET', 'azure'],
    ['AZUREAPPSERVICE_PUBLISHPROFILE_X', null],
    ['ARM_CLIENT_SECRET', 'azure'],
    ['AWS_SECRET_ACCESS_KEY_PROD', 'aws'],
    ['aws_secret_access_key', 'aws'],
    ['AWS_ROLE_ARN', null],
    ['AWS_ACCESS_KEY_ID', null],
    ['AZURE_CLIENT_ID', null],
    ['GCP_SERVICE_ACCOUNT', null],
    ['GCP_WORKLOAD_IDENTITY_PROVIDER', null],
    ['GITHUB_TOKEN', null],
  ])('a secret called %s is a key of %s', (name, cloud) => {
    const text = `jobs:\n  a:\n    env: { X: "\${{ secrets.${name} }}" }\n`;
    expect(told(githubWorkflow, text)).toEqual(cloud === null ? [] : [`3 trait secrets/static-key/${cloud}`]);
  });

  test('id-token: none, read-all and another job’s secrets are none of these', () => {
    const text =
      'permissions: read-all\njobs:\n  a:\n    permissions: { id-token: none }\n    secrets: inherit\n    runs-on: [self-hosted, linux]\n';
    expect(told(githubWorkflow, text)).toEqual([]);
  });
});
