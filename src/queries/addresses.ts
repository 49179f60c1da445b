/** Where each component's page stands. A name that is safe keeps its spelling; any other gets a slug with a hash, never a clash. */
import { createHash } from 'node:crypto';

/** `owner/name` → `components/owner/name`, for all of them at once: two that differ only in case must not share a folder. */
export function componentAddresses(ids: string[]): Map<string, string> {
  const addresses = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of [...ids].sort()) {
    const plain = addressOf(id, false);
    const address = taken.has(plain.toLowerCase()) ? addressOf(id, true) : plain;
    taken.add(address.toLowerCase());
    addresses.set(id, address);
  }
  return addresses;
}

function addressOf(id: string, hashed: boolean): string {
  const slash = id.indexOf('/');
  const owner = slash < 0 ? 'local' : id.slice(0, slash);
  const name = id.slice(slash + 1);
  return `components/${segment(owner, false)}/${segment(name, hashed)}`;
}

/** Names that look like our own hashed ones are hashed too, so that nobody can take another's address. */
export function segment(name: string, hashed: boolean): string {
  const safe = /^[A-Za-z0-9][A-Za-z0-9._-]{0,69}$/.test(name) && !/\.$|\.(?:json|csv|html)$|-[0-9a-f]{8}$/i.test(name);
  if (safe && !hashed && !reserved.has(name.toLowerCase())) return name;
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${slug || 'x'}-${hash}`;
}

const reserved = new Set(['index', '404', 'con', 'prn', 'aux', 'nul']);
