/** CODEOWNERS: who owns the whole repository. Which of several files counts is decided when measuring. */
import { covers, parseRules } from '../codeowners-rules.ts';
import type { Rule } from '../codeowners-rules.ts';
import { Unreadable } from '../reader.ts';
import type { Reader } from '../reader.ts';

const files = new Set(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']);
const limit = 3_000_000;

export const codeowners: Reader = {
  id: 'codeowners',
  version: 1,
  title: 'CODEOWNERS',
  files: '.github/CODEOWNERS, CODEOWNERS, docs/CODEOWNERS and .gitlab/CODEOWNERS.',
  facts:
    'The owners that the last rule covering every file names (in GitLab’s files: of each section). A rule without owners clears the ones before it. Teams (@organisation/team) are owners; @users and addresses are people and only counted. Lines that the forge skips are skipped.',
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
    for (const rule of rules) if (coversEverything(rule.pattern)) last.set(rule.section, rule);
    const names = new Set([...last.values()].flatMap((rule) => rule.owners));
    const owners = [...names].filter((name) => /^@[^@]+\//.test(name));
    const line = [...last.values()][0]?.line ?? null;
    return [{ kind: 'owners', owners, people: names.size - owners.length, line }];
  },
};

/** Files of unlike names and depths: only a pattern of mere wildcards covers them all. */
const anywhere = ['e', '.ab/c.d', 'fg/hi-j/k_l/mno'];
const coversEverything = (pattern: string) =>
  /^[*/]+$/.test(pattern) && anywhere.every((file) => covers(pattern, file));
