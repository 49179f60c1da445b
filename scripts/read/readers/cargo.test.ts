import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { cargo } from './cargo.ts';

test.each([
  ['Cargo.toml', true],
  ['crates/a/Cargo.toml', true],
  ['.cargo/config.toml', true],
  ['a/.cargo/config', true],
  ['Cargo.lock', false],
  ['config.toml', false],
])('%s is read: %s', (path, claimed) => expect(cargo.claims(path)).toBe(claimed));

// After the Cargo Book: specifying dependencies, overriding, registries, workspaces.
test.each<[string, string, string[]]>([
  [
    'where dependencies may come from',
    `[package]
name = "x"
edition = "2024"
rust-version = "1.85"

[dependencies]
time = "0.1.12"
regex = { git = "https://github.com/acme/regex.git", branch = "next" }
a = { git = 'ssh://git@github.com/acme/a', tag = "1.0" }
b = { git = "https://gitlab.acme.example/x/b", rev = "4c59b707" }
some-crate = { version = "1.0", registry = "my-registry" }
renamed = { package = "acme-log", version = "2", registry = "my-registry" }
hello_utils = { path = "hello_utils" }
bitflags = { path = "my-bitflags", version = "1.0" }

[target.'cfg(unix)'.dev-dependencies.c]
git = "https://github.com/acme/c"

[build-dependencies]
cc = { workspace = true }

[patch.crates-io]
uuid = { git = 'https://github.com/acme/uuid' }

[replace]
"foo:0.1.0" = { git = 'https://github.com/acme/foo.git' }
`,
    [
      '3 pkg:generic/runtime/rust-edition@2024',
      '4 pkg:generic/runtime/rust@1.85',
      '8 pkg:generic/git-dependency/acme/regex@next',
      '9 pkg:generic/git-dependency/acme/a@1.0',
      '10 pkg:generic/git-dependency/gitlab.acme.example/x/b@4c59b707',
      '11 pkg:cargo/some-crate@1.0',
      '12 pkg:cargo/acme-log@2',
      '17 pkg:generic/git-dependency/acme/c',
      '23 pkg:generic/git-dependency/acme/uuid',
      '26 pkg:generic/git-dependency/acme/foo',
    ],
  ],
  [
    'a workspace; what members inherit stands there once',
    '[workspace]\nmembers = ["a"]\n[workspace.package]\nrust-version = "1.70"\n[workspace.dependencies]\nx = { git = "https://github.com/acme/x" }\n[package]\nedition.workspace = true\nrust-version = { workspace = true }',
    ['4 pkg:generic/runtime/rust@1.70', '6 pkg:generic/git-dependency/acme/x'],
  ],
  [
    'registries of .cargo/config.toml',
    '[registries.my-registry]\nindex = "https://my-intranet:8080/git/index"\n[registries]\nother = { index = "sparse+https://crates.acme.example/index/" }\n[source.crates-io]\nreplace-with = "mirror"\n[source.mirror]\nregistry = "https://github.com/acme/crates-index.git"\n[build]\njobs = 1',
    [
      '2 pkg:generic/package-registry/my-intranet:8080/git/index',
      '4 pkg:generic/package-registry/crates.acme.example/index',
      '8 pkg:generic/package-registry/github.com/acme/crates-index',
    ],
  ],
])('%s', (_, text, facts) => expect(told(cargo, text)).toEqual(facts));

test('a merge conflict is unreadable', () =>
  expect(told(cargo, '[dependencies]\n<<<<<<< HEAD\n')).toEqual([
    'unreadable: parse-error: Line 2: not valid TOML: expected a key, found something else.',
  ]));
