/** `commentary.md`: what a person adds to the numbers of a quarter before it is closed. */
import { Commentary } from '../../data/schema/quarter.ts';
import { parseFrontMatter } from '../load/front-matter.ts';
import { complaints } from '../load/issue.ts';
import { schemaOf } from '../load/schema-at.ts';

export const MOST_WORDS = 250;

export interface Comment {
  front: Commentary;
  /** Plain text. */
  paragraphs: string[];
}
export const NO_COMMENT: Comment = { front: { promises: [], answers: [] }, paragraphs: [] };

/** `name` is how the file is shown. A comment with a mistake says nothing: it is printed under the numbers it explains. */
export function parseCommentary(name: string, text: string): { comment: Comment; problems: string[] } {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  if (!plain.startsWith('---')) return checked(name, { promises: [], answers: [] }, plain, 1);
  const { written, problem } = parseFrontMatter(name, plain);
  if (!written) return { comment: NO_COMMENT, problems: [problem] };
  const value = written.front.value ?? {};
  const parsed = Commentary.safeParse(value);
  if (parsed.success) return checked(name, parsed.data, written.body, written.bodyLine);
  const found = complaints(parsed.error, value, [], schemaOf(Commentary));
  return { comment: NO_COMMENT, problems: found.map(({ place, text: words }) => written.front.problem(place, words)) };
}

function checked(name: string, front: Commentary, body: string, firstLine: number) {
  const uncommented = body.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));
  const problems = [...lineProblems(name, uncommented, firstLine), ...tooLong(name, uncommented, firstLine)];
  return { comment: problems.length > 0 ? NO_COMMENT : { front, paragraphs: paragraphs(uncommented) }, problems };
}

/** Frozen text must read the same whatever renders it, so it is text and nothing else. */
function* lineProblems(name: string, body: string, firstLine: number): Generator<string> {
  for (const [i, line] of body.split('\n').entries()) {
    const found = /^#{1,6} .*|^[-*+] .*|\]\([^)]*\)|<\/?[a-z][^>]*>|\*\*|`/i.exec(line)?.[0];
    if (found !== undefined)
      yield `${name}:${firstLine + i}: expected paragraphs of plain text, found "${found.slice(0, 40)}". Write it as a sentence.`;
  }
}

function* tooLong(name: string, body: string, firstLine: number): Generator<string> {
  const words = wordCount(body);
  if (words > MOST_WORDS)
    yield `${name}:${firstLine}: expected at most ${MOST_WORDS} words, found ${words}. Leave out ${words - MOST_WORDS}; the page prints on two sheets.`;
}

export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

function paragraphs(body: string): string[] {
  return body
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
