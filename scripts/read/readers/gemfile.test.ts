import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { gemfile } from './gemfile.ts';

test.each([
  ['Gemfile', true],
  ['api/Gemfile', true],
  ['gems.rb', true],
  ['acme.gemspec', true],
  ['Gemfile.lock', false],
  ['gemfiles/rails_6.gemfile', false],
])('%s is read: %s', (path, claimed) => expect(gemfile.claims(path)).toBe(claimed));

// After Bundler's documentation of the Gemfile.
test.each<[string, string, string[]]>([
  [
    'the Ruby and the sources',
    `source "https://rubygems.org"
source "https://jane:secret@gems.acme.example/private"
ruby "3.2.0", engine: "jruby", engine_version: "9.4"
gem "nokogiri"
gem "rack", "1.0", require: "rack/mock"
gem "acme-log", "~> 1.2", source: "https://gems.acme.example"
gem "some", source: "https://rubygems.org"
source "https://gems.acme.example" do
  gem "acme-one"
  gem "acme-two", ">= 2"
end
`,
    [
      '2 pkg:generic/package-registry/gems.acme.example/private',
      '3 pkg:generic/runtime/ruby@3.2.0',
      '6 pkg:gem/acme-log@~%3E%201.2',
      '8 pkg:generic/package-registry/gems.acme.example',
      '9 pkg:gem/acme-one',
      '10 pkg:gem/acme-two@%3E%3D%202',
    ],
  ],
  [
    'git repositories',
    `gem "a", git: "https://github.com/acme/a.git", branch: "5-0-stable"
gem 'b', :git => 'git@gitlab.acme.example:x/b.git', :tag => 'v2'
gem "rails", github: "rails"
gem "c", github: "acme/c", ref: "4aded"
gem "d", bitbucket: "acme/d"
gem "e", "1.0", git: "ssh://git@github.com:acme/e.git",
                glob: "lib/*.gemspec"
git "https://github.com/acme/many.git", tag: "v1" do
  gem "f"
  gem "g"
end
github "acme/h" do
  gem "h"
end
gem "i", path: "../i"
gem "j", git: "https://github.com/#{owner}/j"
gem('k', github: 'acme/k', branch: 'main')
`,
    [
      '1 pkg:generic/git-dependency/acme/a@5-0-stable',
      '2 pkg:generic/git-dependency/gitlab.acme.example/x/b@v2',
      '3 pkg:generic/git-dependency/rails/rails',
      '4 pkg:generic/git-dependency/acme/c@4aded',
      '5 pkg:generic/git-dependency/bitbucket.org/acme/d',
      '6 pkg:generic/git-dependency/acme/e',
      '9 pkg:generic/git-dependency/acme/many@v1',
      '10 pkg:generic/git-dependency/acme/many@v1',
      '13 pkg:generic/git-dependency/acme/h',
      '17 pkg:generic/git-dependency/acme/k@main',
    ],
  ],
  [
    'short forms of its own',
    'git_source(:acme) { |repo| "https://git.acme.example/#{repo}.git" }\ngit_source(:github) do |name| "https://github.com/#{name}.git" end\ngem "a", acme: "x/a", tag: "v1"\ngem "b", github: "acme/b"\n',
    ['3 pkg:generic/git-dependency/git.acme.example/x/a@v1', '4 pkg:generic/git-dependency/acme/b'],
  ],
  ['a version from a file', 'ruby file: ".ruby-version"\nruby File.read(".ruby-version").chomp\ngemspec\n', []],
  [
    'a specification',
    'Gem::Specification.new do |spec|\n  spec.name = "acme"\n  spec.required_ruby_version = ">= 2.7.0"\n  spec.add_dependency "rake"\nend\n',
    ['3 pkg:generic/runtime/ruby@%3E%3D%202.7.0'],
  ],
  [
    'a requirement made in place',
    'Gem::Specification.new do |s|\n  s.required_ruby_version = Gem::Requirement.new(">= 3")\nend',
    ['2 pkg:generic/runtime/ruby@%3E%3D%203'],
  ],
])('%s', (_, text, facts) => expect(told(gemfile, text)).toEqual(facts));

test('a merge conflict is unreadable', () =>
  expect(told(gemfile, 'gem "a"\n<<<<<<< HEAD\n')).toEqual([
    'unreadable: parse-error: Line 2: expected Ruby, found the mark of a merge conflict.',
  ]));
