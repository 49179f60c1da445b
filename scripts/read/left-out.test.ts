import { expect, test } from 'vitest';
import { leftOut, leftOutInWords } from './left-out.ts';

test.each([
  'vendor/github.com/x/Dockerfile',
  'web/node_modules/x/package.json',
  'third_party/x/action.yml',
  'examples/app/Dockerfile',
  'a/Example/Dockerfile',
  'test/fixtures/a/catalog-info.yaml',
  'pkg/testdata/Jenkinsfile',
  '__fixtures__/CODEOWNERS',
  'src/test/resources/catalog-info.yaml',
  'dist/action.yml',
  'template/skeleton/catalog-info.yaml',
  '{{cookiecutter.slug}}/Dockerfile',
])('%s is left out', (path) => expect(leftOut(path)).toBe(true));

test.each([
  '.github/workflows/examples.yml',
  '.github/actions/dist/action.yml',
  'example.Dockerfile',
  'vendors/Dockerfile',
  'my-vendor/Dockerfile',
  'src/testdata.yaml',
  'distribution/Dockerfile',
  'test/Dockerfile',
  'vendor',
])('%s counts', (path) => expect(leftOut(path)).toBe(false));

test('every rule has its sentence', () => {
  expect(leftOutInWords[0]).toBe(
    'Other people’s code kept in the repository: everything below a folder named vendor, vendored, node_modules, bower_components, third_party, third-party, thirdparty, Godeps, Pods, site-packages, venv, .venv or .yarn.',
  );
  expect(leftOutInWords.filter((sentence) => !sentence.endsWith('.'))).toEqual([]);
});
