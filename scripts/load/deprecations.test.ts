import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadDeprecations } from './deprecations.ts';
import type { Context } from './front-matter-rules.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'deprecations-')), 'deprecations');
  await mkdir(folder);
});
afterEach(() => rm(dirname(folder), { recursive: true }));

const known: Context = {
  teams: ['payments', 'platform'],
  paths: ['node-pipeline'],
  deprecations: ['DEP-0001'],
  entries: [],
};
const NAME = 'dep-0001-node-pipeline-v3.md';

/** Twenty-seven lines of front matter, then the sections. */
const GOOD = `---
id: DEP-0001
title: Version 3 of the Node pipeline
summary: It caches nothing, and its base image is no longer repaired.
path: node-pipeline
owner: platform
contact: "#platform"
kind: compulsory
impact: high
effort: minutes
announced: 2026-03-02
deprecated_from: 2026-04-01
closed_to_new: 2026-06-01
end_of_support: 2026-09-01
removal: 2026-12-01
brownouts: [{ on: 2026-11-10, what: It fails between 10 and 12. }]
replacement:
  name: Version 4
  url: /adoption/node-pipeline/
  available_since: 2026-03-01
detector:
  references:
    - { subject: "pkg:githubactions/acme/golden-paths", versions: ["<4"] }
  traits: []
history:
  - { on: 2026-07-01, moved: removal, from: 2026-10-01, to: 2026-12-01, what: Two teams asked. }
---

## What to do

Write \`@v4\`.
`;
const replaced = (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`The deprecation has no "${from}".`);
  return GOOD.replace(from, to);
};
async function problemsOf(files: Record<string, string>, before?: Record<string, string>, context = known) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return (await loadDeprecations(folder, context, new Map(Object.entries(before ?? {})))).problems;
}

test('a good deprecation comes out whole', async () => {
  await writeFile(join(folder, NAME), GOOD);
  expect(await loadDeprecations(folder, known)).toEqual({
    deprecations: [
      {
        file: `deprecations/${NAME}`,
        deprecation: {
          id: 'DEP-0001',
          title: 'Version 3 of the Node pipeline',
          summary: 'It caches nothing, and its base image is no longer repaired.',
          path: 'node-pipeline',
          owner: 'platform',
          contact: '#platform',
          kind: 'compulsory',
          breaking: true,
          impact: 'high',
          effort: 'minutes',
          automation: 'none',
          announced: '2026-03-02',
          deprecated_from: '2026-04-01',
          closed_to_new: '2026-06-01',
          end_of_support: '2026-09-01',
          removal: '2026-12-01',
          brownouts: [{ on: '2026-11-10', what: 'It fails between 10 and 12.' }],
          replacement: { name: 'Version 4', url: '/adoption/node-pipeline/', available_since: '2026-03-01' },
          detector: {
            references: [{ subject: 'pkg:githubactions/acme/golden-paths', versions: ['<4'] }],
            traits: [],
          },
          annotate: [],
          history: [
            { on: '2026-07-01', moved: 'removal', from: '2026-10-01', to: '2026-12-01', what: 'Two teams asked.' },
          ],
        },
        body: '## What to do\n\nWrite `@v4`.\n',
      },
    ],
    problems: [],
  });
});

test('a revoked one needs neither notice nor instructions', async () => {
  const text = replaced('brownouts:', 'revoked_on: 2026-10-01\nbrownouts:').replace('impact: high', 'impact: critical');
  expect(await problemsOf({ [NAME]: text.slice(0, text.indexOf('## What')) })).toEqual([]);
});

describe('one broken deprecation for each rule', () => {
  const broken: [text: string, sentence: string][] = [
    // The schema.
    [
      replaced('removal: 2026-12-01', 'removal: 2026-11-31'),
      ':15: removal is "2026-11-31", expected a calendar day such as 2026-11-30. Correct the date.',
    ],
    // Whom and what it names.
    [
      replaced('owner: platform', 'owner: platfrom'),
      ':6: owner is "platfrom", expected the id of a team. Did you mean "platform"?',
    ],
    [
      replaced('path: node-pipeline', 'path: node'),
      ':5: path is "node", expected the id of a golden path. Known are node-pipeline.',
    ],
    [
      replaced('"#platform"', 'someone@example.com'),
      ':7: contact is "someone@example.com", expected a channel or a page: e-mail addresses are not published. Name where the team can be asked.',
    ],
    [
      replaced('brownouts:', 'supersedes: DEP-0002\nbrownouts:'),
      ':16: supersedes is "DEP-0002", expected the id of another deprecation. There is none yet.',
    ],
    [
      replaced('url: /adoption/node-pipeline/', 'url: /adoption/node/'),
      ':19: the link /adoption/node/ leads nowhere: there is no such page. Correct it.',
    ],
    [
      replaced('Write `@v4`.', '[Guide](../changelog/2026-01-01-x.md)'),
      ':31: the link ../changelog/2026-01-01-x.md leads nowhere: there is no such file. Correct its name.',
    ],
    // What a compulsory one must say.
    [
      replaced('removal: 2026-12-01\n', '')
        .replace('history:\n  - ', '')
        .replace(/\{ on: 2026-07-01.*\}\n/, ''),
      ':8: kind is "compulsory", but removal is missing. Add the day of the removal, or make it advisory.',
    ],
    [
      replaced('    - { subject: "pkg:githubactions/acme/golden-paths", versions: ["<4"] }', '    []'),
      ':21: kind is "compulsory", but detector names nothing. Add references or traits, so that everybody who is affected can be found.',
    ],
    // The replacement comes first.
    [
      replaced('  available_since: 2026-03-01', '  available_since: 2026-04-02'),
      ':20: replacement.available_since is 2026-04-02, expected no later than deprecated_from 2026-04-01: first the replacement, then the deprecation. Move deprecated_from.',
    ],
    [
      replaced('  available_since: 2026-03-01\n', ''),
      ':17: replacement.available_since is missing. Add it, or say none: and why there is no replacement.',
    ],
    [
      replaced('  available_since: 2026-03-01', '  none: Nobody needs it.'),
      ':20: replacement has both none and name, url. Keep the one that is true.',
    ],
    // Detectors.
    [
      replaced('golden-paths", versions', 'golden-paths@v3", versions'),
      ':23: detector.references[0].subject is "pkg:githubactions/acme/golden-paths@v3", expected neither version nor qualifiers in it. Move the version to versions.',
    ],
    // Order of the dates.
    [
      replaced('deprecated_from: 2026-04-01', 'deprecated_from: 2026-03-01'),
      ':12: deprecated_from is 2026-03-01, expected no earlier than announced 2026-03-02. Correct one of them.',
    ],
    [
      replaced('closed_to_new: 2026-06-01', 'closed_to_new: 2026-10-01'),
      ':14: end_of_support is 2026-09-01, expected no earlier than closed_to_new 2026-10-01. Correct one of them.',
    ],
    [
      replaced('end_of_support: 2026-09-01', 'end_of_support: 2026-12-02'),
      ':15: removal is 2026-12-01, expected no earlier than end_of_support 2026-12-02. Correct one of them.',
    ],
    [
      replaced('on: 2026-11-10', 'on: 2026-12-10'),
      ':16: brownouts[0].on is 2026-12-10, expected a day between announced 2026-03-02 and removal 2026-12-01. Correct it.',
    ],
    [
      replaced('brownouts:', 'removed_on: 2026-01-01\nbrownouts:'),
      ':16: removed_on is 2026-01-01, expected no day before it was announced on 2026-03-02. Correct one of them.',
    ],
    [
      replaced('brownouts:', 'removed_on: 2026-12-01\nrevoked_on: 2026-12-01\nbrownouts:'),
      ':17: it has both removed_on 2026-12-01 and revoked_on 2026-12-01. Keep the one that is true.',
    ],
    // Notice.
    [
      replaced('announced: 2026-03-02', 'announced: 2026-06-30')
        .replace('deprecated_from: 2026-04-01', 'deprecated_from: 2026-07-01')
        .replace('closed_to_new: 2026-06-01', 'closed_to_new: 2026-07-01'),
      ':15: removal is 2026-12-01, 154 days after it was known on 2026-06-30, expected at least 180 days for high impact: 2026-12-27 or later. Move it, or give a notice_exception with reason and approved_by.',
    ],
    [
      replaced('from: 2026-10-01, to: 2026-12-01', 'from: 2027-01-01, to: 2026-12-01'),
      ':15: removal is 2026-12-01, 153 days after it was known on 2026-07-01, expected at least 180 days for high impact: 2026-12-28 or later. Move it, or give a notice_exception with reason and approved_by.',
    ],
    // History.
    [
      replaced('to: 2026-12-01, what', 'to: 2026-11-01, what'),
      ':15: removal is 2026-12-01, but the last move in its history led to 2026-11-01. Add a row: { on: …, moved: removal, from: 2026-11-01, to: 2026-12-01, what: … }.',
    ],
    [
      replaced('on: 2026-07-01', 'on: 2026-01-01'),
      ':26: history[0].on is 2026-01-01, expected no day before announced 2026-03-02. Rows are in order of time; add new ones at the end.',
    ],
    [
      replaced(
        'history:',
        'history:\n  - { on: 2026-06-01, moved: removal, from: 2026-09-01, to: 2026-09-15, what: One asked. }',
      ),
      ':27: history[1].from is 2026-10-01, but the move of removal before it led to 2026-09-15. Correct it.',
    ],
    [
      replaced('history:', 'history:\n  - { on: 2026-06-01, moved: end_of_support, what: One asked. }'),
      ':26: history[0] moved end_of_support, but says neither from nor to. Add both dates.',
    ],
    [
      replaced('history:', 'history:\n  - { on: 2026-06-01, to: 2026-09-01, what: One asked. }'),
      ':26: history[0] has from or to, but not which date was moved. Add moved: deprecated_from, closed_to_new, end_of_support, removal.',
    ],
    // The text, and the file's name.
    [
      replaced('## What to do', '## What To Do'),
      ':29: the heading is "## What To Do", expected "## What to do". Correct it.',
    ],
    [replaced('Write `@v4`.\n', ''), ':29: nothing stands under "## What to do". Write a sentence.'],
    [
      replaced('id: DEP-0001', 'id: DEP-0004'),
      ":2: id is DEP-0004, but the file's name begins with dep-0001. Rename the file or correct the id.",
    ],
  ];
  test.each(broken.map(([text, sentence]) => [sentence, text]))('%s', async (sentence, text) => {
    expect(await problemsOf({ [NAME]: text })).toEqual([`deprecations/${NAME}${sentence}`]);
  });

  test('an unknown key says which one was meant, and that one is missing too', async () => {
    expect(await problemsOf({ [NAME]: replaced('summary:', 'sumary:') })).toEqual([
      `deprecations/${NAME}:1: summary is missing, expected text. Add it.`,
      `deprecations/${NAME}:4: "sumary" is not a known key. Did you mean "summary"?`,
    ]);
  });

  test('an exception from the notice is no problem', async () => {
    const text = replaced(
      'impact: high',
      'impact: high\nnotice_exception: { reason: It leaks keys., approved_by: security }',
    );
    expect(await problemsOf({ [NAME]: text.replace('from: 2026-10-01', 'from: 2027-01-01') })).toEqual([]);
  });
});

describe('ids', () => {
  test('an id that two files have', async () => {
    expect(await problemsOf({ [NAME]: GOOD, 'dep-0001-other.md': GOOD })).toEqual([
      `deprecations/dep-0001-other.md:2: id is DEP-0001, which deprecations/${NAME} has already. Take the next free one and rename the file.`,
    ]);
  });

  test('a gap', async () => {
    const third = replaced('id: DEP-0001', 'id: DEP-0003');
    expect(await problemsOf({ [NAME]: GOOD, 'dep-0003-x.md': third })).toEqual([
      'deprecations/dep-0003-x.md:2: the id before it, DEP-0002, is missing: ids have no gaps and are never used twice. Bring its file back (revoked_on calls one off), or take DEP-0002.',
    ]);
  });

  test('a name that is none', async () => {
    expect(await problemsOf({ 'jenkins.md': GOOD })).toEqual([
      'deprecations/jenkins.md:1: the file is called "jenkins.md", expected a name such as dep-0007-jenkins-library-v2.md. Rename it.',
    ]);
  });
});

describe('against the last commit', () => {
  test('a date that was moved needs its row', async () => {
    const now = replaced('end_of_support: 2026-09-01', 'end_of_support: 2026-10-01');
    expect(await problemsOf({ [NAME]: now }, { [NAME]: GOOD })).toEqual([
      `deprecations/${NAME}:14: end_of_support is 2026-10-01, but 2026-09-01 has been published. Add a row to history: { on: …, moved: end_of_support, from: 2026-09-01, to: 2026-10-01, what: … }.`,
    ]);
  });

  test('with its row it is fine', async () => {
    const row = '  - { on: 2026-08-01, moved: end_of_support, from: 2026-09-01, to: 2026-10-01, what: Late. }\n';
    const now = replaced('end_of_support: 2026-09-01', 'end_of_support: 2026-10-01').replace(
      '---\n\n',
      `${row}---\n\n`,
    );
    expect(await problemsOf({ [NAME]: now }, { [NAME]: GOOD })).toEqual([]);
  });

  test('a row that was rewritten', async () => {
    expect(await problemsOf({ [NAME]: replaced('Two teams', 'Three teams') }, { [NAME]: GOOD })).toEqual([
      `deprecations/${NAME}:25: history[0] is not what has been published (2026-07-01: Two teams asked.). Rows are only added; put it back and add yours at the end.`,
    ]);
  });

  test('an announcement that was moved', async () => {
    expect(
      await problemsOf({ [NAME]: replaced('announced: 2026-03-02', 'announced: 2026-03-01') }, { [NAME]: GOOD }),
    ).toEqual([
      `deprecations/${NAME}:11: announced is 2026-03-01, but 2026-03-02 has been published. An announcement cannot be moved; put it back.`,
    ]);
  });

  test('a file that is gone', async () => {
    expect(await problemsOf({}, { [NAME]: GOOD })).toEqual([
      `deprecations/${NAME}:1: DEP-0001 has been published and its file is gone; ids are permanent. Bring it back, and set revoked_on if it was called off.`,
    ]);
  });
});
