/** A quarter for spreadsheets and for whatever unfolds a link to it. */
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import { csv } from './csv.ts';
import { quarterTitle } from './quarter-page.ts';

export function quarterCsv({ edition, corrections }: QuarterReport): string {
  const head = ['quarter', 'metric', 'path', 'label', 'value', 'n', 'of', 'unclear', 'unit', 'definition_version'];
  const rest = ['tenths_to_last_quarter', 'tenths_to_baseline', 'target', 'unknown', 'correction'];
  const rows = edition.figures.map((figure) => {
    const { metric, path, label, unit, measure, toLast, toBaseline, target } = figure;
    const version = edition.definitions.find((one) => one.metric === metric)?.version ?? null;
    const [value, n, of, unclear, unknown] =
      'unknown' in measure
        ? [null, null, null, null, measure.unknown]
        : [measure.value, measure.n, measure.of, measure.unclear, null];
    const correction = corrections.findLast((one) => one.metric === metric && one.path === path)?.id ?? null;
    const own = [edition.quarter, metric, path, label, value, n, of, unclear, unit, version];
    return [...own, toLast, toBaseline, target?.inWords ?? null, unknown, correction];
  });
  return csv([...head, ...rest], rows);
}

/** `address` and `image` are those of the page and of its card. */
export function unfurl(report: QuarterReport, address: string, image: string) {
  const { edition, state } = report;
  return {
    title: quarterTitle(report),
    description: edition.headline,
    summary: edition.summary,
    state,
    asOf: edition.asOf,
    address,
    image,
  };
}
