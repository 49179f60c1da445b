/** No file imports itself by way of others, not even for a type: what two files need lies in a third. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

function importsOf(folder: string): Map<string, string[]> {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|astro)$/.test(file),
  );
  return new Map(
    files.map((file) => {
      const path = join(folder, file);
      const text = readFileSync(join(ROOT, path), 'utf8');
      const found = [...text.matchAll(/^(?:import|export)\b[^;]*?from '(\.[^'?]*)'/gm)];
      return [path, found.map(([, target]) => relative(ROOT, resolve(ROOT, dirname(path), target!)))];
    }),
  );
}

/** The first circle found, as the way round; empty: none. */
function circle(imports: Map<string, string[]>): string[] {
  const done = new Set<string>();
  const way: string[] = [];
  const goesRound = (file: string): boolean => {
    const met = way.indexOf(file);
    if (met >= 0) way.splice(0, met);
    if (met >= 0) return true;
    if (done.has(file)) return false;
    way.push(file);
    if ((imports.get(file) ?? []).some(goesRound)) return true;
    way.pop();
    done.add(file);
    return false;
  };
  return [...imports.keys()].some(goesRound) ? way : [];
}

test('a circle is found, whatever leads to it', () => {
  expect(
    circle(
      new Map([
        ['a', ['b', 'c']],
        ['b', []],
        ['c', ['d']],
        ['d', ['e']],
        ['e', ['c']],
      ]),
    ),
  ).toEqual(['c', 'd', 'e']);
  expect(
    circle(
      new Map([
        ['a', ['b', 'c']],
        ['b', ['c']],
        ['c', []],
      ]),
    ),
  ).toEqual([]);
});

test.each(['scripts', 'src', 'data/schema'])('no file of %s imports in a circle', (folder) => {
  expect(circle(importsOf(folder))).toEqual([]);
});
