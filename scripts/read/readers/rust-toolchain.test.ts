import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { rustToolchain } from './rust-toolchain.ts';

test.each([
  ['rust-toolchain', true],
  ['a/rust-toolchain.toml', true],
  ['rust-toolchain.md', false],
])('%s is read: %s', (path, claimed) => expect(rustToolchain.claims(path)).toBe(claimed));

// After the rustup book.
test.each<[string, string, string[]]>([
  [
    'a channel',
    '[toolchain]\nchannel = "nightly-2020-07-10"\ncomponents = [ "rustfmt" ]\n',
    ['2 pkg:generic/runtime/rust@nightly-2020-07-10'],
  ],
  ['a single line', '\nnightly-2021-01-21\n', ['2 pkg:generic/runtime/rust@nightly-2021-01-21']],
  ['a version', '1.75.0', ['1 pkg:generic/runtime/rust@1.75.0']],
  ['a toolchain in a folder', '[toolchain]\npath = "/path/to/local/toolchain"\n', []],
])('%s', (_, text, facts) => expect(told(rustToolchain, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a channel or a table "toolchain", found none.'],
  [
    'another table',
    '[package]\nname = "x"',
    'schema-error: Line 1: expected a channel or a table "toolchain", found none.',
  ],
  [
    'two lines that are no TOML',
    '1.75.0\n1.76.0',
    'parse-error: Line 1: not valid TOML: expected =, found something else.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(rustToolchain, text)).toEqual([`unreadable: ${message}`]));
