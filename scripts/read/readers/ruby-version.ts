/** The version of Ruby that a repository asks for, as rbenv, chruby and RVM read it. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';

export const rubyVersion: Reader = {
  id: 'ruby-version',
  version: 1,
  title: 'Ruby version files',
  files: '.ruby-version in any folder.',
  facts:
    'A reference to the runtime: pkg:generic/runtime/ruby with the version as written (3.2.0, jruby-9.4.5.0); without `ruby-` before it and RVM’s gem set behind it.',
  gives: ['pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)\.ruby-version$/.test(path),
  read(text) {
    const lines = text.split('\n').map((line) => line.replace(/#.*$/, '').trim());
    const index = lines.findIndex((line) => line !== '');
    const word = lines[index]?.split(/\s+/)[0];
    const version = word?.replace(/^ruby-(?=\d)/, '').replace(/@[\w.-]*$/, '');
    if (!version || !/^[\w.+-]{1,50}$/.test(version))
      throw new Unreadable(
        'schema-error',
        `Line ${Math.max(index, 0) + 1}: expected a version of Ruby, found ${word === undefined ? 'nothing' : 'something else'}.`,
      );
    return version === 'system'
      ? []
      : [reference({ type: 'generic', namespace: ['runtime'], name: 'ruby', version }, index + 1)];
  },
};
