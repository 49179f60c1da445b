/** The difference of the headline to the quarter before, taken apart. */
import type { Factor, Moved, Part } from '../../data/schema/quarter.ts';
import { plural } from '../measure/words.ts';
import { lastDay, quarterAfter, quarterInWords, quarterOf } from './calendar.ts';
import { moved } from './moved.ts';
import { HEADLINE, standing } from './standing.ts';
import type { Past, State } from './state.ts';
import { signed } from './words.ts';

/** `published`: what the closed quarter before said of its own end, in tenths of a point; null when it was not closed. */
export function whyMoved(state: State, past: Past, published: number | null) {
  const since = quarterAfter(quarterOf(state.day), -1);
  const before = standing(past.at(lastDay(since)));
  const found = moved(before, standing(state));
  if (!found)
    return { moved: null, movedBecause: `There was nothing to compare with at the end of ${quarterInWords(since)}.` };
  const known = found.parts.map((part): Part => ({ ...part, inWords: partInWords(part) }));
  const restated = restatement(past.at(lastDay(since)), published, since);
  const parts = restated === null ? known : [...known, restated];
  const whole: Moved = { metric: HEADLINE, since, tenths: found.tenths + (restated?.tenths ?? 0), parts };
  return { moved: whole, movedBecause: becauseOf(whole) };
}

/** What is known of the quarter before today and was not when it was published. */
function restatement(before: State, published: number | null, since: string): Part | null {
  const measure = before.answer(HEADLINE)?.measure;
  if (published === null || !measure || 'unknown' in measure || measure.value === null) return null;
  const tenths = Math.round(1000 * measure.value) - published;
  if (tenths === 0) return null;
  const inWords = `${quarterInWords(since)} is known better today than when it was published; see its restatements`;
  return { factor: 'restated', tenths, gained: 0, lost: 0, inWords };
}

const WORDS: Record<Exclude<Factor, 'restated'>, [gained: string, lost: string]> = {
  behaviour: ['joined', 'left'],
  'entry-and-exit': ['came in', 'went out'],
  eligibility: ['became eligible', 'ceased to be eligible'],
  coverage: ['became readable', 'can no longer be judged'],
};
const NAMES: Record<Factor, string> = {
  behaviour: 'what teams did',
  'entry-and-exit': 'components and paths that came or went',
  eligibility: 'whom the paths apply to',
  coverage: 'what could be read',
  restated: 'what is now known of the quarter before',
};

/** `14 pairs joined, 3 left` */
function partInWords({ factor, gained, lost }: Omit<Part, 'inWords'>): string {
  const [up, down] = WORDS[factor as Exclude<Factor, 'restated'>];
  if (gained === 0 && lost === 0) return `no pair ${up} or ${down}`;
  if (lost === 0) return `${plural(gained, 'pair')} ${up}`;
  return gained === 0 ? `${plural(lost, 'pair')} ${down}` : `${plural(gained, 'pair')} ${up}, ${lost} ${down}`;
}

/** The largest part first, and whether the rest pulls the other way. */
function becauseOf({ tenths, parts }: Moved): string {
  const [first, ...rest] = parts
    .filter((part) => part.tenths !== 0)
    .sort((a, b) => Math.abs(b.tenths) - Math.abs(a.tenths));
  if (!first) return 'Nothing moved it.';
  const others = rest.map((part) => `${signed(part.tenths)} ${NAMES[part.factor]}`);
  return `${signed(tenths)} points: ${[`${signed(first.tenths)} ${NAMES[first.factor]} (${first.inWords})`, ...others].join(', ')}.`;
}
