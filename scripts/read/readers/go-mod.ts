/** go.mod: the Go it asks for, and the modules of the same owner that code asks for itself. Everybody else's, in their hundreds of versions, would swell what is kept and be no golden path. */
import { linesOf } from '../lines-of.ts';
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { type Line, placed, remembered } from '../remembered.ts';

export const goMod: Reader = {
  id: 'go-mod',
  version: 2,
  title: 'Go modules',
  files: 'go.mod and go.work in any folder.',
  facts:
    'The Go and the toolchain that are asked for (pkg:generic/runtime/go). A reference for every module that is required directly, or put in the place of another, and has the same owner as the module itself (github.com/acme/…; on other hosts, the same host). Not: indirect requirements and modules of others.',
  gives: ['pkg:generic/runtime/', 'pkg:golang/'],
  claims: (path) => /(?:^|\/)go\.(?:mod|work)$/.test(path),
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    const lines = linesOf(text);
    // An empty one keeps a folder out of the module around it.
    if (lines.every(isEmpty)) return [];
    const own = lines.find((line) => moduleOf(line) !== null);
    const all = directives(lines);
    if (own === undefined && !all.some(({ said }) => said.isWork))
      throw new Unreadable('schema-error', 'Line 1: expected the name of the module, found none.');
    const owner = own === undefined ? null : ownerOf(moduleOf(own)!);
    return all.flatMap(({ said: { fact, owner: of }, line }) =>
      fact !== null && (of === ANYBODY || (of !== null && of === owner)) ? [fact(line)] : [],
    );
  },
};

const tidy = (line: string): string =>
  /\s\s|[^\S ]/.test(line.trim()) ? line.trim().replace(/\s+/g, ' ') : line.trim();
const isEmpty = remembered((line) => /^(?:$|\/\/)/.test(tidy(line)));
const moduleOf = remembered((line) => /^module "?([\w.~/-]+)"?(?: |$)/.exec(tidy(line))?.[1] ?? null);
/** The word in front of a block's bracket; '' where a block ends. */
const opens = remembered((line) => {
  if (!/[()]\s*$/.test(line)) return null;
  return tidy(line) === ')' ? '' : (/^(\w+) ?\($/.exec(tidy(line))?.[1] ?? null);
});

interface Directive {
  fact: ((line: number) => ReferenceFact) | null;
  /** Who has the module: only modules of the same owner count. */
  owner: string | null;
  /** What a file without a module of its own has: go.work. */
  isWork: boolean;
}
const ANYBODY = '*';

/** What a line says in a block of its own or of this name; null for nothing of interest. */
const directiveIn = (block: string) =>
  remembered((line): Directive | null => {
    const directive = block === '' ? tidy(line) : `${block} ${tidy(line)}`;
    const isWork = /^(?:use |go \d)/.test(directive);
    const found = asked(directive) ?? required(directive);
    return found !== null || isWork ? { fact: null, owner: null, ...found, isWork } : null;
  });
const blocks = new Map(['', 'require', 'replace', 'use', 'go', 'toolchain'].map((name) => [name, directiveIn(name)]));

/** One directive a line, whether written in a block or not. */
function directives(lines: readonly Line[]): { said: Directive; line: number }[] {
  const found: { said: Directive; line: number }[] = [];
  let inside = blocks.get('');
  for (let at = 0; at < lines.length; at++) {
    const block = opens(lines[at]!);
    if (block !== null) inside = blocks.get(block);
    const said = block === null && inside !== undefined ? inside(lines[at]!) : null;
    if (said !== null) found.push({ said, line: at + 1 });
  }
  return found;
}

/** `go 1.22` is the oldest that will do, `toolchain go1.22.3` the one that is taken. */
function asked(directive: string): Omit<Directive, 'isWork'> | null {
  const version = /^(?:go |toolchain go)(\d[\w.+-]*)(?: ?\/\/.*)?$/.exec(directive)?.[1];
  const parts = { type: 'generic', namespace: ['runtime'], name: 'go', version };
  return version ? { fact: placed((line) => reference(parts, line)), owner: ANYBODY } : null;
}

function required(directive: string): Omit<Directive, 'isWork'> | null {
  const [, path, version, comment = ''] =
    /^(?:require|replace \S+(?: v\S+)? =>) "?([\w.~/-]+)"? "?(v[\w.+-]+)"?(?: ?\/\/(.*))?$/.exec(directive) ?? [];
  if (!path || /^ ?indirect\b/.test(comment)) return null;
  const steps = path.split('/');
  const parts = { type: 'golang', namespace: steps.slice(0, -1), name: steps.at(-1)!, version };
  return { fact: placed((line) => reference(parts, line)), owner: ownerOf(path) };
}

const forges = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']);

function ownerOf(path: string): string | null {
  const [host = '', owner = ''] = path.toLowerCase().split('/');
  if (!host.includes('.')) return null;
  return forges.has(host) ? `${host}/${owner}` : host;
}
