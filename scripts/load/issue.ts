/** A schema's complaint as a sentence: what was found, what was expected, what to do. */
import type { z } from 'zod';
import { nearest } from '../command/nearest.ts';
import { isDay, keysOf } from './schema-at.ts';
import type { SchemaAt } from './schema-at.ts';
import type { Place } from './yaml-lines.ts';

export interface Complaint {
  place: Place;
  text: string;
}
type Issue = z.core.$ZodIssue;

/** `prefix` is where `value` lies in its file. */
export function complaints(error: z.ZodError, value: unknown, prefix: Place, schemaAt: SchemaAt): Complaint[] {
  return error.issues.flatMap((issue) => {
    const inner = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    const place = [...prefix, ...inner];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(place, key, keysOf(schemaAt(inner))));
    return [{ place, text: sentence(issue, valueAt(value, inner), placeInWords(place), isDay(schemaAt(inner))) }];
  });
}

function unknownKey(place: Place, key: string, known: string[]): Complaint {
  const near = nearest(key, known);
  const fix = near === null ? `Known here are ${known.join(', ')}.` : `Did you mean "${near}"?`;
  const where = placeInWords(place);
  return { place: [...place, key], text: `${where === '' ? '' : `${where}: `}"${key}" is not a known key. ${fix}` };
}

function sentence(issue: Issue, found: unknown, where: string, day: boolean): string {
  const { expected, fix } = day ? dayExpected(found) : expectation(issue, found);
  if (found === undefined) return `${where} is missing, expected ${expected}. Add it.`;
  if (found === '' || found === null) return `${where} is empty, expected ${expected}. ${fix}`;
  if (Array.isArray(found) && found.length === 0) return `${where} is an empty list, expected ${expected}. ${fix}`;
  return `${where} is ${inWords(found)}, expected ${expected}. ${fix}`;
}

function expectation(issue: Issue, found: unknown): { expected: string; fix: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: types[issue.expected] ?? issue.expected, fix: typeFix(issue.expected, found) };
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof found === 'string' ? nearest(found, values) : null;
      return {
        expected: `one of ${values.join(', ')}`,
        fix: near === null ? 'Choose one.' : `Did you mean "${near}"?`,
      };
    }
    case 'invalid_format':
      return format(issue);
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { expected: `at most ${issue.maximum}`, fix: 'Correct it.' }
        : { expected: issue.message, fix: 'Correct it.' };
    case 'invalid_union':
      // A union that says itself what it expects; the others are signals.
      return issue.message.startsWith('one of')
        ? { expected: issue.message, fix: 'Give exactly one of them.' }
        : { expected: 'either "reference: pkg:…" or "trait: …"', fix: 'Give exactly one of the two.' };
    default:
      return { expected: issue.message, fix: 'Correct it.' };
  }
}

function tooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>) {
  if (origin === 'array') return { expected: 'at least one entry', fix: 'Fill it in.' };
  if (origin === 'string') return { expected: 'some text', fix: 'Fill it in.' };
  return { expected: `${inclusive === false ? 'more than' : 'at least'} ${minimum}`, fix: 'Correct it.' };
}

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  tuple: 'a list of two',
  array: 'a list',
  object: 'keys with values',
  boolean: 'true or false',
  int: 'a whole number',
};

function typeFix(expected: string, found: unknown): string {
  if (expected === 'string' && (typeof found === 'number' || typeof found === 'boolean')) return 'Put it in quotes.';
  if (expected === 'array') return 'Write each entry on its own line after a hyphen.';
  return 'Correct it.';
}

function dayExpected(found: unknown): { expected: string; fix: string } {
  return { expected: `a calendar day such as ${nearestDay(found)}`, fix: 'Correct the date.' };
}

function format(issue: Extract<Issue, { code: 'invalid_format' }>): { expected: string; fix: string } {
  if (issue.format === 'starts_with' && 'prefix' in issue) {
    return { expected: `text that starts with ${String(issue.prefix)}`, fix: 'Write it in full.' };
  }
  return { expected: issue.message, fix: 'Correct it.' };
}

/** The last day of the month for one that has no such day: what the writer most likely meant. */
function nearestDay(found: unknown): string {
  const [, year = '', month = ''] = (typeof found === 'string' && /^(\d{4})-(\d{2})-\d{2}$/.exec(found)) || [];
  if (month < '01' || month > '12') return '2026-02-28';
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}

function inWords(found: unknown): string {
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object' && found !== null) return `{ ${Object.keys(found).join(', ')} }`;
  const text = JSON.stringify(found);
  return text.length > 80 ? `${text.slice(0, 77)}…"` : text;
}

export function placeInWords(place: Place): string {
  return place.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');
}

function valueAt(value: unknown, place: Place): unknown {
  let at: unknown = value;
  for (const part of place) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<string | number, unknown>)[part];
  }
  return at;
}
