/** `data/changelog`: every entry that is as its schema says, and one sentence for every mistake in any of them. */
import { ChangelogEntry } from '../../data/schema/changelog.ts';
import type { WrittenEntry } from '../../data/schema/changelog.ts';
import { entryProblems, sameAddress, textProblems } from './changelog-rules.ts';
import { fileNames, writings } from './front-matter-folder.ts';
import type { Context } from './front-matter-rules.ts';

const NAME = /^(\d{4})-(\d{2})-(\d{2})-([a-z0-9][a-z0-9-]{0,69})\.md$/;

export interface LoadedChangelog {
  /** Newest first, drafts included. */
  changelog: WrittenEntry[];
  problems: string[];
}

export async function loadChangelog(folder: string, context: Context): Promise<LoadedChangelog> {
  const naming = { pattern: NAME, example: '2026-09-01-node-pipeline-v4.md' };
  const { writings: entries, problems } = await writings(folder, ChangelogEntry, naming, (one) =>
    textProblems(one, context),
  );
  for (const entry of entries) problems.push(...entryProblems(entry, context));
  problems.push(...sameAddress(entries));
  const changelog = entries.map(({ name, file, value, body }) => ({
    slug: NAME.exec(name)![4]!,
    file,
    entry: value,
    body: body.text,
  }));
  return { changelog: changelog.sort(newestFirst), problems };
}

function newestFirst(a: WrittenEntry, b: WrittenEntry): number {
  if (a.entry.date !== b.entry.date) return a.entry.date < b.entry.date ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}

/** `2026/09/node-pipeline-v4`: where entries stand, by the names of their files alone. */
export async function entryAddresses(folder: string): Promise<string[]> {
  const names = await fileNames(folder);
  return names.flatMap((name) => {
    const parts = NAME.exec(name);
    return parts ? [`${parts[1]}/${parts[2]}/${parts[4]}`] : [];
  });
}
