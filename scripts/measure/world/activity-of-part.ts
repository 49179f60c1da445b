/** The activity of one component of a monorepo: commits that landed with a commit that touched its folder, and the files in it. */
import type { Activity } from '../../../data/schema/activity.ts';
import { homeIn } from './home.ts';

export function activityOfPart(whole: Activity, path: string): Activity {
  const home = homeIn(whole.components);
  const touched = new Set(whole.components.find((one) => one.path === path)?.positions ?? []);
  const { time, authored, author, landed, tagged } = whole.commits;
  const rows: number[] = [];
  for (const [row, position] of landed.entries()) if (touched.has(position)) rows.push(row);
  const rowOf = new Map(rows.map((row, at) => [row, at]));
  const people = [...new Set(rows.map((row) => author[row]!))].filter((index) => index >= 0);
  const indexOf = new Map(people.map((index, at) => [index, at]));
  return {
    ...whole,
    ...(whole.contents && { contents: whole.contents.filter(({ file }) => home(file) === path) }),
    authors: people.map((index) => whole.authors[index]!),
    commits: {
      time: rows.map((row) => time[row]!),
      authored: rows.map((row) => authored[row]!),
      author: rows.map((row) => indexOf.get(author[row]!) ?? -1),
      landed: rows.map((row) => landed[row]!),
      tagged: rows.map((row) => tagged[row]!),
    },
    squashed: whole.squashed.filter((position) => touched.has(position)),
    reverts: whole.reverts.flatMap(([by, of]) =>
      rowOf.has(by) && rowOf.has(of) ? [[rowOf.get(by)!, rowOf.get(of)!] as [number, number]] : [],
    ),
  };
}
