/** What can be written behind a command, and its meaning. */
import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';
import { Refusal } from './refusal.ts';

export interface Option {
  /** What stands for the value in the help, `<folder>`; null for a switch. */
  value: string | null;
  says: string;
}

export const OPTIONS = {
  repos: { value: '<folder>', says: 'your repositories, bare or working clones, one or two levels deep; only read' },
  org: { value: '<name>', says: 'an organisation on a forge; needs a token in FOOTFALL_TOKEN' },
  forge: { value: '<address>', says: 'the forge (default: https://github.com), or a GitHub Enterprise server' },
  visibility: {
    value: '<list>',
    says: 'which of its repositories: public, internal, private (default: all that the token sees)',
  },
  inputs: { value: '<folder>', says: 'what people declare (default: inputs in the data folder)' },
  data: { value: '<folder>', says: 'where the documents are kept (default: data)' },
  out: { value: '<folder>', says: 'where the site is written (default: dist)' },
  cache: { value: '<folder>', says: 'facts already read, the key, the grown sample (default: .footfall)' },
  base: { value: '<path>', says: 'the path under which the site is served (default: /)' },
  site: {
    value: '<address>',
    says: 'where the site will stand, for feeds, cards and the sitemap: https://portal.example',
  },
  'as-of': {
    value: '<day|newest>',
    says: 'the day whose end is shown (default: newest, the day of the newest commit)',
  },
  shard: { value: '<i/n>', says: 'only the i-th of n parts of the repositories; all n add up to the same as none' },
  path: { value: '<id>', says: 'the golden path, by its id' },
  team: { value: '<id>', says: 'the team, by its id' },
  port: { value: '<number>', says: 'where to listen (default: 4321)' },
  json: { value: '<file>', says: 'also write the rows there as JSON' },
  title: { value: '<text>', says: 'the title, at most 80 characters' },
  slug: { value: '<slug>', says: 'the name of the file after its day or id (default: from the title)' },
  date: { value: '<day>', says: 'its day (default: today)' },
  type: { value: '<type>', says: 'added, changed, deprecated, removed, fixed or security (default: changed)' },
  owner: {
    value: '<team>',
    says: 'id of the team that publishes it (default: the owner of the path, or the only team)',
  },
  deprecation: { value: '<id>', says: 'the deprecation it is about, DEP-0007' },
  subject: { value: '<purl>', says: 'what goes away, as a package URL without version' },
  removal: { value: '<day>', says: 'the day of the removal (default: as early as the notice policy allows)' },
  help: { value: null, says: 'this text' },
} satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
export type Given = Partial<Record<OptionName, string>>;

/** The options and words of a command line. Refuses what the command does not know. */
export function parseOptions(args: string[], names: readonly OptionName[]): { given: Given; words: string[] } {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: OPTIONS[name].value === null ? 'boolean' : 'string' } as const]),
  );
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  const given: Given = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const name = knownOption(token.rawName, token.name, names);
    if (name in given) throw new Refusal(`--${name} is given twice; give it once.`);
    given[name] = optionValue(name, token.value, token.inlineValue === true);
  }
  return { given, words };
}

function knownOption(written: string, name: string, names: readonly OptionName[]): OptionName {
  const known = names.find((candidate) => candidate === name);
  if (known !== undefined && written.startsWith('--')) return known;
  const meant = nearest(name, names);
  const advice = meant === null ? '--help lists what it knows' : `did you mean --${meant}?`;
  throw new Refusal(`${written} is not an option of this command; ${advice}`);
}

function optionValue(name: OptionName, value: string | undefined, inline: boolean): string {
  const { value: expected } = OPTIONS[name];
  if (expected === null) {
    if (value !== undefined) throw new Refusal(`--${name} takes no value; "${value}" was given.`);
    return '';
  }
  if (value === undefined || value === '' || (!inline && value.startsWith('-')))
    throw new Refusal(`--${name} needs a value: --${name} ${expected}`);
  return value;
}

/** `npm run report --repos x` without `--` in between: npm keeps the option to itself and the command would run without it. */
export function refuseSwallowedOptions(environment: NodeJS.ProcessEnv, names: readonly OptionName[]): void {
  for (const name of names) {
    // npm sets npm_config_cache itself, always.
    if (name === 'cache' || name === 'help') continue;
    if (environment[`npm_config_${name.replaceAll('-', '_')}`] === undefined) continue;
    const command = environment['npm_lifecycle_event'];
    throw new Refusal(`npm kept --${name} to itself; put -- before it: npm run ${command} -- --${name} …`);
  }
}
