import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { goMod } from './go-mod.ts';

test.each([
  ['go.mod', true],
  ['tools/go.mod', true],
  ['go.work', true],
  ['go.sum', false],
  ['xgo.mod', false],
])('%s is read: %s', (path, claimed) => expect(goMod.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'modules of the same owner',
    'module github.com/acme/x\n\ngo 1.26\n\nrequire (\n\tgithub.com/Acme/kit v0.5.0\n\tgithub.com/acme/old v0.1.0 // indirect\n\tgithub.com/other/y v1.0.0\n\tgithub.com/acme/kit/v2 v2.0.0-20260101000000-abcdef012345 // why\n)\n\nrequire github.com/acme/z v1.0.0+incompatible\n',
    [
      '3 pkg:generic/runtime/go@1.26',
      '6 pkg:golang/github.com/Acme/kit@v0.5.0',
      '9 pkg:golang/github.com/acme/kit/v2@v2.0.0-20260101000000-abcdef012345',
      '12 pkg:golang/github.com/acme/z@v1.0.0%2Bincompatible',
    ],
  ],
  [
    'on a host of one’s own',
    'module go.acme.example/x\nrequire go.acme.example/kit v1.0.0\nrequire go.uber.org/zap v1.0.0\n',
    ['2 pkg:golang/go.acme.example/kit@v1.0.0'],
  ],
  ['an empty file, which keeps its folder out of a module', '// nothing here\n\n', []],
  ['a module of nobody', 'module x\nrequire github.com/acme/kit v1.0.0\n', []],
  [
    'the Go and the toolchain',
    'module x\ngo 1.22.0 // oldest\ntoolchain go1.23rc1\ngodebug default=go1.21\n',
    ['2 pkg:generic/runtime/go@1.22.0', '3 pkg:generic/runtime/go@1.23rc1'],
  ],
  ['a toolchain of nobody', 'module x\ntoolchain default\n', []],
  ['a workspace', 'go 1.24\nuse (\n\t./a\n\t./b\n)\n', ['1 pkg:generic/runtime/go@1.24']],
  [
    'a fork in the place of another module',
    'module github.com/acme/x\nreplace github.com/other/lib => github.com/acme/lib v1.2.0\nreplace github.com/other/b v1.0.0 => github.com/else/b v1.0.1\n',
    ['2 pkg:golang/github.com/acme/lib@v1.2.0'],
  ],
  [
    'replacements by folders, and exclusions, are none',
    'module github.com/acme/x\nreplace (\n\tgithub.com/acme/kit v0.5.0 => ../kit\n)\nexclude github.com/acme/kit v0.4.0\n',
    [],
  ],
])('%s', (_, text, facts) => expect(told(goMod, text)).toEqual(facts));

test.each([
  ['prose', 'go modules\n', 'schema-error: Line 1: expected the name of the module, found none.'],
  ['F13 a NUL', 'module a\0', 'binary: The file contains a NUL byte; expected text.'],
])('%s is unreadable', (_, text, message) => expect(told(goMod, text)).toEqual([`unreadable: ${message}`]));
