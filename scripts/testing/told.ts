/** What a reader says of a text, one line a fact, for tests that are tables. */
import type { Fact, Reader, RuleFact } from '../read/reader.ts';
import { Unreadable } from '../read/reader.ts';

/** `3 pkg:docker/node@22 (22-alpine)`, `1 trait container`, `1 owners @acme/x and 2 people`; `unreadable: parse-error: Line 2: …`. */
export function told(reader: Reader, text: string): string[] {
  try {
    return promised(reader, reader.read!(text)).flatMap((fact) => (fact.kind === 'rule' ? [] : line(fact)));
  } catch (error) {
    if (error instanceof Unreadable) return [`unreadable: ${error.reason}: ${error.message}`];
    throw error;
  }
}

/** Facts that the reader says it can give; any other is a mistake in what it says of itself. */
export function promised(reader: Reader, facts: Fact[]): Fact[] {
  const gives = reader.gives ?? [];
  const other = facts.map(nameOf).find((name) => !gives.some((beginning) => name.startsWith(beginning)));
  if (other !== undefined) throw new Error(`${reader.id} gave ${other}, which its "gives" does not name.`);
  return facts;
}

function nameOf(fact: Fact): string {
  if (fact.kind === 'reference') return fact.subject;
  if (fact.kind === 'trait') return fact.name;
  if (fact.kind === 'content') return 'contents';
  return fact.kind === 'catalog' ? 'entities' : 'owners';
}

function line(fact: Exclude<Fact, RuleFact>): string {
  if (fact.kind === 'reference') return `${fact.line} ${fact.purl}${fact.label === null ? '' : ` (${fact.label})`}`;
  if (fact.kind === 'trait') return `${fact.line} trait ${fact.name}`;
  if (fact.kind === 'owners') return `${fact.line} owners ${fact.owners.join(' ')} and ${fact.people} people`;
  if (fact.kind === 'content') return `${fact.line} ${fact.lines} lines, sketch of ${fact.sketch.length / 4}`;
  const { kind, namespace, name, ...rest } = fact.entity;
  const set = Object.entries(rest).filter(([, value]) => value !== null && value !== false);
  return [`${fact.line} ${kind}:${namespace}/${name}`, ...set.map(([key, value]) => `${key}=${value}`)].join(' ');
}
