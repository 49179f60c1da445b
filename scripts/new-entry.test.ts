import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exitCodeOf, type Command } from './command/command.ts';
import { newDeprecation, nextId } from './new-deprecation.ts';
import { newEntry } from './new-entry.ts';
import { temporaryFolder } from './testing/make-repository.ts';

async function run(command: Command, args: string[]) {
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  const effects = { now: () => new Date('2026-09-30T00:00:00Z'), progress: () => {}, log: say, warn: say };
  return { code: await exitCodeOf(command, args, effects), said };
}
function dataFolder(): string {
  const data = join(temporaryFolder(), 'data');
  mkdirSync(join(data, 'inputs'), { recursive: true });
  writeFileSync(join(data, 'inputs/organisation.yaml'), 'name: Acme\n');
  writeFileSync(join(data, 'inputs/teams.yaml'), 'teams:\n  - { id: platform, name: Platform }\n');
  return data;
}

test('a new entry is named by its day and title, and says what is still to be filled in', async () => {
  const data = dataFolder();
  const { code, said } = await run(newEntry, ['--title', 'Caches: für all', '--type', 'fixed', '--data', data]);
  const name = '2026-09-30-caches-fur-all.md';
  expect(code).toBe(0);
  expect(said).toEqual([
    `Written: ${data}/changelog/${name}`,
    `To fill in: changelog/${name}:7: summary is empty, expected some text. Fill it in.`,
    `To fill in: changelog/${name}:22: nothing stands under "## What's new". Write a sentence.`,
    `To fill in: changelog/${name}:26: nothing stands under "## Why". Write a sentence.`,
    `To fill in: changelog/${name}:30: nothing stands under "## Impact". Write a sentence.`,
    `To fill in: changelog/${name}:34: nothing stands under "## What to do". Write a sentence, or remove the heading.`,
    'Then: npm run validate',
  ]);
  const text = readFileSync(join(data, 'changelog', name), 'utf8');
  expect(text).toContain("title: 'Caches: für all'\ndate: 2026-09-30\n");
  expect(text).toContain('type: fixed\n');
  expect(text).toContain('owner: platform\n');
});

test('nothing is overwritten', async () => {
  const data = dataFolder();
  const args = ['--title', 'Caches', '--data', data];
  await run(newEntry, args);
  const file = join(data, 'changelog/2026-09-30-caches.md');
  writeFileSync(file, 'mine');
  expect(await run(newEntry, args)).toEqual({
    code: 2,
    said: [`${file} is there already and is not overwritten; give another --slug.`],
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test.each([
  [newEntry, [], '--title is missing: npm run new:entry -- --title "The Node pipeline, version 4"'],
  [
    newEntry,
    ['--title', '???'],
    '--title: "???" gives no name for a file; add --slug with letters, digits and hyphens.',
  ],
  [
    newEntry,
    ['--title', 'x', '--slug', '../x'],
    '--slug: "../x" is no name; expected lower-case letters, digits and hyphens, at most 70.',
  ],
  [
    newEntry,
    ['--title', 'x', '--date', '2026-02-31'],
    '--date: "2026-02-31" is no day; expected one such as 2026-09-30.',
  ],
  [
    newEntry,
    ['--title', 'x', '--type', 'new'],
    '--type: "new" is no type; expected one of added, changed, deprecated, removed, fixed, security.',
  ],
  [
    newEntry,
    ['--title', 'x', '--slug', '../x'],
    '--slug: "../x" is no name; expected lower-case letters, digits and hyphens, at most 70.',
  ],
  [newDeprecation, [], '--title is missing: npm run new:deprecation -- --title "Version 3 of the Node pipeline"'],
  [
    newDeprecation,
    ['--title', 'x', '--removal', 'soon'],
    '--removal: "soon" is no day; expected one such as 2026-09-30.',
  ],
] as [Command, string[], string][])('%o %j is refused in one sentence', async (command, args, sentence) => {
  expect(await run(command, [...args, '--data', dataFolder()])).toEqual({ code: 2, said: [sentence] });
});

test('a new deprecation takes the next free id, keeps the notice policy, and finds what it is given', async () => {
  const data = dataFolder();
  await run(newDeprecation, ['--title', 'First', '--data', data]);
  const { said } = await run(newDeprecation, ['--title', 'Second', '--subject', 'pkg:npm/left', '--data', data]);
  const name = 'dep-0002-second.md';
  expect(said).toEqual([
    `Written: ${data}/deprecations/${name}`,
    `To fill in: deprecations/${name}:6: summary is empty, expected some text. Fill it in.`,
    `To fill in: deprecations/${name}:10: contact is empty, expected some text. Fill it in.`,
    `To fill in: deprecations/${name}:30: replacement.name is empty, expected some text. Fill it in.`,
    `To fill in: deprecations/${name}:31: replacement.url is empty, expected an address such as https://docs.example.com/ or /adoption/. Correct it.`,
    `To fill in: deprecations/${name}:43: nothing stands under "## What to do". Write a sentence.`,
    `To fill in: deprecations/${name}:47: nothing stands under "## Why". Write a sentence, or remove the heading.`,
    'Then: npm run validate',
  ]);
  const text = readFileSync(join(data, 'deprecations', name), 'utf8');
  expect(text).toContain('announced: 2026-09-30\n');
  expect(text).toContain('removal: 2026-12-29\n');
  expect(text).toContain("- { subject: 'pkg:npm/left', versions: [] }\n");
});

test('ids follow the highest, also over a gap', () => {
  expect([nextId([]), nextId(['DEP-0001', 'DEP-0007'])]).toEqual(['DEP-0001', 'DEP-0008']);
});
