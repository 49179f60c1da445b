/** A Dockerfile's instructions: lines joined where they go on, comments and here-documents left out. */

export interface Instruction {
  /** In capitals: FROM, ARG, COPY … */
  word: string;
  rest: string;
  line: number;
}

export function instructions(text: string): Instruction[] {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  const escape = escapeSign(lines);
  // Where a word last stands on a line of its own: a here-document ends there or earlier, or never.
  const ends = new Map(lines.map((line, index) => [line.trim(), index]));
  const found: Instruction[] = [];
  let joined = '';
  let start = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index]!.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (joined === '') start = index;
    if (line.endsWith(escape)) {
      joined += `${line.slice(0, -1)} `;
      continue;
    }
    const instruction = parse(joined + line, start + 1);
    joined = '';
    found.push(instruction);
    index = behindHereDocuments(instruction, lines, index, ends);
  }
  if (joined !== '') found.push(parse(joined, start + 1));
  return found;
}

/** The directive `# escape=` may stand in the comments at the very top; Windows images use a backtick. */
function escapeSign(lines: string[]): string {
  for (const line of lines) {
    if (!line.trimStart().startsWith('#')) break;
    const sign = /^\s*#\s*escape\s*=\s*([\\`])\s*$/i.exec(line.slice(0, 200))?.[1];
    if (sign) return sign;
  }
  return '\\';
}

function parse(line: string, at: number): Instruction {
  const end = line.search(/\s/);
  const word = (end < 0 ? line : line.slice(0, end)).toUpperCase();
  return { word, rest: end < 0 ? '' : line.slice(end).trim(), line: at };
}

/** The last line of the here-documents that an instruction opens: `RUN <<EOF`. What stands in them is no instruction. */
function behindHereDocuments(
  instruction: Instruction,
  lines: string[],
  index: number,
  ends: Map<string, number>,
): number {
  if (!['RUN', 'COPY', 'ADD'].includes(instruction.word)) return index;
  let last = index;
  for (const [, , mark] of instruction.rest.matchAll(/(?<!\S)\d*<<-?(["']?)(\w+)\1(?!\S)/g)) {
    if ((ends.get(mark!) ?? -1) <= last) return last;
    do last += 1;
    while (lines[last]!.trim() !== mark);
  }
  return last;
}
