/** A repository's commits in the language of `git fast-import`. */
import type { Person } from './people.ts';
import type { Commit, Repository } from './repository.ts';

const nothing = '0'.repeat(40);

export function fastImportStream({ commits }: Repository): string {
  const parts: string[] = [];
  let mark = 0;
  let tip: number | null = null;
  const write = (ref: string, commit: Commit, committer: Person, message: string, parents: number[]): number => {
    mark++;
    parts.push(`reset ${ref}\ncommit ${ref}\nmark :${mark}\n`);
    parts.push(
      `author ${signature(ref === 'refs/heads/main' && parents.length > 1 ? committer : commit.author, commit.at)}\n`,
    );
    parts.push(`committer ${signature(committer, commit.at)}\n${data(message)}`);
    parts.push(...parents.map((parent, i) => `${i === 0 ? 'from' : 'merge'} :${parent}\n`));
    for (const path of commit.remove) parts.push(`D ${path}\n`);
    for (const [path, text] of Object.entries(commit.write)) parts.push(`M 100644 inline ${path}\n${data(text)}`);
    parts.push('\n');
    return mark;
  };
  let merges = 0;
  // Sorting is stable: what is told first happens first within a second.
  for (const commit of commits.toSorted((a, b) => a.at - b.at)) {
    const base: number[] = tip === null ? [] : [tip];
    if (commit.mergedBy && tip !== null) {
      const side = write('refs/heads/topic', commit, commit.author, commit.message, base);
      merges++;
      tip = write('refs/heads/main', commit, commit.mergedBy, `Merge pull request #${merges}`, [tip, side]);
    } else tip = write('refs/heads/main', commit, commit.author, commit.message, base);
    if (commit.tag !== null) parts.push(`reset refs/tags/${commit.tag}\nfrom :${tip}\n\n`);
  }
  if (merges > 0) parts.push(`reset refs/heads/topic\nfrom ${nothing}\n\n`);
  parts.push('done\n');
  return parts.join('');
}

function signature({ name, email }: Person, at: number): string {
  return `${name} <${email}> ${at} +0000`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
