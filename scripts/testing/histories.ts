/** Generated histories for property tests: merges, octopuses, several roots, renames, reverts, links, modes, wild dates, unreadable files. */
import fc from 'fast-check';
import type { CommitDescription, FileDescription } from './make-repository.ts';

const paths: string[] = [
  'one.facts',
  'dir/two.facts',
  'dir/both.facts',
  'both.facts',
  'there.present',
  'notes.txt',
  'package.json',
  'vendor/three.facts',
  '.github/vendor/four.facts',
  'naïve dir/é.facts',
];
const contents: FileDescription[] = [
  '',
  'ref acme/tool 1 one\n',
  'ref acme/tool 1 uno\nref acme/tool 2 -\n',
  'trait fast\nref acme/tool 2 two\nref acme/tool 2 zwei\n',
  'trait fast\nref acme/other\nref acme/tool - none\n',
  'entity shop payments\nentity cart -\n',
  '\nentity shop payments\nentity shop platform\n',
  'owners @acme/a @acme/b 0\n',
  '\nowners @acme/a @acme/b 0\nowners 3\n',
  'bad\n',
  '\nbad\ntrait lost\n',
  'trait fast\nbroken\n',
  'zero\0byte\n',
  { symlink: 'one.facts' },
  { symlink: '../elsewhere.facts' },
  { symlink: '/etc/one.facts' },
  { symlink: 'gone.txt' },
  { executable: 'ref acme/tool 1 one\n' },
  { executable: 'bad\n' },
  { submodule: 'c'.repeat(40) },
];
const DAY = 86_400;
const dates = [DAY, DAY, DAY, 60, 0, -3 * DAY, -40 * DAY, 3000 * DAY];

/** What is drawn for one commit; what it means depends on what is there. */
interface Step {
  branch: number;
  parent: 'tip' | 'root' | 'other';
  merge: number[];
  takeTheirs: boolean;
  edits: { path: number; act: 'write' | 'delete' | 'rename' | 'revert' | 'chmod'; pick: number }[];
  date: number;
}
const acts = [
  'write',
  'write',
  'write',
  'chmod',
  'chmod',
  'delete',
  'rename',
  'revert',
] satisfies Step['edits'][number]['act'][];

/** What a history is made of. */
interface Matter {
  paths: string[];
  contents: (FileDescription | Many)[];
  dates: number[];
}

const stepOf = ({ paths, dates }: Matter): fc.Arbitrary<Step> =>
  fc.record({
    branch: fc.constantFrom(0, 0, 0, 0, 1, 2),
    parent: fc.oneof(
      { weight: 12, arbitrary: fc.constant('tip' as const) },
      { weight: 1, arbitrary: fc.constant('root' as const) },
      { weight: 1, arbitrary: fc.constant('other' as const) },
    ),
    merge: fc.oneof(
      { weight: 2, arbitrary: fc.constant<number[]>([]) },
      { weight: 1, arbitrary: fc.array(fc.nat(), { maxLength: 3 }) },
    ),
    takeTheirs: fc.boolean(),
    edits: fc.array(
      fc.record({
        // Mostly the same few files, so that things happen to them.
        path: fc.oneof(
          { weight: 3, arbitrary: fc.nat(Math.floor(paths.length / 4)) },
          { weight: 1, arbitrary: fc.nat(paths.length - 1) },
        ),
        act: fc.constantFrom(...acts),
        pick: fc.nat(),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    date: fc.constantFrom(...dates),
  });

const historiesOf = (matter: Matter): fc.Arbitrary<CommitDescription[]> =>
  fc.array(stepOf(matter), { minLength: 1, maxLength: 24 }).map((steps) => described(steps, matter));

export const histories = historiesOf({ paths, contents, dates });

/** Packages, deploy files, catalogue files and owners in folders; masses of files and long silences; clocks that are right. */
export const monorepos = historiesOf({
  paths: [
    'a/package.json',
    'a/Dockerfile',
    'b/deep/package.json',
    'b/deep/deploy/Dockerfile',
    'b/one.facts',
    'a/one.facts',
    'a/src/main.ts',
    'package.json',
    'Dockerfile',
    'one.facts',
    '.hidden/one.facts',
    'b/docs/one.facts',
    'a/inner/package.json',
    'a/inner/Dockerfile',
    'a/tests/package.json',
    'b/examples/x/one.facts',
    'c/catalog/one.facts',
    'c/catalog/main.ts',
    'CODEOWNERS.rules',
    'README.md',
  ],
  contents: [
    ...contents,
    'entity shop payments\nref acme/tool 1 one\n',
    'entity cart -\n',
    'rule /a/ @acme/a 0\nrule * @acme/all 1\nrule /b @acme/b 2\n',
    'rule * @acme/all 0\nrule a/ 0\nrule b/deep/ @acme/deep 1\nsection more\nrule b/ @acme/more 1\n',
    { many: 30 },
  ],
  dates: [DAY, DAY, DAY, 60, 0, 20 * DAY, 200 * DAY, 400 * DAY],
});

/** So many files of code beside the file. */
interface Many {
  many: number;
}
const isMany = (content: FileDescription | Many): content is Many => typeof content === 'object' && 'many' in content;
function addMany(name: string, many: number, tree: Tree) {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  for (let n = 0; n < many; n++) tree.set(`${folder}many-${n}.ts`, '');
}

type Tree = Map<string, FileDescription>;

function described(steps: Step[], matter: Matter): CommitDescription[] {
  const trees: Tree[] = [];
  const tips: (number | undefined)[] = [];
  let clock = Date.parse('2024-01-01T00:00:00Z') / 1000;
  return steps.map((step, index) => {
    // The last commit lies on main, so that there is a head.
    const branch = index === steps.length - 1 ? 0 : step.branch;
    const parent = parentOf(step, index, tips[branch]);
    const merge = [...new Set(step.merge.map((pick) => pick % Math.max(index, 1)))].filter(
      (other) => other < index && other !== parent,
    );
    const before: Tree = parent === null ? new Map() : trees[parent]!;
    const tree: Tree = new Map(before);
    if (step.takeTheirs) for (const other of merge) for (const [path, file] of trees[other]!) tree.set(path, file);
    for (const edit of step.edits) apply(edit, tree, trees, matter);
    trees.push(tree);
    tips[branch] = index;
    clock = Math.max(0, clock + step.date);
    return {
      on: ['main', 'left', 'right'][branch]!,
      from: parent,
      merge: parent === null ? [] : merge,
      date: clock,
      author: index % 3 === 0 ? 'Ada <ada@example.com>' : 'renovate[bot] <bot@example.com>',
      write: Object.fromEntries([...tree].filter(([path, file]) => before.get(path) !== file)),
      delete: [...before.keys()].filter((path) => !tree.has(path)),
    };
  });
}

function parentOf({ parent, merge }: Step, index: number, tip: number | undefined): number | null {
  if (index === 0 || parent === 'root') return null;
  if (parent === 'other') return (merge[0] ?? 0) % index;
  return tip ?? index - 1;
}

function apply({ path, act, pick }: Step['edits'][number], tree: Tree, past: Tree[], { paths, contents }: Matter) {
  const name = paths[path]!;
  const file = tree.get(name);
  const content = contents[pick % contents.length]!;
  if (act === 'write' && isMany(content)) addMany(name, content.many, tree);
  else if (act === 'write') tree.set(name, content as FileDescription);
  if (act === 'delete') tree.delete(name);
  if (act === 'rename' && file !== undefined) {
    tree.delete(name);
    tree.set(paths[pick % paths.length]!, file);
  }
  if (act === 'chmod') tree.set(name, otherMode(file));
  const old = past.length > 0 ? past[pick % past.length]!.get(name) : undefined;
  if (act === 'revert' && old !== undefined) tree.set(name, old);
}

/** The same bytes, executable or not any more: no new version of the file. */
function otherMode(file: FileDescription | undefined): FileDescription {
  if (typeof file === 'string') return { executable: file };
  return typeof file === 'object' && 'executable' in file ? file.executable : (file ?? 'ref acme/tool 1 one\n');
}
