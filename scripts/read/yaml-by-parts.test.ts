/** However a text is cut, and whatever was parsed before it: the parts give what the whole gives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unreadable } from './reader.ts';
import { partsParser } from './yaml-by-parts.ts';
import { at, commentBehind } from './yaml-node.ts';
import type { YamlNode, YamlOptions } from './yaml-node.ts';
import { parsedWhole } from './yaml.ts';

/** All that a reader can ask of a node. */
function told(node: YamlNode): unknown {
  if (node.kind === 'scalar') return [node.line, node.text, node.plain, commentBehind(node)];
  if (node.kind === 'list') return { line: node.line, items: node.items.map(told) };
  return { line: node.line, entries: [...node.entries].map(([key, value]) => [key, told(value)]) };
}
function outcome(parse: () => YamlNode[]): unknown {
  try {
    return parse().map(told);
  } catch (error) {
    if (error instanceof Unreadable) return `${error.reason}: ${error.message}`;
    throw error;
  }
}
const all: YamlOptions[] = [{}, { merge: true }, { merge: true, lastWins: true }, { merge: true, repeated: true }];

/** Cut as far as can be, and as it is when files are read. */
const parsers = [0, 60, 400].map((small) => partsParser({ maxDepth: 100, small }));

/** How many of the parsers did not leave it to the whole. */
function expectSame(text: string): number {
  let answers = 0;
  for (const options of all) {
    const whole = outcome(() => parsedWhole(text, options));
    for (const parse of parsers) {
      const roots = parse(text, options);
      if (roots === null) continue;
      const parts = roots.map(told);
      if (JSON.stringify(parts) !== JSON.stringify(whole)) expect(parts, text).toEqual(whole);
      answers += 1;
    }
  }
  return answers;
}

describe('versions of a file', () => {
  const workflow = (version: string, more = '') =>
    `name: x\non: push\njobs:\n  build:\n    runs-on: ubuntu\n    steps:\n      - uses: a/b@${version} # ${version}\n${more}      - run: |\n          make\n\n  # second\n  test:\n    steps:\n    - uses: c/d@${version}\nenv: {A: b}\n`;
  const parse = partsParser({ maxDepth: 100, small: 0 });
  const job = (text: string, name: string) => at(parse(text, {})![0], 'jobs', name)!;

  test('what has not changed is the very same node, what has is another', () => {
    const [build, test] = ['build', 'test'].map((name) => job(workflow('v1'), name));
    const other = workflow('v1').replace('make', 'make all');
    expect(job(other, 'test')).toBe(test);
    expect(told(job(other, 'build'))).not.toEqual(told(build!));
  });

  test('bumped, inserted, moved and deleted lines: each version is what it says, on its lines', () => {
    const versions = [
      workflow('v1'),
      workflow('v2'),
      workflow('v2', '      - uses: e/f@v1\n'),
      workflow('v3', '      - uses: e/f@v1\n      - run: x\n'),
      `# licence\n${workflow('v3')}`,
      workflow('v3').replace('jobs:', 'jobs: # all'),
      workflow('v3').replace(/^ {2}test:[^]*?(?=env)/m, ''),
      `${workflow('v3')}---\n${workflow('v4')}`,
      `${workflow('v3').slice(9)}`,
      workflow('v3'),
    ];
    for (const text of versions) expect(parse(text, {})!.map(told), text).toEqual(parsedWhole(text, {}).map(told));
  });
});

describe('texts in which a cut could mean something else', () => {
  test.each<[string, string]>([
    ['a block that keeps its last lines', 'a: |+\n  x\n\n\nb: 1\n'],
    ['a block that keeps its last lines, with a comment', 'a: |+\n  x\n\n# y\n\nb: 1\n'],
    ['a block with an indentation of its own', 'a:\n  b: |1\n    x\n   y\n  c: 1\n'],
    ['a block alone on the next line', 'a:\n  |1\n   x\nb: 1\n'],
    ['a block of blanks', 'a: |\n     \n\nb: 1\n'],
    ['what looks like keys in a block', 'a: |\n  b: 1\n  --- c\n c: 2\nd: 3\n'],
    ['a text over lines', 'a: x\n  y\n\n  z\nb: 1\n'],
    ['a text over lines at the very left', 'a: x\ny\nb: 1\n'],
    ['a quoted text over keys', 'a: "x\nb: 1\n  y"\nc: 2\n'],
    ['a quoted text over deeper keys', 'a: "x\n b: 1\n y"\nc: 2\n'],
    ['brackets over keys', 'a: {x: 1,\nb: 2\n}\nc: 3\n'],
    ['brackets over deeper keys', 'a: {x: 1,\n b: 2\n }\nc: 3\n'],
    ['a key twice', 'a: 1\nb: 2\na: 3\n'],
    ['a key twice, below another', 'x:\n  a: 1\n  b: 2\n  a: 3\n'],
    ['an alias of another key', 'a: &x {b: 1}\nc: *x\n'],
    ['an alias of its own key', 'a: [&x {b: 1}, *x]\nc: 1\n'],
    ['an alias in another document', 'a: &x 1\n---\nb: *x\n'],
    ['a merge at the top', 'a: &x {b: 1}\n<<: *x\nc: 1\n'],
    ['a quoted merge', 'a: 1\n"<<": {b: 2}\nc: 3\n'],
    ['a merge in a small map', 'a: &x {b: 1}\nc:\n  <<: *x\n  d: 1\n'],
    ['a list as far left as its key', 'a:\n- b\n- c: 1\n  d: 2\ne:\n-\n- f\n'],
    ['a list and more at the same place', 'a:\n- b\nc\n'],
    ['a list behind a value', 'a: 1\n- b\nc: 2\n'],
    ['items of items', '- - a\n  - b\n-\n  - c\n- d\n'],
    ['a key without a value before a deeper one', 'a:\nb:\n  c: 1\n'],
    ['a key that is nothing', 'a:\n  ? b\n  : c\n  d: 1\n: e\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['an end of a document', 'a: 1\n...\nb: 2\n'],
    ['an end of a document and a directive', '---\na: 1\n...\n%TAG !e! tag:e\n---\na: !e!b 1\n'],
    ['marks with something behind them', '--- a\n--- |\nb: c\n--- {d: e}\n---\tf\n---# g\n'],
    ['a mark in a block', 'a: |\n  x\n---\nb: 1\n'],
    ['a mark in quotes', 'a: "x\n---\ny"\n'],
    ['documents without anything', '---\n---\n# x\n---\n'],
    ['comments before the first mark', '# x\n---\na: 1\n'],
    ['a comment in a text', 'a: x\n  # y\n  z\nb: 1\n'],
    ['less indentation further down', 'a:\n    b: 1\n  c: 2\n'],
    ['everything indented', '  a: 1\n  b:\n    c: 2\n'],
    ['tabs', 'a: 1\n\tb: 2\n'],
    ['tabs behind a dash', 'a:\n-\tb: 1\n-\tc\n'],
    ['no end of line at the end', 'a: 1\nb: |\n  x'],
    ['blanks at the end', 'a: 1\nb: |+\n  x\n   '],
    ['a tag and an anchor on lines of their own', 'a: !x\n  &y\n  b: 1\n&z c: 2\n'],
    ['keys with blanks, points and slashes', 'a b: 1\n.c: 2\n/d: 3\n"e f": 4\n$g: 5\n'],
    ['a null key', 'null: 1\n~: 2\n'],
    ['another end of line', 'a: 1\r\nb: 2\r\n'],
    ['a mark of byte order inside', 'a: 1\n\uFEFF---\nb: 2\n'],
    ['letters that cannot be printed', 'a: 1\nb: \u0007\n'],
  ])('%s', (_, text) => {
    const deeper = text.replace(/^(?=.)/gm, '  ');
    for (const version of [text, `k:\n${deeper}l: 1\n`, `# k\n- k\n-\n${deeper}- l\n`, `x: 1\n${text}\ny: 2\n`, text])
      expectSame(version);
  });

  test('aliases of all parts together may add as much as the whole may', () => {
    const part = (name: string) => `${name}: [&${name} [${'x, '.repeat(900)}x], ${`*${name}, `.repeat(25)}x]\n`;
    expectSame(part('a') + part('b'));
    expectSame(part('a') + part('b') + part('c'));
  });

  test('what is nested too deep is so in a part too', () => {
    for (const depth of [85, 90, 95, 98, 99, 100, 101])
      expectSame(`a:\n  b:\n    c: ${'['.repeat(depth)}${']'.repeat(depth)}\nd: 1\n`);
  });
});

/** A tree as its lines, each with what may stand in front of it. */
type Lines = string[];
const deeper = (lines: Lines, by: number): Lines => lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
const value = fc.constantFrom(
  ...[
    'x',
    'y # c',
    '"q # r"',
    "'s'",
    '[a, {b: c}]',
    '{d: e} # f',
    '',
    '~',
    '!t u',
    '&v w',
    '[&x y, *x]',
    'a: b'.slice(2),
  ],
  ...[
    '|\n  one\n\n    two',
    '>-\n  one\n  two\n',
    '|+\n  one\n\n',
    'plain\n  goes on',
    '"quoted\n  goes on"',
    '[a,\n  b]',
  ],
);
const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', '"on"', '.f', 'g h', '/i', 'j-k');
const before = fc.constantFrom([], [], [], [], ['# x'], ['']);
const { tree } = fc.letrec<{ tree: Lines; map: Lines; list: Lines; entry: Lines; item: Lines }>((tie) => ({
  tree: fc.oneof({ weight: 3, arbitrary: tie('map') }, tie('list')),
  map: fc
    .uniqueArray(fc.tuple(key, tie('entry')), { minLength: 1, maxLength: 4, selector: ([key]) => key })
    .map((entries) => entries.flatMap(([key, [first, ...more]]) => [key + first!, ...more])),
  entry: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(value, before).map(([value, before]) => [...`: ${value}`.split('\n'), ...before]),
    fc
      .tuple(fc.constantFrom(2, 2, 4), before, tie('tree'))
      .map(([by, before, tree]) => [':', ...before, ...deeper(tree, by)]),
    tie('list').map((list) => [':', ...list]),
  ),
  list: fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.flat()),
  item: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(value, before).map(([value, before]) => [...`- ${value}`.split('\n'), ...before]),
    fc.tuple(tie('tree'), before).map(([tree, before]) => [`- ${tree[0]!}`, ...deeper(tree.slice(1), 2), ...before]),
  ),
}));
const text = fc
  .array(fc.tuple(fc.constantFrom([], [], [''], ['# x', '']), tree), { minLength: 1, maxLength: 3 })
  .chain((documents) =>
    fc
      .constantFrom(['---'], ['---'], ['--- # x', '# y'])
      .map((mark) => documents.flatMap(([before, tree], index) => [...(index > 0 ? mark : before), ...tree])),
  );

/** What people do to lines, and what nobody should. */
const hostile = fc.constantFrom(
  ...[
    'a: 1',
    'z:',
    '- z',
    '-',
    'text',
    'k: "x',
    'y"',
    "'",
    'm: {n: 1,',
    '}',
    ']',
    'p: &x',
    'q: *x',
    '<<: {z: 1}',
    '"<<": {z: 1}',
  ],
  ...[
    '? t',
    ': u',
    '!v',
    '&x',
    '---',
    '--- w',
    '...',
    '%YAML 1.2',
    '\tx: 1',
    '- - a',
    '@',
    '...: 1',
    '   ',
    'g: |2',
    '|',
    '|1',
    '> x',
  ],
);
const indent = fc.constantFrom(0, 0, 2, 2, 4, 6, 1, 3).map((by) => ' '.repeat(by));
type Edit = (lines: Lines, at: number) => Lines;
const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('1', '2', 'long enough').map(
      (to): Edit =>
        (lines, at) =>
          lines.with(at, lines[at]!.replace(/\b(?:x|y|\d)\b/, to)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(3).map(
      (many): Edit =>
        (lines, at) =>
          lines.toSpliced(at, many),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('# new', '', 'n: 1', '- n').map(
      (line): Edit =>
        (lines, at) =>
          lines.toSpliced(at, 0, /^ */.exec(lines[at]!)![0] + line),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(6).map(
      (many): Edit =>
        (lines, at) =>
          lines.concat(lines.slice(at, at + many)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(indent, hostile).map(
      ([indent, line]): Edit =>
        (lines, at) =>
          lines.toSpliced(at, 0, indent + line),
    ),
  },
);
const edits = fc.array(fc.array(fc.tuple(edit, fc.nat(100)), { minLength: 1, maxLength: 3 }), { maxLength: 6 });

test('for any text, and any versions of it: the parts give what the whole gives', () => {
  let [asked, answered] = [0, 0];
  fc.assert(
    fc.property(text, edits, fc.constantFrom('\n', '\n', '', ' ', '\n\n'), (first, edits, ending) => {
      let lines = first;
      for (const some of [[], ...edits]) {
        for (const [edit, at] of some) lines = lines.length === 0 ? lines : edit(lines, at % lines.length);
        asked += parsers.length * all.length;
        answered += expectSame(lines.join('\n') + ending);
      }
    }),
    { seed: 20260105, numRuns: Number(process.env.FOOTFALL_YAML ?? 60) },
  );
  expect(answered / asked, 'parts that are never parsed show nothing').toBeGreaterThan(0.2);
});
