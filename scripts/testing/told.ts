/** What a reader says of a text, one line a fact, for tests that are tables. */
import type { Fact, Reader } from '../read/reader.ts';
import { Unreadable } from '../read/reader.ts';

/** `3 pkg:docker/node@22 (22-alpine)`, `1 trait container`, `1 owners @acme/x and 2 people`; `unreadable: parse-error: Line 2: …`. */
export function told(reader: Reader, text: string): string[] {
  try {
    return reader.read!(text).map(line);
  } catch (error) {
    if (error instanceof Unreadable) return [`unreadable: ${error.reason}: ${error.message}`];
    throw error;
  }
}

function line(fact: Fact): string {
  if (fact.kind === 'reference') return `${fact.line} ${fact.purl}${fact.label === null ? '' : ` (${fact.label})`}`;
  if (fact.kind === 'trait') return `${fact.line} trait ${fact.name}`;
  if (fact.kind === 'owners') return `${fact.line} owners ${fact.owners.join(' ')} and ${fact.people} people`;
  const { kind, namespace, name, ...rest } = fact.entity;
  const set = Object.entries(rest).filter(([, value]) => value !== null && value !== false);
  return [`${fact.line} ${kind}:${namespace}/${name}`, ...set.map(([key, value]) => `${key}=${value}`)].join(' ');
}
