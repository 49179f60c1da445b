/** The KPI rows of a quarter: what is known, as printed. Corrected values stand beside the published ones. */
import type { EditionFigure } from '../../data/schema/quarter.ts';
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import { count, printed } from './print.ts';
import { correctedInWords, number, quarterInWords, signed } from './quarter-words.ts';

export interface FigureRow {
  metric: string;
  label: string;
  /** Set large, and what stands small beside it. */
  figure: string;
  fraction: string | null;
  note: string | null;
  corrected: { id: string; value: string } | null;
  toLast: string;
  toBaseline: string;
  target: string | null;
  met: boolean | null;
  trend: (number | null)[];
  /** Shares are drawn from 0 to 1. */
  share: boolean;
  trendInWords: string;
  headline: boolean;
}

export const isShare = (unit: string) => /^share\b/.test(unit);

/** Rows about the organisation, then one for each golden path. */
export function figureRows(report: QuarterReport): { organisation: FigureRow[]; paths: FigureRow[] } {
  const rows = report.edition.figures
    .filter(({ measure, target }) => target !== null || ('value' in measure && measure.value !== null))
    .map((figure) => ({ path: figure.path, row: figureRow(figure, report) }));
  return {
    organisation: rows.filter(({ path }) => path === null).map(({ row }) => row),
    paths: rows.filter(({ path }) => path !== null).map(({ row }) => row),
  };
}

function figureRow(figure: EditionFigure, { corrections }: QuarterReport): FigureRow {
  const { metric, path, label, unit, toLast, toBaseline, target, trend } = figure;
  const last = corrections.findLast((one) => one.metric === metric && one.path === path);
  return {
    metric,
    label,
    ...valueOf(figure),
    corrected: last ? { id: last.id, value: correctedInWords(last.new) } : null,
    toLast: signed(toLast),
    toBaseline: signed(toBaseline),
    target: target?.inWords ?? null,
    met: target?.met ?? null,
    trend: trend.map(({ value }) => value),
    share: isShare(unit),
    trendInWords: trendInWords(figure),
    headline: metric === 'adopted' && path === null,
  };
}

function valueOf({ label, measure, unit }: EditionFigure): Pick<FigureRow, 'figure' | 'fraction' | 'note'> {
  if (isShare(unit)) return pick(printed(measure));
  if ('unknown' in measure || measure.value === null) return pick(printed(measure, unit));
  const { n, of } = measure;
  const part = of > 1 ? (n === of ? `of ${count(of)}` : `${count(n)}/${count(of)}`) : null;
  // The label of some says the unit already.
  return {
    figure: number(measure.value),
    fraction: part,
    note: unit.toLowerCase() === label.toLowerCase() ? null : unit,
  };
}

const pick = ({ figure, fraction, note }: ReturnType<typeof printed>) => ({ figure, fraction, note });

/** `24% in Q1 2025, 32% in Q3 2026` */
function trendInWords({ trend, unit }: EditionFigure): string {
  const known = trend.filter(({ value }) => value !== null);
  const say = ({ quarter, value }: EditionFigure['trend'][number]) =>
    `${isShare(unit) ? `${Math.round(value! * 100)}%` : number(value!)} in ${quarterInWords(quarter)}`;
  const ends = known.length > 1 ? [known[0]!, known.at(-1)!] : known;
  return ends.length === 0 ? 'not known in any quarter' : ends.map(say).join(', ');
}
