import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { rubyVersion } from './ruby-version.ts';

test.each([
  ['.ruby-version', true],
  ['api/.ruby-version', true],
  ['.ruby-version.sample', false],
])('%s is read: %s', (path, claimed) => expect(rubyVersion.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  ['a version', '3.2.0\n', ['1 pkg:generic/runtime/ruby@3.2.0']],
  ['the same with the engine’s name', 'ruby-3.2.0', ['1 pkg:generic/runtime/ruby@3.2.0']],
  ['another engine', 'jruby-9.4.5.0\n', ['1 pkg:generic/runtime/ruby@jruby-9.4.5.0']],
  ['RVM’s gem set', 'ruby-2.7.1@acme\n', ['1 pkg:generic/runtime/ruby@2.7.1']],
  ['a comment', '# why\n3.2.0 # latest\n', ['2 pkg:generic/runtime/ruby@3.2.0']],
  ['whatever the machine has', 'system\n', []],
])('%s', (_, text, facts) => expect(told(rubyVersion, text)).toEqual(facts));

test.each([
  ['an empty file', '\n', 'schema-error: Line 1: expected a version of Ruby, found nothing.'],
  ['a template', '<%= x %>\n', 'schema-error: Line 1: expected a version of Ruby, found something else.'],
])('%s is unreadable', (_, text, message) => expect(told(rubyVersion, text)).toEqual([`unreadable: ${message}`]));
