import { PackageURL } from 'packageurl-js';
import { expect, test } from 'vitest';
import { imageReference } from './image.ts';
import { reference } from './purl.ts';

test.each<[string, Parameters<typeof reference>[0], string, string]>([
  [
    'a reusable workflow: its path is the subpath, in its case',
    {
      type: 'githubactions',
      namespace: ['acme'],
      name: 'golden-paths',
      version: 'v3',
      subpath: '.github/workflows/Node.yml',
    },
    'pkg:githubactions/acme/golden-paths@v3#.github/workflows/Node.yml',
    'pkg:githubactions/acme/golden-paths#.github/workflows/Node.yml',
  ],
  [
    'a branch with a slash',
    { type: 'githubactions', namespace: ['acme'], name: 'x', version: 'feature/a+b' },
    'pkg:githubactions/acme/x@feature%2Fa%2Bb',
    'pkg:githubactions/acme/x',
  ],
  [
    'an npm scope',
    { type: 'npm', namespace: ['@acme'], name: 'ui', version: '^1.2.0' },
    'pkg:npm/%40acme/ui@%5E1.2.0',
    'pkg:npm/%40acme/ui',
  ],
  [
    'names and brackets that encodeURIComponent leaves alone',
    { type: 'generic', namespace: ['jenkins-library'], name: "it's (new)!" },
    'pkg:generic/jenkins-library/it%27s%20%28new%29%21',
    'pkg:generic/jenkins-library/it%27s%20%28new%29%21',
  ],
  [
    'a subpath without empty and dot steps',
    { type: 'terraform', namespace: ['a'], name: 'b', subpath: '/../modules//./vpc/' },
    'pkg:terraform/a/b#modules/vpc',
    'pkg:terraform/a/b#modules/vpc',
  ],
  ['an empty version is none', { type: 'generic', name: 'x', version: '' }, 'pkg:generic/x', 'pkg:generic/x'],
])('%s', (_, parts, purl, subject) => {
  const found = reference(parts, 7, 'v1');
  expect(found).toEqual({ kind: 'reference', purl, subject, version: parts.version || null, label: 'v1', line: 7 });
  const parsed = PackageURL.fromString(purl);
  expect([parsed.type, parsed.namespace, parsed.name, parsed.version]).toEqual([
    parts.type,
    parts.namespace?.join('/'),
    parts.name,
    parts.version || undefined,
  ]);
});

test('a lone surrogate is no exception', () => {
  expect(reference({ type: 'generic', name: '\ud800' }, 1).purl).toBe('pkg:generic/%EF%BF%BD');
});

const hex = 'a'.repeat(64);
test.each([
  ['node', 'pkg:docker/node', null],
  ['node:22-alpine', 'pkg:docker/node@22-alpine', null],
  ['library/node:22', 'pkg:docker/node@22', null],
  ['docker.io/library/node', 'pkg:docker/node', null],
  ['index.docker.io/grafana/grafana:11', 'pkg:docker/grafana/grafana@11', null],
  ['grafana/grafana', 'pkg:docker/grafana/grafana', null],
  ['hmctspublic.azurecr.io/base/java:21-distroless', 'pkg:docker/hmctspublic.azurecr.io/base/java@21-distroless', null],
  ['localhost/app', 'pkg:docker/localhost/app', null],
  ['localhost:5000/app:1.0', 'pkg:docker/localhost:5000/app@1.0', null],
  ['GHCR.io/Acme/App:V1', 'pkg:docker/ghcr.io/acme/app@V1', null],
  [`node@sha256:${hex}`, `pkg:docker/node@sha256:${hex}`, null],
  [`node:22@sha256:${hex}`, `pkg:docker/node@sha256:${hex}?tag=22`, '22'],
])('the image %s', (image, purl, label) => {
  const found = imageReference(image, 1);
  expect([found?.purl, found?.label]).toEqual([purl, label]);
});

test.each([
  'scratch',
  '',
  '$BASE',
  '${BASE}:1',
  'a b',
  './Dockerfile',
  'a//b',
  '{{ image }}',
  'node:',
  'node@sha256:1',
  `${'a'.repeat(600)}`,
])('no image: "%s"', (image) => expect(imageReference(image, 1)).toBeNull());
