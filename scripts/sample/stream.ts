/** A repository's commits in the language of `git fast-import`. */
import { forge } from './people.ts';
import type { Person } from './people.ts';
import type { Commit, Repository } from './telling.ts';

const noObject = '0'.repeat(40);

export function fastImportStream({ commits }: Repository): string {
  const parts: string[] = [];
  const tips = new Map<string, number>();
  const tip = (branch: string) => (tips.has(branch) ? [tips.get(branch) ?? 0] : []);
  let mark = 0;
  let requests = 0;
  const write = (
    branch: string,
    parents: number[],
    commit: Commit,
    author: Person,
    committer: Person,
    message: string,
  ) => {
    mark++;
    tips.set(branch, mark);
    // Without a reset first, fast-import goes on from the branch's own tip.
    parts.push(`reset refs/heads/${branch}\ncommit refs/heads/${branch}\nmark :${mark}\n`);
    parts.push(
      `author ${signature(author, commit.at)}\ncommitter ${signature(committer, commit.at)}\n${data(message)}`,
    );
    parts.push(...parents.map((parent, i) => `${i === 0 ? 'from' : 'merge'} :${parent}\n`));
    parts.push(...commit.remove.map((path) => `D ${path}\n`));
    parts.push(...Object.entries(commit.write).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`), '\n');
  };
  // Sorting is stable: what is told first happens first within a second.
  for (const commit of commits.toSorted((a, b) => a.at - b.at)) {
    const { author, message, lands, imported, tag } = commit;
    if (imported) {
      write('imported', tip('imported'), commit, author, author, message);
      continue;
    }
    if (lands === 'pushed') write('main', tip('main'), commit, author, author, message);
    else requests++;
    if (lands === 'squashed') write('main', tip('main'), commit, author, forge, `${message} (#${requests})`);
    if (lands === 'merged') {
      const base = tip('main');
      const brought = tip('imported');
      if (brought.length === 0) write('topic', base, commit, author, author, message);
      write(
        'main',
        [...base, ...(brought.length > 0 ? brought : tip('topic'))],
        commit,
        forge,
        forge,
        `Merge #${requests}: ${message}`,
      );
      if (brought.length > 0) parts.push(gone('imported', tips));
    }
    if (tag !== null) parts.push(`reset refs/tags/${tag}\nfrom :${mark}\n\n`);
  }
  if (tips.has('topic')) parts.push(gone('topic', tips));
  return [...parts, 'done\n'].join('');
}

/** Branches that were merged are deleted, as forges do. */
function gone(branch: string, tips: Map<string, number>): string {
  tips.delete(branch);
  return `reset refs/heads/${branch}\nfrom ${noObject}\n\n`;
}

function signature({ name, email }: Person, at: number): string {
  return `${name} <${email}> ${at} +0000`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
