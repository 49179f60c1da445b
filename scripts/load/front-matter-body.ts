/** The text under the front matter, as far as rules ask about it: its sections, its links, and what would not be published. */
export interface Section {
  heading: string;
  line: number;
  empty: boolean;
}
export interface Found {
  what: string;
  line: number;
}
export interface Body {
  /** As it is published: without comments. */
  text: string;
  /** Of `##` headings. */
  sections: Section[];
  links: Found[];
  pictures: Found[];
  /** Markup written by hand: it would miss the site's base, and its security policy stops most of it. */
  html: Found[];
}

export function body(markdown: string, firstLine: number): Body {
  const uncommented = markdown.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));
  const prose = withoutCode(uncommented.split('\n'));
  const found = (pattern: RegExp): Found[] =>
    prose.flatMap((line, i) => [...line.matchAll(pattern)].map((match) => ({ what: match[1]!, line: firstLine + i })));
  return {
    text: `${uncommented.replace(/\n{3,}/g, '\n\n').trim()}\n`,
    sections: sections(prose, uncommented.split('\n'), firstLine),
    links: [...found(/(?<!!)\[[^\]]*\]\(\s*<?([^)\s>]*)[^)]*\)/g), ...found(/^ {0,3}\[[^\]]+\]:\s+<?([^\s>]+)/g)],
    pictures: found(/!\[[^\]]*\]\(\s*<?([^)\s>]*)/g),
    html: found(/(<\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>)/g),
  };
}

/** Lines with code blanked, so that what stands in it is not taken for markdown. */
function withoutCode(lines: string[]): string[] {
  let fence: string | null = null;
  return lines.map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null;
      return '';
    }
    if (mark !== undefined) {
      fence = mark;
      return '';
    }
    return line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) => ' '.repeat(code.length));
  });
}

function sections(prose: string[], all: string[], firstLine: number): Section[] {
  const starts = prose.flatMap((line, i) => {
    const heading = /^##[ \t]+(.+?)[ \t#]*$/.exec(line)?.[1];
    return heading === undefined ? [] : [{ heading, at: i }];
  });
  return starts.map(({ heading, at }, i) => {
    const rest = all.slice(at + 1, starts[i + 1]?.at);
    return { heading, line: firstLine + at, empty: rest.every((line) => line.trim() === '') };
  });
}
