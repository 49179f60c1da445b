/** What the platform's own repositories hold: the files that everybody else's refer to. */

/** A pipeline to call, long enough that a copy of it can be told from a coincidence. */
export function nodeWorkflow(version: number): string {
  return [
    'name: Node pipeline',
    'on:',
    '  workflow_call:',
    '    inputs:',
    '      node-version: { type: number, default: 24 }',
    '      registry: { type: string, default: ghcr.io/acme }',
    '    secrets:',
    '      NPM_TOKEN: { required: false }',
    'permissions:',
    `  contents: ${version < 3 ? 'write' : 'read'}`,
    'jobs:',
    '  verify:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 20',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - uses: actions/setup-node@v4',
    '        with:',
    '          node-version: ${{ inputs.node-version }}',
    '          cache: npm',
    '      - run: npm ci',
    '      - run: npm run lint --if-present',
    '      - run: npm test',
    ...(version < 2 ? [] : ['      - run: npm run coverage --if-present']),
    '      - run: npm audit --omit=dev',
    ...(version < 4 ? [] : ['      - uses: actions/attest-build-provenance@v2']),
    '',
  ].join('\n');
}

export function jvmWorkflow(version: number): string {
  const jobs = [
    'jobs:',
    '  verify:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    '      - run: mvn -B verify',
  ];
  return [`name: JVM pipeline, version ${version}`, 'on: workflow_call', ...jobs, ''].join('\n');
}

/** The action `acme/deploy`, and the workflow of `acme/ship` that wraps it. */
export function deployAction(version: number): string {
  return `name: Deploy\ndescription: Version ${version}\nruns:\n  using: composite\n  steps:\n    - run: ./deploy.sh\n      shell: bash\n`;
}
export function shipWorkflow(): string {
  return [
    'name: Ship',
    'on: workflow_call',
    'jobs:',
    '  ship:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: acme/deploy@v2',
    '',
  ].join('\n');
}

/** What a repository made from the template starts with. */
export function templateFiles(version: number): Record<string, string> {
  return {
    '.template': `acme/service-template ${version}\n`,
    Makefile: `test:\n\tnpm test\nlint:\n\tnpm run lint\n${version < 2 ? '' : 'audit:\n\tnpm audit\n'}`,
    '.editorconfig': `root = true\n[*]\nindent_size = ${version < 2 ? 4 : 2}\n`,
  };
}
