/** go.mod: the Go it asks for, and the modules of the same owner that code asks for itself. Everybody else's, in their hundreds of versions, would swell what is kept and be no golden path. */
import { reference } from '../purl.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';

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
    const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
    const own = lines.flatMap((line) => /^module "?([\w.~/-]+)"?(?: |$)/.exec(line)?.[1] ?? [])[0];
    // An empty one keeps a folder out of the module around it.
    if (lines.every((line) => line === '' || line.startsWith('//'))) return [];
    const all = directives(lines);
    if (own === undefined && !all.some(({ directive }) => /^(?:use |go \d)/.test(directive)))
      throw new Unreadable('schema-error', 'Line 1: expected the name of the module, found none.');
    const owner = own === undefined ? null : ownerOf(own);
    return all.flatMap(({ directive, line }) => [...asked(directive, line), ...required(directive, owner, line)]);
  },
};

/** `go 1.22` is the oldest that will do, `toolchain go1.22.3` the one that is taken. */
function asked(directive: string, line: number): Fact[] {
  const version = /^(?:go |toolchain go)(\d[\w.+-]*)(?: ?\/\/.*)?$/.exec(directive)?.[1];
  return version ? [reference({ type: 'generic', namespace: ['runtime'], name: 'go', version }, line)] : [];
}

/** One directive a line, whether written in a block or not. */
function directives(lines: string[]): { directive: string; line: number }[] {
  let block = '';
  return lines.flatMap((line, index) => {
    const [, opened] = /^(\w+) ?\($/.exec(line) ?? [];
    if (opened || line === ')') block = opened ?? '';
    return opened || line === ')' ? [] : [{ directive: block === '' ? line : `${block} ${line}`, line: index + 1 }];
  });
}

function required(directive: string, owner: string | null, line: number): Fact[] {
  const [, path, version, comment = ''] =
    /^(?:require|replace \S+(?: v\S+)? =>) "?([\w.~/-]+)"? "?(v[\w.+-]+)"?(?: ?\/\/(.*))?$/.exec(directive) ?? [];
  if (!path || owner === null || ownerOf(path) !== owner || /^ ?indirect\b/.test(comment)) return [];
  const steps = path.split('/');
  return [reference({ type: 'golang', namespace: steps.slice(0, -1), name: steps.at(-1)!, version }, line)];
}

const forges = new Set(['github.com', 'gitlab.com', 'bitbucket.org', 'codeberg.org']);

function ownerOf(path: string): string | null {
  const [host = '', owner = ''] = path.toLowerCase().split('/');
  if (!host.includes('.')) return null;
  return forges.has(host) ? `${host}/${owner}` : host;
}
