/** CODEOWNERS: who owns the whole repository, and the folders in it. Which of several files counts is decided when measuring. */
import { coversFolder } from '../codeowners-folders.ts';
import { parseRules } from '../codeowners-rules.ts';
import type { Rule } from '../codeowners-rules.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, RuleFact } from '../reader.ts';

const files = new Set(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']);
const limit = 3_000_000;

export const codeowners: Reader = {
  id: 'codeowners',
  version: 2,
  title: 'CODEOWNERS',
  files: '.github/CODEOWNERS, CODEOWNERS, docs/CODEOWNERS and .gitlab/CODEOWNERS.',
  facts:
    'The owners that the last rule covering every file names (in GitLab’s files: of each section). In a monorepo, likewise for the folder of each component: the last rule covering everything in it. A rule without owners clears the ones before it. Teams (@organisation/team) are owners; @users and addresses are people and only counted. Lines that the forge skips are skipped.',
  gives: ['owners'],
  claims: (path) => files.has(path),
  read(text) {
    if (text.length > limit)
      throw new Unreadable('file-too-big', 'The file is larger than 3 MB; the forge ignores it too.');
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    const { rules, invalid } = parseRules(text);
    if (rules.length === 0 && invalid > 0)
      throw new Unreadable(
        'schema-error',
        `None of ${invalid} lines is a rule; expected a pattern and owners such as @acme/payments.`,
      );
    const last = new Map<string, Rule>();
    for (const rule of rules) if (coversFolder(rule.pattern, '')) last.set(rule.section, rule);
    const names = new Set([...last.values()].flatMap((rule) => rule.owners));
    const owners = [...names].filter(isTeam);
    const line = [...last.values()][0]?.line ?? null;
    return [
      { kind: 'owners', owners, people: names.size - owners.length, line, byRules: true },
      ...rules.map(ruleFact),
    ];
  },
};

const isTeam = (name: string) => /^@[^@]+\//.test(name);

function ruleFact({ pattern, section, owners, line }: Rule): RuleFact {
  const names = [...new Set(owners)];
  const teams = names.filter(isTeam);
  return { kind: 'rule', pattern, section, owners: teams, people: names.length - teams.length, line };
}
