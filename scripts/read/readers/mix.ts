/** Mix: the Elixir it asks for, and the packages that do not come from the public part of Hex. Elixir is scanned, not run. */
import { gitDependency, onGithub } from '../git-dependency.ts';
import { lineFinder } from '../lines.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';

export const mix: Reader = {
  id: 'mix',
  version: 1,
  title: 'Mix (Elixir)',
  files: 'mix.exs in any folder.',
  facts:
    'The Elixir that is asked for (pkg:generic/runtime/elixir, a range). A dependency from a git repository is a reference to that (pkg:generic/git-dependency/owner/name), one of an organisation at Hex to the package (pkg:hex/organisation/name). Not: public packages, and what is put together when Elixir runs.',
  gives: ['pkg:generic/git-dependency/', 'pkg:generic/runtime/', 'pkg:hex/'],
  claims: (path) => /(?:^|\/)mix\.exs$/.test(path),
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    if (!/\bdefmodule\b/.test(text))
      throw new Unreadable('schema-error', 'Line 1: expected a module of Elixir, found none.');
    const code = text.replace(
      /(^|[\s,{[(])#(?!\{)[^\n]*/g,
      (comment, before: string) => before + ' '.repeat(comment.length - before.length),
    );
    const lineAt = lineFinder(code);
    const asked = /(?<![\w:])elixir: "([^"#\n]{1,50})"/.exec(code);
    const elixir = asked
      ? [
          reference(
            { type: 'generic', namespace: ['runtime'], name: 'elixir', version: asked[1]! },
            lineAt(asked.index),
          ),
        ]
      : [];
    const tuples = [...code.matchAll(/\{\s*:(\w{1,100}),([^{}]{1,1000})\}/g)];
    return [...elixir, ...tuples.flatMap((tuple) => dependency(tuple[1]!, tuple[2]!, lineAt(tuple.index)))].sort(
      (a, b) => a.line - b.line,
    );
  },
};

function dependency(name: string, options: string, line: number): ReferenceFact[] {
  const given = new Map([...options.matchAll(/(\w+): ?"([^"\n]{1,500})"/g)].map(([, key, value]) => [key!, value!]));
  const ref = given.get('tag') ?? given.get('ref') ?? given.get('branch') ?? null;
  const [git, github, organisation] = [given.get('git'), given.get('github'), given.get('organization')];
  const found = git ? gitDependency(git, line, ref) : github ? onGithub(github, line, ref) : null;
  if (found) return [found];
  if (!organisation) return [];
  const version = /^\s*"([^"\n]{1,100})"/.exec(options)?.[1] ?? null;
  return [reference({ type: 'hex', namespace: [organisation.toLowerCase()], name, version }, line)];
}
