import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Effects } from '../effects.ts';
import { exitCodeOf, type Command } from './command.ts';
import { parseOptions, refuseSwallowedOptions, type Given } from './options.ts';
import { places } from './places.ts';

const NAMES = ['repos', 'inputs', 'data', 'out', 'cache', 'base', 'as-of', 'help'] as const;
const newFolder = () => mkdtempSync(join(tmpdir(), 'footfall-command-'));
const placesOf = (given: Given, typedIn = '/') => places(given, typedIn, '2026-09-30');

function listening() {
  const said: string[] = [];
  const effects: Effects = {
    now: () => new Date('2026-09-30T00:00:00Z'),
    progress: () => {},
    log: (line) => said.push(`out ${line}`),
    warn: (line) => said.push(`err ${line}`),
  };
  return { said, effects };
}

const echo: Command = {
  name: 'echo',
  does: 'Says what it was given.',
  options: ['repos', 'data'],
  async run(given, _words, effects) {
    effects.log(JSON.stringify(given));
    return 0;
  },
};

describe('a command line', () => {
  test('gives the options by name, in either spelling', () => {
    expect(parseOptions(['--repos', 'a', '--as-of=2026-01-31'], NAMES).given).toEqual({
      repos: 'a',
      'as-of': '2026-01-31',
    });
  });

  test.each([
    [['--repo', 'x'], '--repo is not an option of this command; did you mean --repos?'],
    [['--as_of', 'newest'], '--as_of is not an option of this command; did you mean --as-of?'],
    [['--zzzzzz'], '--zzzzzz is not an option of this command; --help lists what it knows'],
    [['-h'], '-h is not an option of this command; --help lists what it knows'],
    [['--repos'], '--repos needs a value: --repos <folder>'],
    [['--repos', '--data'], '--repos needs a value: --repos <folder>'],
    [['--base='], '--base needs a value: --base <path>'],
    [['--help=yes'], '--help takes no value; "yes" was given.'],
    [['--data', 'a', '--data', 'b'], '--data is given twice; give it once.'],
  ])('%j is refused in one sentence', (args, message) => {
    expect(() => parseOptions(args, NAMES)).toThrow(message);
  });

  test('an option that npm kept to itself is named, and where to put the two hyphens', () => {
    const environment = { npm_config_repos: 'x', npm_config_cache: '/home/.npm', npm_lifecycle_event: 'report' };
    expect(() => refuseSwallowedOptions(environment, NAMES)).toThrow(
      'npm kept --repos to itself; put -- before it: npm run report -- --repos …',
    );
    expect(() => refuseSwallowedOptions({ npm_config_cache: '/home/.npm' }, NAMES)).not.toThrow();
  });

  test('what can be mended ends with one sentence on standard error and code 2', async () => {
    const { said, effects } = listening();
    expect(await exitCodeOf(echo, ['--repo', 'x'], effects)).toBe(2);
    expect(await exitCodeOf(echo, ['stray'], effects)).toBe(2);
    expect(said).toEqual([
      'err --repo is not an option of this command; did you mean --repos?',
      'err "stray" is not expected here; echo takes options only, see --help.',
    ]);
  });

  test('--help says what the command does and lists its options', async () => {
    const { said, effects } = listening();
    expect(await exitCodeOf(echo, ['--help'], effects)).toBe(0);
    expect(said).toEqual([
      `out npm run echo -- [options]

Says what it was given.

  --repos <folder>  your repositories, bare or working clones, one or two levels deep; only read
  --data <folder>   where the documents are kept (default: data)
  --help            this text`,
    ]);
  });
});

describe('places', () => {
  test('given folders are meant from where the command was typed', () => {
    const typedIn = newFolder();
    mkdirSync(join(typedIn, 'repos'));
    const found = placesOf({ repos: 'repos', data: 'd', out: 'o', cache: 'c', base: 'portal' }, typedIn);
    expect(found).toEqual({
      repos: join(typedIn, 'repos'),
      org: null,
      inputs: null,
      data: join(typedIn, 'd'),
      out: join(typedIn, 'o'),
      cache: join(typedIn, 'c'),
      base: '/portal/',
      site: null,
      asOf: 'newest',
    });
  });

  test('where the site will stand is a host; the path under it is the base', () => {
    expect(placesOf({ site: 'https://portal.example/' }).site).toBe('https://portal.example');
    for (const wrong of [
      'portal.example',
      'https://portal.example/footfall',
      'ftp://portal.example',
      'https://a@b.example',
    ])
      expect(() => placesOf({ site: wrong })).toThrow(
        `--site: "${wrong}" is no address of a host; expected something like https://portal.example, and the path under it as --base.`,
      );
  });

  test.each([
    ['2026-02-31', '--as-of: "2026-02-31" is no day; expected one such as 2026-09-30, or newest.'],
    ['yesterday', '--as-of: "yesterday" is no day; expected one such as 2026-09-30, or newest.'],
    ['2026-10-01', '--as-of: 2026-10-01 is in the future; expected a day up to 2026-09-30, or newest.'],
  ])('the as-of day %s is refused', (day, message) => {
    expect(() => placesOf({ 'as-of': day })).toThrow(message);
  });

  test.each([['..'], ['a b'], ['https://example.com/'], ['/a/../b']])('the base %j is refused', (base) => {
    expect(() => placesOf({ base })).toThrow('is no path of a web address');
  });

  test('a folder that is missing or a file is refused', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), '');
    expect(() => placesOf({ repos: 'none' }, folder)).toThrow(
      `--repos: there is no folder ${folder}/none; check the spelling.`,
    );
    expect(() => placesOf({ repos: 'file' }, folder)).toThrow(
      `--repos: ${folder}/file is a file; a folder was expected.`,
    );
    expect(() => placesOf({ data: 'file' }, folder)).toThrow(
      `--data: ${folder}/file is a file; a folder was expected.`,
    );
  });

  test('the folder of repositories is never written to, and the site never replaces what people keep', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'repos'));
    writeFileSync(join(folder, 'kept'), '');
    for (const name of ['data', 'out', 'cache'] as const)
      expect(() => placesOf({ repos: 'repos', [name]: 'repos/x' }, folder)).toThrow(
        'lies inside --repos, which is only read',
      );
    expect(() => placesOf({ out: '.', data: 'd' }, folder)).toThrow('and writing the site replaces it whole');
    expect(() => placesOf({ out: '.', data: '/tmp/d', cache: '/tmp/c' }, folder)).toThrow(
      'holds something else than a site',
    );
  });
});
