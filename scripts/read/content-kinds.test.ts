import { expect, test } from 'vitest';
import { contentKind, madePath } from './content-kinds.ts';

test.each([
  ['.github/workflows/ci.yml', 'workflow'],
  ['workflow-templates/node.yml', 'workflow'],
  ['.github/actions/setup/action.yml', 'action'],
  ['.gitlab-ci.yml', 'pipeline'],
  ['.travis.yml', 'pipeline'],
  ['Jenkinsfile_CNP', 'jenkinsfile'],
  ['services/cart/Dockerfile', 'dockerfile'],
  ['docker-compose.yml', 'compose'],
  ['.github/dependabot.yml', 'updates'],
  ['renovate.json', 'updates'],
  ['.pre-commit-config.yaml', 'hooks'],
  ['web/.editorconfig', 'editor'],
  ['Makefile', 'tasks'],
  ['Taskfile.yml', 'tasks'],
  ['.golangci.yml', 'lint'],
  ['.eslintrc.json', 'lint'],
  ['eslint.config.mjs', 'lint'],
  ['.prettierrc', 'lint'],
  ['tsconfig.json', 'build'],
  ['jest.config.ts', 'build'],
  ['.goreleaser.yaml', 'build'],
  ['sonar-project.properties', 'build'],
])('%s is a %s', (path, kind) => expect(contentKind(path)?.id).toBe(kind));

test.each([
  'src/app.ts',
  'LICENSE',
  '.gitignore',
  '.dockerignore',
  'package.json',
  'package-lock.json',
  'go.mod',
  'README.md',
])('%s is not compared', (path) => expect(contentKind(path)).toBeNull());

test('a file of a template is of the kind of what is made from it', () => {
  expect(madePath('{{cookiecutter.slug}}/.github/workflows/ci.yml')).toBe('.github/workflows/ci.yml');
  expect(madePath('templates/node/skeleton/Makefile.jinja')).toBe('Makefile');
  expect(madePath('template/.editorconfig')).toBe('.editorconfig');
  expect(madePath('.github/workflows/template.yml')).toBe('.github/workflows/template.yml');
  expect(contentKind('{{ cookiecutter.slug }}/Dockerfile.j2')?.id).toBe('dockerfile');
});
