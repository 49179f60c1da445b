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
  let waiting: Buffer[] = [];
  let needed = 0;
  let passing = 0;
  return (whole) => {
    const passed = Math.min(passing, whole.length);
    passing -= passed;
    const chunk = whole.subarray(passed);
    waiting.push(chunk);
    if (waiting.length > 1) {
      const have = waiting.reduce((sum, part) => sum + part.length, 0);
      if (have < needed) return [];
    }
    const bytes = waiting.length === 1 ? chunk : Buffer.concat(waiting);
    const objects: BatchObject[] = [];
    let at = 0;
    needed = 0;
    while (at < bytes.length) {
      const end = bytes.indexOf(10, at);
      if (end < 0) break;
      const header = parsed(bytes.toString('latin1', at, end));
      const length = withBody && header.type !== null ? header.size + 1 : 0;
      if (length > largest + 1) {
        const there = Math.min(length, bytes.length - end - 1);
        passing = length - there;
        objects.push({ ...header, body: NOTHING });
        at = end + 1 + there;
        continue;
      }
      if (end + 1 + length > bytes.length) {
        needed = end + 1 + length - at;
        break;
      }
      const body = length === 0 ? NOTHING : bytes.subarray(end + 1, end + length);
      objects.push({ ...header, body });
      at = end + 1 + length;
    }
    waiting = at === bytes.length ? [] : [bytes.subarray(at)];
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
