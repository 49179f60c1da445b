/** The dates of a deprecation: in order, and far enough apart to act. */
import { NOTICE_DAYS } from '../../data/schema/deprecation.ts';
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { Writing } from './front-matter-folder.ts';

type One = Writing<Deprecation>;

const ORDER = ['announced', 'deprecated_from', 'closed_to_new', 'end_of_support', 'removal'] as const;

export function* dateProblems(one: One): Generator<string> {
  yield* outOfOrder(one);
  yield* strayDays(one);
  yield* shortNotice(one);
}

function* outOfOrder({ value, problem }: One): Generator<string> {
  const given = ORDER.filter((key) => value[key] !== undefined);
  for (const [i, key] of given.entries()) {
    const before = given[i - 1];
    if (before === undefined || value[before]! <= value[key]!) continue;
    yield problem(
      [key],
      `${key} is ${value[key]}, expected no earlier than ${before} ${value[before]}. Correct one of them.`,
    );
  }
}

/** Days that belong to the time between the announcement and the removal. */
function* strayDays({ value, problem }: One): Generator<string> {
  const { announced, removal, removed_on, revoked_on } = value;
  for (const [key, day] of [
    ['removed_on', removed_on],
    ['revoked_on', revoked_on],
  ] as const)
    if (day !== undefined && day < announced)
      yield problem(
        [key],
        `${key} is ${day}, expected no day before it was announced on ${announced}. Correct one of them.`,
      );
  if (removed_on !== undefined && revoked_on !== undefined)
    yield problem(
      ['revoked_on'],
      `it has both removed_on ${removed_on} and revoked_on ${revoked_on}. Keep the one that is true.`,
    );
  for (const [i, { on }] of value.brownouts.entries()) {
    if (on >= announced && (removal === undefined || on <= removal)) continue;
    yield problem(
      ['brownouts', i, 'on'],
      `brownouts[${i}].on is ${on}, expected a day between announced ${announced} and removal ${removal ?? 'open'}. Correct it.`,
    );
  }
}

function* shortNotice({ value, problem }: One): Generator<string> {
  const { removal, impact, notice_exception, revoked_on } = value;
  if (removal === undefined || notice_exception !== undefined || revoked_on !== undefined) return;
  const known = knownSince(value);
  const days = daysBetween(known, removal);
  const due = NOTICE_DAYS[impact];
  if (days >= due) return;
  yield problem(
    ['removal'],
    `removal is ${removal}, ${days} days after it was known on ${known}, expected at least ${due} days for ${impact} impact: ${addDays(known, due)} or later. Move it, or give a notice_exception with reason and approved_by.`,
  );
}

/** A removal that is brought forward gives notice anew. */
function knownSince({ announced, removal, history }: Deprecation): string {
  const forward = history.filter(
    (row) => row.moved === 'removal' && row.to === removal && row.from !== undefined && row.from > row.to!,
  );
  return forward.at(-1)?.on ?? announced;
}

const DAY = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}
