/** The one sentence with the number, and a summary that fits where people paste it. */
import type { EditionFigure, Moved } from '../../data/schema/quarter.ts';
import type { Quarter } from '../../data/schema/declarations.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { count, percent, plural } from '../measure/words.ts';
import { lastDay, quarterAfter, quarterInWords } from './calendar.ts';
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
  const change = adopted.toLast === null ? '' : `, ${moreThan(adopted.toLast)}`;
  return `${when}, ${count(n)} of ${count(of)} pairs of a component and a path for it (${percent(n, of)}) were on the path${change}.`;
}

/** Sentences as long as they fit, the most important first. */
export function summary(organisation: string, said: Said, moved: Moved | null): string {
  const registered = shareInWords(rowOf(said.figures, 'registered')?.measure);
  const target = rowOf(said.figures, HEADLINE)?.target?.inWords;
  const previous = moved && quarterInWords(quarterAfter(said.quarter, -1));
  const sentences = [
    headline(said),
    registered === null ? null : `Registered: ${registered}.`,
    target === undefined ? null : `${target}.`,
    previous === null ? null : `Compared with ${previous}.`,
  ];
  let text = `${organisation}, ${quarterInWords(said.quarter)}:`;
  if (text.length > 80) text = `${quarterInWords(said.quarter)}:`;
  for (const sentence of sentences)
    if (sentence !== null && text.length + 1 + sentence.length <= MOST_CHARACTERS) text += ` ${sentence}`;
  return text;
}

const rowOf = (figures: EditionFigure[], metric: string) =>
  figures.find((one) => one.metric === metric && one.path === null);
