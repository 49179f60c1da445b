/** The Rust that rustup takes in a folder. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { parseToml } from '../toml.ts';
import { at, scalarAt } from '../yaml-node.ts';

export const rustToolchain: Reader = {
  id: 'rust-toolchain',
  version: 1,
  title: 'Rust toolchain files',
  files: 'rust-toolchain.toml, and rust-toolchain in TOML or as a single line, in any folder.',
  facts:
    'A reference to the toolchain (pkg:generic/runtime/rust) in the channel that is asked for. Not: one that lies in a folder.',
  gives: ['pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)rust-toolchain(?:\.toml)?$/.test(path),
  read(text) {
    const [channel, ...more] = text.trim().split('\n');
    if (more.length === 0 && /^[\w.-]{1,100}$/.test(channel!.trim()))
      return toolchain(channel!.trim(), text.slice(0, text.indexOf(channel!)).split('\n').length);
    const root = parseToml(text);
    const asked = scalarAt(root, 'toolchain', 'channel');
    if (asked) return toolchain(asked.text, asked.line);
    if (at(root, 'toolchain')) return [];
    throw new Unreadable('schema-error', 'Line 1: expected a channel or a table "toolchain", found none.');
  },
};

const toolchain = (version: string, line: number): Fact[] => [
  reference({ type: 'generic', namespace: ['runtime'], name: 'rust', version }, line),
];
