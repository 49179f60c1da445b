/**
 * Package URLs of everything a file can refer to. The subject is the purl without version and qualifiers; it is what adoption
 * is counted by, so two spellings of one thing must give one subject.
 *
 * Written out here rather than by packageurl-js, which leaves `+` in versions bare, drops the case of npm names, refuses Go
 * modules with branch versions and throws on lone surrogates. The test parses every shape back with it.
 */
import type { ReferenceFact } from './reader.ts';

export interface Parts {
  type: string;
  /** Segments before the name: `['grafana']`, `['ghcr.io', 'acme']`. */
  namespace?: string[];
  name: string;
  version?: string | null;
  qualifiers?: Record<string, string>;
  /** Segments are separated by `/`; kept in its case. */
  subpath?: string | null;
}

/** A reference fact at a line. `label` is what a comment or qualifier calls the version. */
export function reference(parts: Parts, line: number, label: string | null = null): ReferenceFact {
  const version = parts.version || null;
  const base = `pkg:${parts.type}/${[...(parts.namespace ?? []), parts.name].map(encoded).join('/')}`;
  const path = subpath(parts.subpath);
  const purl = base + (version ? `@${encoded(version)}` : '') + qualifiers(parts.qualifiers) + path;
  return { kind: 'reference', purl, subject: base + path, version, label, line };
}

/** The purl specification's set: letters, digits, `.-_~` and the colon stand for themselves; everything else is escaped, `/` in a ref too. */
function encoded(text: string): string {
  if (/^[\w.~:-]*$/.test(text)) return text;
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%3A', ':')
    .replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function qualifiers(given: Record<string, string> = {}): string {
  const pairs = Object.entries(given).filter(([, value]) => value !== '');
  if (pairs.length === 0) return '';
  pairs.sort(([a], [b]) => (a < b ? -1 : 1));
  return `?${pairs.map(([key, value]) => `${key}=${encoded(value)}`).join('&')}`;
}

function subpath(path: string | null | undefined): string {
  const segments = (path ?? '').split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return segments.length === 0 ? '' : `#${segments.map(encoded).join('/')}`;
}
