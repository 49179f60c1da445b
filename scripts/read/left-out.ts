/** Files that lie in a repository without speaking for it: other people's code, generated files, examples, test data. Judged by folder names alone. */

interface Kind {
  inWords: string;
  folders: string[];
}
const skeletons: Kind = { inWords: 'Skeletons that a template fills in', folders: ['skeleton', 'skeletons'] };
const kinds: Kind[] = [
  {
    inWords: 'Other people’s code kept in the repository',
    folders: [
      'vendor',
      'vendored',
      'node_modules',
      'bower_components',
      'third_party',
      'third-party',
      'thirdparty',
      'Godeps',
      'Pods',
      'site-packages',
      'venv',
      '.venv',
      '.yarn',
    ],
  },
  { inWords: 'Generated files', folders: ['dist', 'generated', '__generated__', '.terraform'] },
  {
    inWords: 'Examples and samples',
    folders: ['example', 'examples', '_example', '_examples', 'sample', 'samples'],
  },
  {
    inWords: 'Test data',
    folders: [
      'fixture',
      'fixtures',
      '__fixtures__',
      '__snapshots__',
      '__mocks__',
      'testdata',
      'test-data',
      'test_data',
      'src/test/resources',
    ],
  },
  skeletons,
];

const escaped = (text: string) => text.replaceAll('.', '\\.');
const below = (some: Kind[]) =>
  new RegExp(`(?:^|/)(?:${some.flatMap((kind) => kind.folders.map(escaped)).join('|')})/`, 'i');
const folder = below(kinds);
const otherFolder = below(kinds.filter((kind) => kind !== skeletons));

/** Called for every path that ever changed. What lies in .github speaks for the repository whatever it is called; the brackets are those of template engines: `{{cookiecutter.slug}}/Dockerfile`. */
export const leftOut = (path: string): boolean =>
  (folder.test(path) && !path.startsWith('.github/')) || path.includes('{{') || path.includes('{%');

/** Of what is left out: a file that a template has not filled in yet, for readers that ask for them. */
export const isSkeleton = (path: string): boolean => leftOut(path) && !otherFolder.test(path);

export const leftOutInWords: string[] = [
  ...kinds.map((kind) => `${kind.inWords}: everything below a folder named ${list(kind.folders)}.`),
  'Paths that contain {{ or {%: files of a template that are not filled in yet.',
  'What lies in .github at the root is never left out for the name of its folder.',
];

function list(items: string[]): string {
  return items.length === 1 ? items[0]! : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
