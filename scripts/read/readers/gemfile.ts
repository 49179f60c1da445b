/** Bundler: the Ruby it asks for, and the gems that do not come from RubyGems.org. Ruby is scanned, not run. */
import { gitDependency, onGithub } from '../git-dependency.ts';
import { packageRegistry, registriesInWords, registryAddress } from '../package-registry.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { statements } from '../ruby.ts';
import type { Statement } from '../ruby.ts';

export const gemfile: Reader = {
  id: 'gemfile',
  version: 1,
  title: 'Gemfiles and gem specifications',
  files: 'Gemfile, gems.rb and files ending in .gemspec in any folder.',
  facts: `The Ruby that is asked for (pkg:generic/runtime/ruby; a specification’s as a range). A gem from a git repository is a reference to that (pkg:generic/git-dependency/owner/name), one of a source of its own to the gem (pkg:gem/name). ${registriesInWords}. Not: gems from RubyGems.org, and what is put together when Ruby runs.`,
  gives: ['pkg:gem/', 'pkg:generic/git-dependency/', 'pkg:generic/package-registry/', 'pkg:generic/runtime/'],
  claims: (path) => /(?:^|\/)(?:Gemfile|gems\.rb|[\w.-]+\.gemspec)$/.test(path),
  read(text) {
    const all = statements(text);
    const templates = ownSources(all);
    return all.flatMap((statement) => factsOf(statement, templates));
  },
};

/** `git_source(:acme) { |repo| "https://git.acme.example/#{repo}.git" }`, beside the short forms that Bundler knows itself. */
function ownSources(all: Statement[]): Map<string, string> {
  const found = new Map([
    ['bitbucket', 'https://bitbucket.org/#{repo}.git'],
    ['gitlab', 'https://gitlab.com/#{repo}.git'],
  ]);
  for (const { text } of all) {
    const [, name, variable = '', address = ''] =
      /^git_source\(? ?:(\w+) ?\)? ?(?:\{|do) ?\|(\w+)\| ?["']([^"']{1,300})["']/.exec(text) ?? [];
    if (name) found.set(name, address.replace(`#{${variable}}`, '#{repo}'));
  }
  return found;
}

function factsOf(statement: Statement, templates: Map<string, string>): ReferenceFact[] {
  const { text, line } = statement;
  const address = /^source[ (]+["']([^"'\s]{1,500})["']/.exec(text)?.[1];
  if (address) return listed(packageRegistry(address, line));
  const gem = /^gem[ (]+["']([\w.-]{1,100})["']/.exec(text)?.[1];
  if (gem) return listed(gemFrom(gem, statement, templates));
  const ruby =
    /^ruby[ (]+["']([^"'#]{1,50})["']/.exec(text)?.[1] ??
    /\.required_ruby_version ?=(?: ?Gem::Requirement\.new\(?)? ?\[? ?["']([^"'#]{1,50})["']/.exec(text)?.[1];
  return ruby ? [reference({ type: 'generic', namespace: ['runtime'], name: 'ruby', version: ruby }, line)] : [];
}

/** Where one gem comes from: said by itself, or by the block it stands in. */
function gemFrom(gem: string, { text, line, within }: Statement, templates: Map<string, string>): ReferenceFact | null {
  const around = within.findLast((opening) => /^(?:git|github|source)\b/.test(opening)) ?? '';
  const ref = option(text, 'tag') ?? option(text, 'ref') ?? option(text, 'branch') ?? refOf(around);
  const git = option(text, 'git') ?? /^git[ (]+["']([^"'\s]{1,500})["']/.exec(around)?.[1];
  if (git) return gitDependency(git, line, ref);
  const template = templates.get('github');
  const github = option(text, 'github') ?? /^github[ (]+["']([^"'\s]{1,500})["']/.exec(around)?.[1];
  // `github: "rails"` is rails/rails.
  const whole = github?.includes('/') ? github : `${github}/${github}`;
  if (github && !template) return onGithub(whole, line, ref);
  for (const [name, address] of templates) {
    const repository = name === 'github' ? github && whole : option(text, name);
    if (repository) return gitDependency(address.replace('#{repo}', repository), line, ref);
  }
  const source = option(text, 'source') ?? /^source[ (]+["']([^"'\s]{1,500})["']/.exec(around)?.[1];
  if (!source || registryAddress(source) === null) return null;
  const version = /^gem[ (]+["'][^"']+["'] ?, ?["']([^"'#]{1,50})["']/.exec(text)?.[1] ?? null;
  return reference({ type: 'gem', name: gem, version }, line);
}

const refOf = (opening: string) =>
  option(opening, 'tag') ?? option(opening, 'ref') ?? option(opening, 'branch') ?? null;

/** `tag: "v1"`, `:tag => 'v1'`, `"tag" => "v1"`. */
function option(text: string, name: string): string | undefined {
  for (const [, one, other, value] of text.matchAll(
    /[ ,({](?:(\w+): ?|(?::|["'])(\w+)["']? ?=> ?)["']([^"'\s]{1,500})["']/g,
  ))
    if ((one ?? other) === name) return value;
  return undefined;
}

const listed = (fact: ReferenceFact | null): ReferenceFact[] => (fact ? [fact] : []);
