/** The history of a deprecation: in order of time, and its rows lead to the dates as they stand. */
import { MovableDate } from '../../data/schema/deprecation.ts';
import type { Deprecation, HistoryRow } from '../../data/schema/deprecation.ts';
import type { Writing } from './front-matter-folder.ts';

type One = Writing<Deprecation>;

export function* historyProblems(one: One): Generator<string> {
  for (const [i, row] of one.value.history.entries()) {
    yield* wrongRow(one, row, i);
    yield* wrongDay(one, row, i);
  }
  for (const key of MovableDate.options) yield* brokenChain(one, key);
}

function* wrongRow({ problem }: One, { moved, from, to }: HistoryRow, i: number): Generator<string> {
  const dated = from !== undefined || to !== undefined;
  if (moved === undefined && dated)
    yield problem(
      ['history', i],
      `history[${i}] has from or to, but not which date was moved. Add moved: ${MovableDate.options.join(', ')}.`,
    );
  if (moved !== undefined && !dated)
    yield problem(
      ['history', i, 'moved'],
      `history[${i}] moved ${moved}, but says neither from nor to. Add both dates.`,
    );
}

function* wrongDay({ value, problem }: One, { on }: HistoryRow, i: number): Generator<string> {
  const before = value.history[i - 1]?.on ?? value.announced;
  if (on >= before) return;
  const what = i === 0 ? 'announced' : `the row above it on`;
  yield problem(
    ['history', i, 'on'],
    `history[${i}].on is ${on}, expected no day before ${what} ${before}. Rows are in order of time; add new ones at the end.`,
  );
}

/** Each move begins where the one before ended, and the last one leads to the date that stands above. */
function* brokenChain({ value, problem }: One, key: MovableDate): Generator<string> {
  const moves = value.history.flatMap((row, i) =>
    row.moved === key && (row.from ?? row.to) !== undefined ? [{ ...row, i }] : [],
  );
  for (const [n, { from, i }] of moves.entries()) {
    const before = moves[n - 1];
    if (before === undefined || before.to === from) continue;
    yield problem(
      ['history', i, 'from'],
      `history[${i}].from is ${from ?? 'missing'}, but the move of ${key} before it led to ${before.to ?? 'no date'}. Correct it.`,
    );
  }
  const last = moves.at(-1);
  if (last === undefined || last.to === value[key]) return;
  yield problem(
    [value[key] === undefined ? 'history' : key],
    `${key} is ${value[key] ?? 'missing'}, but the last move in its history led to ${last.to ?? 'no date'}. Add a row: { on: …, moved: ${key}, ${last.to === undefined ? '' : `from: ${last.to}, `}${value[key] === undefined ? '' : `to: ${value[key]}, `}what: … }.`,
  );
}
