/** Measures in the words they are printed with: the answer first, n of N always, what is unknown said. */
import type { Figure } from '../../data/schema/report/parts.ts';
import type { Measure } from '../../data/schema/shapes.ts';
import type { Metric } from './metric.ts';
import type { Noun } from './nouns.ts';
import { isKnown } from './share.ts';
import { verdict } from './verdict.ts';
import { count, inBrackets } from './words.ts';

/** `9 of 12 plugins walk it (75%)` */
export function shareInWords(
  { n, of }: { n: number; of: number },
  noun: Noun,
  does: { one: string; many: string },
): string {
  const who = `${count(n)} of ${count(of)} ${of === 1 ? noun.one : noun.many}`;
  return `${who} ${n === 1 || of === 1 ? does.one : does.many}${inBrackets(n, of)}`;
}

/** `; 1 could not be read`, or nothing. */
export const unclearInWords = (unclear: number): string =>
  unclear === 0 ? '' : `; ${count(unclear)} could not be read`;

/** What is said of a metric's n, of and unclear. */
interface Phrase {
  label: string;
  counted: { one: string; many: string };
  /** Of whom, where it is not everybody that the path is for. */
  of?: Noun;
  unclear: string;
  /** There is nobody to count. */
  nobody: string;
}

const PHRASES: Record<string, Phrase> = {
  'adoption-curve': {
    label: 'Adopted',
    counted: { one: 'has adopted it', many: 'have adopted it' },
    unclear: 'could not be read',
    nobody: 'It is for nobody yet',
  },
  'alive-on-path': {
    label: 'On it, and worked on',
    counted: { one: 'is on it and had a commit in 28 days', many: 'are on it and had a commit in 28 days' },
    unclear: 'could not be judged',
    nobody: 'It is for nobody yet',
  },
  'registration-gap': {
    label: 'Registered, not walking',
    counted: { one: 'is registered and does not walk', many: 'are registered and do not walk' },
    unclear: 'could not be judged',
    nobody: 'It is for nobody yet',
  },
  primary: {
    label: 'Nothing beside it',
    counted: { one: 'walks it without a rival’s file beside it', many: 'walk it without a rival’s file beside it' },
    unclear: 'could not be read',
    nobody: 'It is for nobody yet',
  },
  'new-adoption': {
    label: 'New ones that start on it',
    counted: { one: 'was on it by day 30', many: 'were on it by day 30' },
    of: { one: 'birth of the last 12 months', many: 'births of the last 12 months' },
    unclear: 'too new to judge',
    nobody: 'None that it is for was born in the last 12 months, after its launch, and is old enough to judge',
  },
  voluntary: {
    label: 'Chosen by new ones',
    counted: { one: 'was on it by day 30 and on day 90', many: 'were on it by day 30 and on day 90' },
    of: { one: 'birth under no mandate', many: 'births under no mandate' },
    unclear: 'too new to judge',
    nobody: 'None that had the choice was born in the last 12 months, after its launch, and is old enough to judge',
  },
  'voluntary-year': {
    label: 'Joined freely in its first year',
    counted: { one: 'had joined without a mandate', many: 'had joined without a mandate' },
    unclear: 'could not be read',
    nobody: 'It was for nobody then',
  },
  chosen: {
    label: 'Joined by their own hand',
    counted: { one: 'was made by the own team', many: 'were made by the own team' },
    of: { one: 'first adoption', many: 'first adoptions' },
    unclear: 'by unknown hands',
    nobody: 'Nobody is known to have joined by anybody’s hand',
  },
  lapsed: {
    label: 'Left it again',
    counted: { one: 'has left', many: 'have left' },
    of: { one: 'that ever joined', many: 'that ever joined' },
    unclear: 'could not be read',
    nobody: 'Nobody has ever joined',
  },
  superseded: {
    label: 'Moved to the successor',
    counted: { one: 'has moved on', many: 'have moved on' },
    of: { one: 'that ever joined', many: 'that ever joined' },
    unclear: 'could not be read',
    nobody: 'Nobody has ever joined',
  },
  'version-currency': {
    label: 'On a supported version',
    counted: { one: 'runs a supported version', many: 'run a supported version' },
    of: { one: 'that is on it', many: 'that are on it' },
    unclear: 'on a version that cannot be known',
    nobody: 'No version in use could be judged',
  },
  unowned: {
    label: 'Without an owner',
    counted: { one: 'has no owner', many: 'have no owner' },
    unclear: 'could not be read',
    nobody: 'There is no component',
  },
};

export function figure(metric: Metric, measure: Measure, noun: Noun, ageMonths: number | null): Figure {
  const phrase = PHRASES[metric.id];
  return {
    metric: metric.id,
    label: phrase?.label ?? metric.title,
    measure,
    inWords: phrase ? inWords(measure, phrase, noun) : metric.question,
    verdict: verdict(metric.id, measure, ageMonths),
  };
}

function inWords(measure: Measure, { counted, of, unclear, nobody }: Phrase, noun: Noun): string {
  if (!isKnown(measure)) return `Not known: ${measure.unknown}`;
  const rest = measure.unclear === 0 ? '' : `; ${count(measure.unclear)} ${unclear}`;
  if (measure.of === 0) return nobody + rest;
  const whom = of ?? noun;
  return `${count(measure.n)} of ${count(measure.of)} ${measure.of === 1 ? whom.one : whom.many} ${measure.n === 1 || measure.of === 1 ? counted.one : counted.many}${rest}`;
}
