/**
 * Readers of made-up formats, a fact a line, for testing everything around readers:
 *
 *     ref acme/tool 1.2 stable     a reference, its version and its label (`-` for none)
 *     trait fast                   a trait
 *     entity shop payments         a catalogue entity and its owner
 *     owners @acme/a @acme/b 2     owners of everything, and how many people
 *     rule /a/ @acme/a 2           in files of rules: who owns what the pattern covers, in the section named before
 *     bad / broken / loop / exit   cannot be read; a reader with a mistake; one that never ends; one that ends its thread
 */
import { Unreadable, type Fact, type Reader, type RuleFact } from '../read/reader.ts';

const written = (word: string | undefined) => (word === undefined || word === '-' ? null : word);

function factOf(words: string[], line: number): Fact | null {
  const [kind, first = '', ...more] = words;
  if (kind === 'bad') throw new Unreadable('parse-error', `Line ${line} is bad.`);
  if (kind === 'broken') throw new TypeError('a mistake in the reader');
  while (kind === 'loop');
  if (kind === 'exit') process.exit(1);
  if (kind === 'ref') {
    const version = written(more[0]);
    const subject = `pkg:generic/${first}`;
    const purl = version === null ? subject : `${subject}@${version}`;
    return { kind: 'reference', purl, subject, version, label: written(more[1]), line };
  }
  if (kind === 'trait') return { kind, name: first, line };
  if (kind === 'entity') return { kind: 'catalog', entity: entity(first, written(more[0])), line };
  if (kind === 'owners')
    return { kind, owners: words.filter((word) => word.startsWith('@')), people: Number(words.at(-1)), line };
  return null;
}

const entity = (name: string, owner: string | null) => ({
  kind: 'Component',
  namespace: 'default',
  name,
  title: null,
  type: 'service',
  lifecycle: null,
  owner,
  ownedByPerson: false,
  system: null,
});

const facts = (text: string) => text.split('\n').flatMap((line, index) => factOf(line.split(' '), index + 1) ?? []);

const described = { version: 1, title: 'Lines', files: 'For tests.', facts: 'A fact a line.' };
export const readers: Reader[] = [
  { ...described, id: 'lines', claims: (path) => path.endsWith('.facts'), read: facts },
  {
    ...described,
    id: 'traits',
    claims: (path) => path.endsWith('both.facts'),
    traits: () => ['both'],
    needles: ['trait', 'bad'],
    read: (text) =>
      facts(text)
        .filter((fact) => fact.kind === 'trait')
        .map((fact) => ({ ...fact, name: `twice/${fact.name}` })),
  },
  {
    ...described,
    id: 'guess',
    claims: (path) => path.endsWith('.maybe'),
    guess: true,
    needles: ['trait'],
    read: facts,
  },
  {
    ...described,
    id: 'presence',
    claims: (path) => path.endsWith('.present'),
    traits: (path) => ['present', `at/${path}`],
  },
  {
    ...described,
    id: 'rules',
    claims: (path) => path.endsWith('.rules'),
    read: (text) => {
      const rules: RuleFact[] = [];
      let section = '';
      for (const [at, row] of text.split('\n').entries()) {
        const [kind, pattern = '', ...more] = row.split(' ');
        if (kind === 'bad') throw new Unreadable('parse-error', `Line ${at + 1} is bad.`);
        if (kind === 'section') section = pattern;
        const owners = more.filter((word) => word.startsWith('@'));
        if (kind === 'rule') rules.push({ kind, pattern, section, owners, people: Number(more.at(-1)), line: at + 1 });
      }
      return [{ kind: 'owners', owners: [], people: rules.length, line: null, byRules: true }, ...rules];
    },
  },
];
