/** The version of Node that a repository asks for. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';

export const nodeVersion: Reader = {
  id: 'node-version',
  version: 1,
  title: 'Node version files',
  files: '.nvmrc and .node-version in any folder.',
  facts: 'A reference to the runtime: pkg:generic/runtime/node with the version as written (22, v22.1.0, lts/jod).',
  gives: ['pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)\.(?:nvmrc|node-version)$/.test(path),
  read(text) {
    const lines = text.split('\n').map((line) => line.replace(/#.*$/, '').trim());
    const index = lines.findIndex((line) => line !== '');
    const version = lines[index];
    if (version === undefined || !/^[\w./*-]{1,50}$/.test(version))
      throw new Unreadable(
        'schema-error',
        `Line ${Math.max(index, 0) + 1}: expected a version of Node, found ${version === undefined ? 'nothing' : 'something else'}.`,
      );
    return [reference({ type: 'generic', namespace: ['runtime'], name: 'node', version }, index + 1)];
  },
};
