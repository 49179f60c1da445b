import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { appveyor } from './appveyor.ts';

test.each([
  ['appveyor.yml', true],
  ['.appveyor.yml', true],
  ['ci/appveyor.yml', false],
])('%s is read: %s', (path, claimed) => expect(appveyor.claims(path)).toBe(claimed));

test.each<[string, string, string[]]>([
  [
    'one image',
    'version: 1.0.{build}\nimage: Visual Studio 2019\n',
    ['2 pkg:generic/appveyor-image/Visual%20Studio%202019'],
  ],
  [
    'several images',
    'image:\n- Visual Studio 2015\n- Ubuntu2204\n- macOS\n',
    [
      '2 pkg:generic/appveyor-image/Visual%20Studio%202015',
      '3 pkg:generic/appveyor-image/Ubuntu2204',
      '4 pkg:generic/appveyor-image/macOS',
    ],
  ],
  [
    'images as a variable',
    'environment:\n  matrix:\n  - APPVEYOR_BUILD_WORKER_IMAGE: Visual Studio 2017\n    X: 1\n  - X: 2\n',
    ['3 pkg:generic/appveyor-image/Visual%20Studio%202017'],
  ],
  [
    'a variable of the whole build',
    'environment:\n  APPVEYOR_BUILD_WORKER_IMAGE: Ubuntu\n',
    ['2 pkg:generic/appveyor-image/Ubuntu'],
  ],
  [
    'runtimes; what has no version is a service',
    'image: Ubuntu\nstack: jdk 17, node 20, mysql\n',
    ['1 pkg:generic/appveyor-image/Ubuntu', '2 pkg:generic/runtime/java@17', '2 pkg:generic/runtime/node@20'],
  ],
  [
    'special settings of an image',
    'for:\n-\n  matrix:\n    only:\n      - image: Ubuntu\n  stack: python 3.12\n',
    ['6 pkg:generic/runtime/python@3.12'],
  ],
  [
    'configurations of branches',
    '-\n  branches:\n    only: [master]\n  image: Visual Studio 2022\n-\n  image: Ubuntu\n',
    ['4 pkg:generic/appveyor-image/Visual%20Studio%202022', '6 pkg:generic/appveyor-image/Ubuntu'],
  ],
])('%s', (_, text, facts) => expect(told(appveyor, text)).toEqual(facts));

test.each([
  ['an empty file', '', 'schema-error: Line 1: expected a map, or a list of maps by branch, found something else.'],
  ['a text', 'image', 'schema-error: Line 1: expected a map, or a list of maps by branch, found something else.'],
  [
    'broken YAML',
    'image: [',
    'parse-error: Line 1: not valid YAML: unexpected end of the stream within a flow collection.',
  ],
])('%s is unreadable', (_, text, message) => expect(told(appveyor, text)).toEqual([`unreadable: ${message}`]));
