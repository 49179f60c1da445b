/** What was promised for a quarter and what came of it: targets that fell due, removals that were announced, promises in words. */
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { Commentary, PromiseKept } from '../../data/schema/quarter.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { declarations } from '../measure/declared.ts';
import { isShare, valueOf, type State } from './state.ts';
import { dayInWords, percentOf, shareInWords } from './words.ts';

export interface Span {
  from: Day;
  to: Day;
}
/** The commentary of the quarter before, and that of this one, which answers it. */
export interface Said {
  before: Commentary;
  now: Commentary;
}

export function promises(span: Span, state: State, said: Said): PromiseKept[] {
  return [
    ...said.before.promises.map((one) => spoken(one, state, said.now)),
    ...targets(span, state),
    ...removals(span, state),
  ];
}

function spoken(
  { promise, metric, path, atLeast }: Commentary['promises'][number],
  state: State,
  now: Commentary,
): PromiseKept {
  const answer = now.answers.find((one) => one.promise === promise);
  if (answer) return { promise, kept: answer.kept ? 'yes' : 'no', because: answer.because };
  if (metric === undefined || atLeast === undefined)
    return { promise, kept: 'not-known', because: 'nobody has said what came of it' };
  return { promise, ...judged(metric, path ?? null, atLeast, state) };
}

/** Those due by now: while the quarter runs, the others may still be kept. */
function targets({ from }: Span, state: State): PromiseKept[] {
  return declarations(state.world)
    .targets.filter(({ by, decidedOn }) => decidedOn < from && by >= from && by <= state.day)
    .map(({ metric, path, atLeast, by, decidedBy }) => {
      const of = state.metrics.find(({ id }) => id === metric);
      const name = state.world.inputs.goldenPaths.find(({ id }) => id === path)?.name;
      const aim = of && isShare(of.unit) ? percentOf(atLeast) : String(atLeast);
      const promise = `${of?.title ?? metric}${name === undefined ? '' : `, ${name}`}: at least ${aim} by ${dayInWords(by)} (${decidedBy})`;
      return { promise, ...judged(metric, path ?? null, atLeast, state) };
    });
}

function judged(metric: string, path: string | null, atLeast: number, state: State): Omit<PromiseKept, 'promise'> {
  const measure = state.answer(metric, { path })?.measure;
  const value = valueOf(measure);
  if (value === null) {
    const why = measure && 'unknown' in measure ? measure.unknown : 'it is not measured';
    return { kept: 'not-known', because: why };
  }
  const unit = state.metrics.find(({ id }) => id === metric)!.unit;
  const found = isShare(unit) ? shareInWords(measure)! : `${value} ${unit}`;
  return { kept: value >= atLeast ? 'yes' : 'no', because: found };
}

/** As announced when the quarter began: a day that was moved since is a promise that was not kept. */
function removals({ from, to }: Span, { day, world }: State): PromiseKept[] {
  return (world.inputs.deprecations ?? []).flatMap(({ deprecation }) => {
    const then = asKnownBefore(deprecation, from);
    const { removal, title } = then;
    if (removal === undefined || removal < from || removal > to || deprecation.announced >= from) return [];
    const promise = `${title}: removed by ${dayInWords(removal)}`;
    const { removed_on, revoked_on } = deprecation;
    if (removed_on !== undefined && removed_on <= removal)
      return { promise, kept: 'yes' as const, because: `removed on ${dayInWords(removed_on)}` };
    if (revoked_on !== undefined && revoked_on <= day)
      return { promise, kept: 'no' as const, because: `called off on ${dayInWords(revoked_on)}` };
    if (deprecation.removal !== removal && movedBy(deprecation, day))
      return {
        promise,
        kept: 'no' as const,
        because: `moved to ${deprecation.removal ? dayInWords(deprecation.removal) : 'no day'}`,
      };
    return removal > day ? [] : { promise, kept: 'no' as const, because: 'it is still there' };
  });
}

const movedBy = ({ history }: Deprecation, day: Day) =>
  history.some(({ moved, on }) => moved === 'removal' && on <= day);

/** With the dates that held before a day: later moves undone, the newest first. */
export function asKnownBefore(deprecation: Deprecation, day: Day): Deprecation {
  const known = { ...deprecation };
  for (const { on, moved, from } of [...deprecation.history].reverse())
    if (moved !== undefined && on >= day) known[moved] = from as Day;
  return known;
}
