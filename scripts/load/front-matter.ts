/** A markdown file that people write: its front matter as strict YAML with lines, and the text under it. */
import matter from 'gray-matter';
import { parseDeclaredFile } from './declared-file.ts';
import type { DeclaredFile, Parsed } from './declared-file.ts';

export interface WrittenFile {
  front: DeclaredFile;
  body: string;
  /** The line on which the body begins. */
  bodyLine: number;
}
export type ParsedWriting = { written: WrittenFile; problem?: never } | { written?: never; problem: string };

const FENCE = /^---[ \t]*$/m;

export function parseFrontMatter(name: string, text: string): ParsedWriting {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const [first = ''] = plain.split('\n', 1);
  if (!/^---[ \t]*$/.test(first)) return { problem: `${name}:1: ${notOpened(first)}` };
  if (!FENCE.test(plain.slice(first.length + 1)))
    return { problem: `${name}:1: the front matter has no end, expected a line with only ---. Add it above the text.` };
  const { front, content } = split(name, plain);
  if (!front.file) return { problem: front.problem };
  const bodyLine = plain.slice(0, plain.length - content.length).split('\n').length;
  return { written: { front: front.file, body: content, bodyLine } };
}

function notOpened(first: string): string {
  if (first.startsWith('---'))
    return `the first line is "${first.slice(0, 40)}", expected --- alone: front matter is YAML, no other language. Remove what follows.`;
  return `the first line is "${first.slice(0, 40)}", expected --- and the front matter under it. npm run new:entry makes a file that has it.`;
}

/**
 * gray-matter evaluates `---js` and remembers what it failed to parse unless it is given engines each time; its own YAML
 * turns 2026-02-31 into 3 March. Here it only divides the text.
 */
function split(name: string, text: string): { front: Parsed; content: string } {
  let front: Parsed = parseDeclaredFile(name, '');
  const yaml = (block: string) => {
    front = parseDeclaredFile(name, block);
    return {};
  };
  const javascript = () => {
    throw new Error('Front matter is YAML; scripts in it are never run.');
  };
  const { content } = matter(text, { engines: { yaml, javascript } });
  return { front, content };
}
