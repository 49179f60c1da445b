/** Where a forge answers: GitHub itself, GitHub Enterprise Cloud with data residency, or a server of one's own. */
import { Refusal } from '../command/refusal.ts';

export interface ForgeAddress {
  /** With the port, where one is written. */
  host: string;
  /** What `/graphql` is asked below. */
  api: string;
  /** What `owner/name.git` is asked below; ends with a slash. */
  git: string;
}

export function forgeAddress(text = 'https://github.com'): ForgeAddress {
  const found = URL.parse(text.includes('://') ? text : `https://${text}`);
  const plain = found !== null && found.pathname === '/' && found.search + found.hash + found.username === '';
  // Over plain http everybody on the way reads the token; on this machine nobody is on the way.
  const safe = found?.protocol === 'https:' || (found?.protocol === 'http:' && found.hostname === '127.0.0.1');
  if (!plain || !safe)
    throw new Refusal(`--forge: "${text}" is no address of a forge; expected one such as https://github.example.com`);
  const isCloud = found.host === 'github.com' || found.host.endsWith('.ghe.com');
  return {
    host: found.host,
    api: isCloud ? `https://api.${found.host}` : `${found.origin}/api`,
    git: `${found.origin}/`,
  };
}

const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9])?$/;

export function parseOrganisation(text: string): string {
  if (LOGIN.test(text)) return text;
  throw new Refusal(`--org: "${text}" is no name of an organisation; expected one such as acme, without an address.`);
}
