import { expect, test } from 'vitest';
import { factsOfMaps, onceANode } from './yaml-facts.ts';
import { mapsIn } from './yaml-node.ts';
import type { YamlMap } from './yaml-node.ts';
import { parseYaml } from './yaml.ts';

const text = `a: &x\n  k: 1\n  l: [{k: 2}, {m: {k: 3}}]\n${'bcdefghij'.replace(/./g, (key) => `${key}: {k: ${key}}\n`)}z: *x\n`;

test('what a node says is worked out once, nothing too', () => {
  let asked = 0;
  const kind = onceANode((node) => (asked++, node.kind === 'map' ? 'map' : undefined));
  const [root] = parseYaml(text);
  const [scalar] = parseYaml('x');
  expect([root, scalar, root, scalar].map((node) => kind(node!))).toEqual(['map', undefined, 'map', undefined]);
  expect(asked).toBe(2);
});

test('the maps of a tree say what they say in the order of the file, asked once or twice, by an alias too', () => {
  let asked = 0;
  const keyOf = (map: YamlMap) =>
    [...map.entries].flatMap(([key, { kind, line }]) => (kind === 'scalar' ? [`${key}${line}`] : []));
  const facts = factsOfMaps((map) => (asked++, keyOf(map)));
  const root = parseYaml(text)[0]!;
  const expected = [...mapsIn(root)].flatMap(keyOf);
  expect([facts(root), facts(root)]).toEqual([expected, expected]);
  expect(asked, 'the second time nothing is worked out').toBe([...mapsIn(root)].length);
  expect(facts(parseYaml('x')[0]!)).toEqual([]);
});
