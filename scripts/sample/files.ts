/** What stands in the files of the sample's repositories. */
import type { Team } from './people.ts';

export type Files = Record<string, string>;
export type OldCi = 'jenkins' | 'circleci' | 'travis' | 'gitlab' | 'github-actions';
export type Kind = 'node' | 'jvm' | 'python' | 'documents';

/** The first code of a component. */
export function code(kind: Kind, name: string): Files {
  if (kind === 'node')
    return { 'package.json': `{ "name": "${name}", "private": true }\n`, 'src/index.ts': 'export {};\n' };
  if (kind === 'jvm') {
    const pom = `<project>\n  <artifactId>${name}</artifactId>\n</project>\n`;
    return { 'pom.xml': pom, 'src/main/java/App.java': 'class App {}\n' };
  }
  if (kind === 'python')
    return { 'pyproject.toml': `[project]\nname = "${name}"\n`, 'app/main.py': 'print("ready")\n' };
  return { 'docs/index.md': `# ${name}\n` };
}

/** One of the nine files that ordinary work goes on in. */
export function partFile(kind: Kind, part: number): string {
  if (kind === 'jvm') return `src/main/java/Part${part}.java`;
  if (kind === 'python') return `app/part_${part}.py`;
  return kind === 'documents' ? `docs/part-${part}.md` : `src/part-${part}.ts`;
}

/** A pipeline as teams wrote them by hand before there was a path. */
export function oldPipeline(ci: OldCi, kind: Kind): Files {
  const test = kind === 'jvm' ? 'mvn verify' : kind === 'python' ? 'pytest' : 'npm test';
  switch (ci) {
    case 'jenkins':
      return { Jenkinsfile: `pipeline {\n  agent any\n  stages { stage('test') { steps { sh '${test}' } } }\n}\n` };
    case 'circleci':
      return {
        '.circleci/config.yml': `version: 2.1\njobs:\n  test:\n    steps:\n      - checkout\n      - run: ${test}\n`,
      };
    case 'travis':
      return { '.travis.yml': `script: ${test}\n` };
    case 'gitlab':
      return { '.gitlab-ci.yml': `test:\n  script: ${test}\n` };
    case 'github-actions':
      return {
        '.github/workflows/test.yml': workflow('Test', [
          'test:',
          '  runs-on: ubuntu-latest',
          '  steps:',
          '    - uses: actions/checkout@v4',
          `    - run: ${test}`,
        ]),
      };
  }
}

export function workflow(name: string, jobs: string[]): string {
  return [`name: ${name}`, 'on: [push, pull_request]', 'jobs:', ...jobs.map((line) => `  ${line}`), ''].join('\n');
}

export function dockerfile(image: string): string {
  return `FROM ${image}\nCOPY . /app\nCMD ["/app/start"]\n`;
}

export interface Entity {
  name: string;
  owner: string | null;
  type?: string;
  lifecycle?: string;
  system?: string;
}
export function catalogInfo({ name, owner, type = 'service', lifecycle = 'production', system }: Entity): string {
  const spec = [
    `  type: ${type}`,
    `  lifecycle: ${lifecycle}`,
    ...(owner === null ? [] : [`  owner: ${owner}`]),
    ...(system === undefined ? [] : [`  system: ${system}`]),
  ];
  return [
    'apiVersion: backstage.io/v1alpha1',
    'kind: Component',
    'metadata:',
    `  name: ${name}`,
    'spec:',
    ...spec,
    '',
  ].join('\n');
}

export function codeowners(team: Team): string {
  return `* @acme/${team}\n`;
}
