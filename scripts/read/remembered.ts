/** What was worked out for a line before is not worked out again; the memory is bounded, and a long line is not kept. */

const LINES = 10_000;
const LONGEST = 300;

/** The same function, which has to be pure. */
export function remembered<T>(workedOut: (line: string) => T): (line: string) => T {
  const known = new Map<string, T>();
  return (line) => {
    if (line.length > LONGEST) return workedOut(line);
    let said = known.get(line);
    if (said !== undefined) return said;
    if (known.size >= LINES) known.clear();
    // A copy: a part of a text keeps the whole of it in memory.
    known.set(` ${line}`.slice(1), (said = workedOut(line)));
    return said;
  };
}
