/** The README: whether it says anything. */
import type { Fact, Reader } from '../reader.ts';

/** Letters of text beyond headings, badges, links and code: two or three sentences. */
const ENOUGH = 200;

export const readme: Reader = {
  id: 'readme',
  version: 1,
  title: 'README',
  files: 'README and README.md, .rst, .adoc and .txt at the root, in .github and in docs.',
  facts: `The trait docs/readme where its text has at least ${ENOUGH} letters beyond headings, badges, addresses and code; else docs/readme-stub.`,
  gives: ['docs/readme'],
  claims: (path) => /^(?:\.github\/|docs\/)?readme(?:\.(?:md|markdown|rst|adoc|txt))?$/i.test(path),
  read(text): Fact[] {
    const line = enoughAt(text);
    return [{ kind: 'trait', name: line === null ? 'docs/readme-stub' : 'docs/readme', line: line ?? 1 }];
  },
};

/** The line by which it has said enough. */
function enoughAt(text: string): number | null {
  let letters = 0;
  let code = false;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('```')) code = !code;
    else if (!code) letters += lettersIn(line);
    if (letters >= ENOUGH) return index + 1;
  }
  return null;
}

function lettersIn(line: string): number {
  const start = line.trimStart();
  if (start.startsWith('#') || start.startsWith('=') || start.startsWith('<') || start.startsWith('[![')) return 0;
  const prose = line
    .slice(0, 5_000)
    .replace(/!?\[([^[\]]{0,500})\]\([^()]{0,500}\)/g, '$1')
    .replace(/https?:\/\/\S+/g, '');
  return prose.match(/\p{L}/gu)?.length ?? 0;
}
