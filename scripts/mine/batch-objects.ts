/** What `git cat-file --batch` and `--batch-check` write, as objects. */

export interface BatchObject {
  id: string;
  /** `commit`, `blob` …; null when the object is missing. */
  type: string | null;
  size: number;
  /** A view into the chunk it came in; empty for `--batch-check`, and for what is larger than asked for. */
  body: Buffer;
}

const NOTHING = Buffer.alloc(0);

/** Takes chunks as they come and gives the objects that are whole. The bytes of an object larger than `largest` are passed over. */
export function batchObjects(withBody: boolean, largest = Infinity): (chunk: Buffer) => BatchObject[] {
  let begun: Buffer = NOTHING;
  /** The object whose bytes come; null: they are passed over. */
  let open: Omit<BatchObject, 'body'> | null = null;
  let parts: Buffer[] = [];
  /** Bytes that are still to come, the newline behind them included. */
  let missing = 0;

  const header = (chunk: Buffer, at: number, end: number) => {
    const line = begun.length === 0 ? chunk.subarray(at, end) : Buffer.concat([begun, chunk.subarray(at, end)]);
    begun = NOTHING;
    return parsed(line.toString('latin1'));
  };
  return (chunk) => {
    const objects: BatchObject[] = [];
    for (let at = 0; at < chunk.length;) {
      if (missing === 0) {
        const end = chunk.indexOf(10, at);
        if (end < 0) {
          begun = Buffer.concat([begun, chunk.subarray(at)]);
          break;
        }
        const found = header(chunk, at, end);
        at = end + 1;
        const hasBody = withBody && found.type !== null;
        missing = hasBody ? found.size + 1 : 0;
        open = hasBody && found.size <= largest ? found : null;
        if (open === null) objects.push({ ...found, body: NOTHING });
      } else {
        const end = Math.min(at + missing, chunk.length);
        missing -= end - at;
        if (open !== null) parts.push(chunk.subarray(at, end));
        if (open !== null && missing === 0) {
          const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
          objects.push({ ...open, body: whole.subarray(0, open.size) });
          parts = [];
        }
        at = end;
      }
    }
    return objects;
  };
}

/** `<id> <type> <size>`, or `<id> missing`. */
function parsed(header: string) {
  const [id, type, size] = header.split(' ');
  if (type === 'missing') return { id: id!, type: null, size: 0 };
  if (size === undefined)
    throw new Error(`Expected "<id> <type> <size>" from git cat-file, found ${JSON.stringify(header)}.`);
  return { id: id!, type: type!, size: Number(size) };
}
