/** Names of files made from names that other people chose. */
import { createHash } from 'node:crypto';

const SAFE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
/** Looks like one that was made safe, or means something to an operating system or a static host. */
const TAKEN = /-[0-9a-f]{8}$|^(con|prn|aux|nul|com\d|lpt\d|index)(\.|$)|\.(git|lock|json)$|\.$/i;

/** The name itself where every file system and URL takes it, else its safe part and a hash that keeps it apart. */
export function safeName(name: string): string {
  if (SAFE.test(name) && !TAKEN.test(name)) return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const readable = name
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return readable === '' ? `x-${hash}` : `${readable}-${hash}`;
}

/** `mined/<owner>/<name>.json`, relative to a generation. */
export function documentPath(kind: 'mined' | 'activity', owner: string, name: string): string {
  return `${kind}/${safeName(owner)}/${safeName(name)}.json`;
}
