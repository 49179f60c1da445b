import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadChangelog } from './changelog.ts';
import type { Context } from './front-matter-rules.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'changelog-')), 'changelog');
  await mkdir(folder);
});
afterEach(() => rm(dirname(folder), { recursive: true }));

const known: Context = {
  teams: ['payments', 'platform'],
  paths: ['node-pipeline', 'service-template'],
  deprecations: ['DEP-0001', 'DEP-0002'],
  entries: ['2026/09/node-pipeline-v4', '2026/08/earlier'],
};
const NAME = '2026-09-01-node-pipeline-v4.md';

/** Thirteen lines of front matter, then the sections. */
const GOOD = `---
title: The Node pipeline, version 4
date: 2026-09-01
type: changed
summary: Builds are cached between runs.
breaking: true
path: node-pipeline
owner: platform
action: required
action_by: 2026-12-01
deprecation: DEP-0001
links: [{ label: Guide, url: /adoption/node-pipeline/ }]
---

## What's new

Caching, see [the path](/adoption/node-pipeline/) and [before](2026-08-03-earlier.md).

## Why

Waiting is expensive.

## Impact

Two minutes a build.

## What to do

Write \`@v4\` instead of \`@v3\`.
`;

async function problemsOf(files: Record<string, string>, context = known) {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return (await loadChangelog(folder, context)).problems;
}
const replaced = (from: string, to: string) => {
  if (!GOOD.includes(from)) throw new Error(`The entry has no "${from}".`);
  return GOOD.replace(from, to);
};

test('a good entry comes out whole, its dates as text and its comments left out', async () => {
  await writeFile(join(folder, NAME), replaced('Waiting', '<!-- for\nyou -->Waiting'));
  await writeFile(join(folder, 'README.md'), 'About this folder.');
  const { changelog, problems } = await loadChangelog(folder, known);
  expect(problems).toEqual([]);
  expect(changelog).toEqual([
    {
      slug: 'node-pipeline-v4',
      file: `changelog/${NAME}`,
      entry: {
        title: 'The Node pipeline, version 4',
        date: '2026-09-01',
        type: 'changed',
        summary: 'Builds are cached between runs.',
        breaking: true,
        path: 'node-pipeline',
        owner: 'platform',
        audience: 'everyone',
        action: 'required',
        action_by: '2026-12-01',
        deprecation: 'DEP-0001',
        annotate: [],
        links: [{ label: 'Guide', url: '/adoption/node-pipeline/' }],
        tags: [],
        draft: false,
        aliases: [],
      },
      body: GOOD.slice(GOOD.indexOf('## What')),
    },
  ]);
});

test('a folder that does not exist has no entries, and no problem', async () => {
  expect(await loadChangelog(join(folder, 'nowhere'), known)).toEqual({ changelog: [], problems: [] });
});

test('an entry whose rules are broken is still published, one that is not as its schema says is not', async () => {
  await writeFile(join(folder, NAME), replaced('owner: platform', 'owner: nobody'));
  await writeFile(join(folder, '2026-09-02-broken.md'), replaced('type: changed', 'type: nonsense'));
  const { changelog, problems } = await loadChangelog(folder, known);
  expect([changelog.length, problems.length]).toEqual([1, 2]);
});

test('without directories of teams and paths, owners and paths are taken at their word', async () => {
  const text = replaced('owner: platform', 'owner: anybody').replaceAll('node-pipeline', 'anything');
  expect(await problemsOf({ [NAME]: text }, { ...known, teams: null, paths: null })).toEqual([]);
});

test('text in code is no link, no heading and no markup', async () => {
  const code = 'Write `<script>` and `[x](nowhere)`.\n\n```html\n## Why\n<img src="x"> ![x](y.png)\n```\n';
  expect(await problemsOf({ [NAME]: GOOD + code })).toEqual([]);
});

describe('one broken entry for each rule', () => {
  const broken: [text: string, sentence: string][] = [
    // The file itself.
    [
      '# Title\n',
      ':1: the first line is "# Title", expected --- and the front matter under it. npm run new:entry makes a file that has it.',
    ],
    [
      GOOD.replace('---', '---js'),
      ':1: the first line is "---js", expected --- alone: front matter is YAML, no other language. Remove what follows.',
    ],
    ['---\ntitle: x\n', ':1: the front matter has no end, expected a line with only ---. Add it above the text.'],
    [
      replaced('type: changed', 'type: [changed'),
      ':5: this is not YAML: deficient indentation. Correct the line; nothing of the file is used until then.',
    ],
    // The schema.
    [replaced('title: The Node pipeline, version 4', 'title:'), ':2: title is empty, expected some text. Fill it in.'],
    [replaced('title: The Node pipeline, version 4\n', ''), ':1: title is missing, expected text. Add it.'],
    [
      replaced('The Node', `The ${'x'.repeat(70)}`),
      ':2: title is "The xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx p…", expected at most 80 characters. Correct it.',
    ],
    [
      replaced('are cached', 'are **cached**'),
      ':5: summary is "Builds are **cached** between runs.", expected plain text on one line, without markdown or HTML. Correct it.',
    ],
    [
      replaced('type: changed', 'type: change'),
      ':4: type is "change", expected one of added, changed, deprecated, removed, fixed, security. Did you mean "changed"?',
    ],
    [replaced('breaking: true', 'breaking: yes'), ':6: breaking is "yes", expected true or false. Correct it.'],
    [
      replaced('action_by: 2026-12-01', 'action_by: 2026-02-31'),
      ':10: action_by is "2026-02-31", expected a calendar day such as 2026-02-28. Correct the date.',
    ],
    [replaced('action_by:', 'acton_by:'), ':10: "acton_by" is not a known key. Did you mean "action_by"?'],
    [
      replaced('deprecation: DEP-0001', 'deprecation: DEP-1'),
      ':11: deprecation is "DEP-1", expected an id such as DEP-0007. Correct it.',
    ],
    [
      replaced('url: /adoption/node-pipeline/', 'url: javascript:x'),
      ':12: links[0].url is "javascript:x", expected an address such as https://docs.example.com/ or /adoption/. Correct it.',
    ],
    // The calendar and the file's name.
    [
      replaced('date: 2026-09-01', 'date: 2026-09-02'),
      ":3: date is 2026-09-02, but the file's name begins with 2026-09-01. Rename the file or correct the date.",
    ],
    [
      replaced('action_by: 2026-12-01', 'action_by: 2026-08-01'),
      ":10: action_by is 2026-08-01, expected no day before the entry's date 2026-09-01. Correct one of them.",
    ],
    [
      replaced('breaking: true', 'updated: 2026-08-31'),
      ":6: updated is 2026-08-31, expected no day before the entry's date 2026-09-01. Correct one of them.",
    ],
    [
      replaced('breaking: true', 'retracted: { on: 2026-08-31, reason: Wrong. }'),
      ":6: retracted.on is 2026-08-31, expected no day before the entry's date 2026-09-01. Correct one of them.",
    ],
    // The action.
    [
      replaced('action_by: 2026-12-01\n', ''),
      ':9: action is "required", but action_by is missing. Add the last day on which it can be done.',
    ],
    [
      replaced('action: required', 'action: optional'),
      ':10: action_by is 2026-12-01, but action is "optional". Remove it, or make the action required.',
    ],
    // What it names.
    [
      replaced('owner: platform', 'owner: plattform'),
      ':8: owner is "plattform", expected the id of a team. Did you mean "platform"?',
    ],
    [
      replaced('path: node-pipeline', 'path: jenkins'),
      ':7: path is "jenkins", expected the id of a golden path. Known are node-pipeline, service-template.',
    ],
    [
      replaced('deprecation: DEP-0001', 'deprecation: DEP-0003'),
      ':11: deprecation is "DEP-0003", expected the id of one. Did you mean "DEP-0001"?',
    ],
    // Headings.
    [replaced('## Impact', '## Impacts'), ':23: the heading is "## Impacts", expected "## Impact". Correct it.'],
    [
      replaced('## Why\n\nWaiting is expensive.\n', ''),
      ':24: the heading "## Why" is missing. Add it with a sentence under it.',
    ],
    [replaced('Waiting is expensive.', '<!-- Why? -->'), ':19: nothing stands under "## Why". Write a sentence.'],
    // Links.
    [
      replaced('[the path](/adoption/node-pipeline/)', '[the path](/adoption/node-pipelin/)'),
      ':17: the link /adoption/node-pipelin/ leads nowhere: there is no such page. Did you mean /adoption/node-pipeline/?',
    ],
    [
      replaced('[the path](/adoption/node-pipeline/)', '[the path](/adoption/node-pipeline)'),
      ':17: the link /adoption/node-pipeline leads nowhere: addresses of pages end with a slash. Add it.',
    ],
    [
      replaced('[the path](/adoption/node-pipeline/)', '[the path](/wiki/x/)'),
      ':17: the link /wiki/x/ leads nowhere: there is no such page. Pages begin with one of /adoption/ /teams/ /components/ /checks/ /deprecations/ /changelog/.',
    ],
    [
      replaced('(2026-08-03-earlier.md)', '(2026-08-03-erlier.md)'),
      ':17: the link 2026-08-03-erlier.md leads nowhere: there is no such file. Correct its name.',
    ],
    [
      replaced('(2026-08-03-earlier.md)', '(http://example.com/)'),
      ':17: the link http://example.com/ leads nowhere: expected https://…, a page such as /adoption/, or a file such as ../deprecations/dep-0001-x.md. Correct it.',
    ],
    [
      replaced('(2026-08-03-earlier.md)', '(#wy)'),
      ':17: the link #wy leads nowhere: there is no such heading. Did you mean #why?',
    ],
    [
      replaced('url: /adoption/node-pipeline/', 'url: /deprecations/dep-0009/'),
      ':12: the link /deprecations/dep-0009/ leads nowhere: there is no such page. Did you mean /deprecations/dep-0001/?',
    ],
    [
      replaced('Caching,', '![A chart](chart.png)'),
      ':17: the picture chart.png would not be shown: pages load none. Link to it instead.',
    ],
    [
      replaced('Caching,', 'Caching in <folder>,'),
      ':17: <folder> is HTML, expected markdown. Put it in backticks if it is meant as text.',
    ],
  ];
  test.each(broken.map(([text, sentence]) => [sentence, text]))('%s', async (sentence, text) => {
    expect(await problemsOf({ [NAME]: text })).toEqual([`changelog/${NAME}${sentence}`]);
  });

  test('a name without a day', async () => {
    expect(await problemsOf({ 'news.md': GOOD })).toEqual([
      'changelog/news.md:1: the file is called "news.md", expected a name such as 2026-09-01-node-pipeline-v4.md. Rename it.',
    ]);
  });

  test('two entries at one address', async () => {
    const other = '2026-09-02-node-pipeline-v4.md';
    expect(await problemsOf({ [NAME]: GOOD, [other]: replaced('date: 2026-09-01', 'date: 2026-09-02') })).toEqual([
      `changelog/${other}:3: its address /changelog/2026/09/node-pipeline-v4/ is that of changelog/${NAME} already. Rename the file.`,
    ]);
  });

  test('an alias that is the address of another', async () => {
    const text = replaced('date: 2026-09-01', 'date: 2026-09-02').replace(
      'breaking: true',
      'aliases: [node-pipeline-v4]',
    );
    expect(await problemsOf({ [NAME]: GOOD, '2026-09-02-other.md': text })).toEqual([
      `changelog/2026-09-02-other.md:6: its address /changelog/2026/09/node-pipeline-v4/ is that of changelog/${NAME} already. Remove the alias.`,
    ]);
  });
});

test('a front matter with a mistake does not hide what is wrong with the text', async () => {
  const text = replaced('type: changed', 'type: change').replace('Waiting is expensive.', '<!-- Why? -->');
  expect(await problemsOf({ [NAME]: text })).toEqual([
    `changelog/${NAME}:4: type is "change", expected one of added, changed, deprecated, removed, fixed, security. Did you mean "changed"?`,
    `changelog/${NAME}:19: nothing stands under "## Why". Write a sentence.`,
  ]);
});

test('all problems of all files come at once', async () => {
  const text = replaced('owner: platform', 'owner: nobody')
    .replace('## Why', '## Because')
    .replace('2026-12-01', '2026-01-01');
  expect(await problemsOf({ [NAME]: text, 'x.txt': '' })).toHaveLength(4);
});
