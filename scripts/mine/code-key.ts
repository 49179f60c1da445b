/** Code as a key: what was kept by other code is made again. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A line such as `  version: 3,` of a reader: it is in the reader's own key. */
const VERSION = /^\s*version: \d+,$/gm;
const IMPORT = /^(?:import|export) (?!type )[^;]*? from '(\.{1,2}\/[^']+)';|^import '(\.{1,2}\/[^']+)';/gm;

/** A hash of modules and of all that they import of ours, but for the versions of readers, and of the packages' versions. */
export type CodeKey = (...modules: URL[]) => string;
interface Module {
  hash: string;
  imports: URL[];
}

/** Reads each file once. */
export function codeKeys(): CodeKey {
  const known = new Map<string, Module>();
  const lock = packages();
  return (...modules) => {
    const found = new Map<string, string>();
    const waiting = [...modules];
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (found.has(url.href)) continue;
      let module = known.get(url.href);
      if (module === undefined) known.set(url.href, (module = moduleAt(url)));
      found.set(url.href, module.hash);
      waiting.push(...module.imports);
    }
    const rows = [...found].map(([href, hash]) => `${relative(href)} ${hash}`).sort();
    return sha256(`${rows.join('\n')}\n${lock}`);
  };
}

function moduleAt(url: URL): Module {
  const text = readFileSync(url, 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([, from, bare]) => new URL((from ?? bare)!, url));
  return { hash: sha256(text.replace(VERSION, '')), imports };
}

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The same code in another folder is the same code. */
const relative = (href: string) => href.replace(new URL('../', import.meta.url).href, '');

/** Parsers that others wrote: any change of the lock counts. */
function packages(): string {
  const lock = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  return existsSync(lock) ? sha256(readFileSync(lock)) : '';
}
