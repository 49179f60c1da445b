/** The rules of the house, as tests: a rule that matters is not a paragraph. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exitCodeOf, helpText, type Command } from '../command/command.ts';

const HOME = resolve(import.meta.dirname, '../..');
const SOURCE = /\.(ts|mjs|astro|css)$/;

const files = (folder: string) =>
  readdirSync(join(HOME, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(HOME, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)(node_modules|\.astro|\.generations)\//.test(file))
    .sort();
const text = (file: string) => readFileSync(join(HOME, file), 'utf8');
const isTest = (file: string) => file.endsWith('.test.ts') || file.startsWith('scripts/testing/');
const sources = [...files('scripts'), ...files('src'), ...files('data/schema')].filter((file) => SOURCE.test(file));
const code = sources.filter((file) => !isTest(file));

/** What a file imports: packages as written, files from the root of the project. */
function imports(file: string): string[] {
  const found = text(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g);
  return [...found].map(([, written]) =>
    written!.startsWith('.') ? relative(HOME, resolve(HOME, dirname(file), written!)) : written!,
  );
}
/** `file: line` of every line of the code that the pattern finds. */
function lines(pattern: RegExp, among: string[]): string[] {
  return among.flatMap((file) =>
    text(file)
      .split('\n')
      .filter((line) => pattern.test(line) && !/^\s*(\/\/|\*|\/\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

describe('direction: scripts → data/schema ← src', () => {
  test('the guard sees imports', () => {
    expect(imports('scripts/write/generation.ts')).toContain('scripts/write/flush.ts');
    expect(imports('data/schema/run.ts')).toEqual(['zod', 'data/schema/shapes.ts']);
  });

  test('the contract imports only zod and itself', () => {
    const strange = files('data/schema')
      .filter((file) => !isTest(file))
      .flatMap((file) => imports(file).map((imported) => ({ file, imported })))
      .filter(({ imported }) => imported !== 'zod' && !imported.startsWith('data/schema/'));
    expect(strange).toEqual([]);
  });

  test('the site never imports from the night, nor the night from the site', () => {
    const across = sources
      .flatMap((file) => imports(file).map((imported) => `${file} → ${imported}`))
      .filter((step) => /^src\/.* → scripts\//.test(step) || /^scripts\/.* → src\//.test(step))
      .filter((step) => !/\.test\.ts → scripts\/testing\//.test(step));
    expect(across).toEqual([]);
  });

  test('what only tests need is imported only by tests', () => {
    const needed = code
      .flatMap((file) => imports(file).map((imported) => `${file} → ${imported}`))
      .filter((step) => step.includes('→ scripts/testing/') && !/^scripts\/(rebaseline|verify|test)\.ts/.test(step));
    expect(needed).toEqual([]);
  });
});

describe('rooms', () => {
  test('the top level is fixed', () => {
    const fixed = [
      'LICENSE',
      'README.md',
      'astro.config.mjs',
      'data',
      'package-lock.json',
      'package.json',
      'scripts',
      'src',
      'tsconfig.json',
    ];
    const made = ['node_modules', 'dist'];
    const visible = readdirSync(HOME).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(visible.filter((name) => !fixed.includes(name))).toEqual([]);
  });

  test('no folder and no file is named for nothing in particular', () => {
    const vague = /(^|\/)(utils?|lib|common|helpers?|shared|misc)(\/|\.|$)/;
    expect([...files('scripts'), ...files('src'), ...files('data/schema')].filter((file) => vague.test(file))).toEqual(
      [],
    );
  });

  test('file names are kebab-case; components, and pages by their URL, may differ', () => {
    const strange = sources
      .filter((file) => !file.endsWith('.astro') && !file.startsWith('src/pages/'))
      .filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))*\.(ts|mjs|css)$/.test(file.split('/').at(-1)!));
    expect(strange).toEqual([]);
  });

  test('no test lies under src/pages, where it would become a route', () => {
    expect(files('src').filter((file) => file.startsWith('src/pages/') && file.includes('.test.'))).toEqual([]);
  });
});

describe('commands', () => {
  const scripts = JSON.parse(text('package.json')).scripts as Record<string, string>;
  const files = readdirSync(join(HOME, 'scripts')).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const commands = files.filter((file) => file !== 'effects.ts').map((file) => file.replace('.ts', ''));

  test('each has its file and its line in package.json, and checks the version of Node first', () => {
    const started = Object.entries(scripts).filter(([, script]) => script.startsWith('node '));
    // `new:entry` is the file new-entry.ts.
    const typed = (name: string) => name.replace(/^new-/, 'new:');
    // Mining keeps little of what it makes: a small nursery halves the memory and costs no time.
    const small = new Set(['mine', 'report']);
    const expected = commands.map((name) => [
      typed(name),
      `node ${small.has(name) ? '--max-semi-space-size=4 ' : ''}--import ./scripts/require-node.mjs scripts/${name}.ts`,
    ]);
    expect(started.sort()).toEqual(expected.sort());
  });

  test.each(commands)('%s answers --help', async (name) => {
    const exported = (await import(join(HOME, `scripts/${name}.ts`))) as Record<string, Command>;
    const command = Object.values(exported).find((value) => value.name?.replace(':', '-') === name)!;
    const said: string[] = [];
    const effects = {
      now: () => new Date(0),
      progress: () => {},
      log: (line: string) => said.push(line),
      warn: () => {},
    };
    expect(await exitCodeOf(command, ['--help'], effects)).toBe(0);
    expect(said).toEqual([helpText(command)]);
  });
});

describe('bans', () => {
  test('no stage reads a clock: time comes in with the effects', () => {
    const clocks = lines(/new Date\(\)|Date\.now\(|performance\.now\(/, code);
    expect(clocks.filter((line) => !line.startsWith('scripts/effects.ts'))).toEqual([]);
  });

  test('nothing mined can become markup or script', () => {
    expect(
      lines(
        /set:html|innerHTML|outerHTML|insertAdjacentHTML|define:vars|<(?!script[^>]*\bsrc=)[^>]*is:inline|\bstyle=|document\.write/,
        code.filter((file) => file.startsWith('src/')),
      ),
    ).toEqual([]);
  });

  test('no regular expression is built from text that is not in the code', () => {
    // There, the pattern is put together from names that stand in the same file.
    const built = lines(/new RegExp\(/, code).filter((line) => !line.startsWith('scripts/read/left-out.ts'));
    expect(built).toEqual([]);
  });

  test('no shell, no evaluated text', () => {
    expect(lines(/shell:\s*true|\bexec\(['"`]|execSync\(|\beval\(|new Function\(/, code)).toEqual([]);
  });

  test('a failure is never turned into an empty answer', () => {
    const swallowed = code.filter((file) =>
      /catch\s*(\([^)]*\))?\s*\{\s*(return\s*(\[\]|\{\}|''|0)?;?\s*)?\}/.test(text(file)),
    );
    expect(swallowed).toEqual([]);
  });

  test('no order depends on a language', () => {
    expect(lines(/localeCompare|toLocale[A-Z]/, code)).toEqual([]);
  });
});
