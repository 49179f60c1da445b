/** The one sentence with the number, and a summary that fits where people paste it. */
import type { EditionFigure } from '../../data/schema/quarter.ts';
import type { Quarter } from '../../data/schema/declarations.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { count, percent, plural } from '../measure/words.ts';
import { lastDay, quarterInWords } from './calendar.ts';
import { HEADLINE } from './standing.ts';
import { dayInWords, isKnown, moreThan, shareInWords } from './words.ts';

const MOST_CHARACTERS = 280;

export interface Said {
  quarter: Quarter;
  asOf: Day;
  figures: EditionFigure[];
}

export function headline({ quarter, asOf, figures }: Said): string {
  const when = asOf === lastDay(quarter) ? `At the end of ${quarterInWords(quarter)}` : `On ${dayInWords(asOf)}`;
  const adopted = rowOf(figures, HEADLINE);
  if (!adopted || !isKnown(adopted.measure)) return `${when}, how many components walk a golden path was not known.`;
  const { n, of, unclear } = adopted.measure;
  if (of === 0 && unclear > 0)
    return `${when}, none of ${plural(unclear, 'pair')} of a component and a path for it could be judged.`;
  if (of === 0) return `${when}, no golden path applied to any component.`;
  const change = adopted.toLast === null ? '' : `; ${moreThan(adopted.toLast)}`;
  return `${when}, ${count(n)} of ${count(of)} pairs of a component and a path for it (${percent(n, of)}) were on the path${worked(figures)}${change}.`;
}

/** Being on it is not walking it. */
function worked(figures: EditionFigure[]): string {
  const alive = rowOf(figures, 'alive-on-path')?.measure;
  const adopted = rowOf(figures, HEADLINE)?.measure;
  if (!alive || !adopted || !isKnown(alive) || !isKnown(adopted)) return '';
  // Of some on the path nobody may know when they were last worked on.
  if (adopted.n === 0 || alive.unclear > adopted.unclear) return '';
  return `, ${count(alive.n)} of them worked on in the four weeks before`;
}

/** Sentences as long as they fit, the most important first. */
export function summary(organisation: string, said: Said): string {
  const registered = shareInWords(rowOf(said.figures, 'registered')?.measure);
  const target = rowOf(said.figures, HEADLINE)?.target?.inWords;
  const sentences = [
    headline(said),
    registered === null ? null : `Registered: ${registered}.`,
    target === undefined ? null : `${target}.`,
  ];
  let text = organisation.length > 80 ? '' : `${organisation}:`;
  for (const sentence of sentences)
    if (sentence !== null && text.length + 1 + sentence.length <= MOST_CHARACTERS) text += ` ${sentence}`;
  return text.trim();
}

const rowOf = (figures: EditionFigure[], metric: string) =>
  figures.find((one) => one.metric === metric && one.path === null);
