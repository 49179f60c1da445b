import { expect, test } from 'vitest';
import { packageRegistry } from './package-registry.ts';

test.each<[string, string | null]>([
  ['https://jane:secret@pypi.acme.example/simple/', 'pkg:generic/package-registry/pypi.acme.example'],
  [
    'https://gitlab.acme.example/api/v4/projects/7/packages/pypi/simple',
    'pkg:generic/package-registry/gitlab.acme.example/api/v4/projects/7/packages/pypi',
  ],
  [
    'https://pkgs.dev.azure.com/acme/x/_packaging/feed/nuget/v3/index.json',
    'pkg:generic/package-registry/pkgs.dev.azure.com/acme/x/_packaging/feed',
  ],
  ['https://gems.acme.example/vo6ZrmjBQu5szyy/', 'pkg:generic/package-registry/gems.acme.example'],
  [
    'https://dl.acme.example/0123456789abcdef0123/acme/x/python/simple',
    'pkg:generic/package-registry/dl.acme.example/acme/x/python',
  ],
  ['sparse+https://crates.acme.example/index/', 'pkg:generic/package-registry/crates.acme.example/index'],
  ['https://pypi.org/simple', null],
  ['https://github.com/rust-lang/crates.io-index', null],
  ['${REGISTRY}/simple', null],
  ['./packages', null],
  ['C:\\packages', null],
  ['', null],
])('%s', (address, purl) => expect(packageRegistry(address, 1)?.purl ?? null).toBe(purl));
