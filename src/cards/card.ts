/** What a card says when somebody shares a page, and the picture beside it: pure data. */
import type { DeprecationReport } from '../../data/schema/report/deprecations.ts';
import type { Footfall } from '../../data/schema/report/parts.ts';
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import { footfallShare } from '../queries/footfall.ts';
import { count, dayInWords, percent, printed } from '../queries/print.ts';
import { quarterInWords, stateInWords } from '../queries/quarter-words.ts';
import { footfallPicture, stepsPicture, type Block } from './picture.ts';

export interface Card {
  /** `Acme · Q3 2026 · Closed` */
  kicker: string;
  /** Set large, with what stands small beside it; null where it is not known. */
  number: string | null;
  fraction: string | null;
  headline: string;
  foot: string;
  picture: Block[];
}
interface Place {
  organisation: string;
  asOf: string;
}

export function footfallCard(footfall: Footfall, headline: string, about: string, { organisation, asOf }: Place): Card {
  const { walking, of } = footfallShare(footfall);
  return {
    kicker: `${organisation} · ${about}`,
    number: of === 0 ? null : percent(walking, of),
    fraction: of === 0 ? null : `${count(walking)}/${count(of)}`,
    headline,
    foot: `Data as of ${dayInWords(asOf)}`,
    picture: footfallPicture(footfall),
  };
}

export function deprecationCard({ row, burnDown }: DeprecationReport, { organisation, asOf }: Place): Card {
  const { affected } = row;
  return {
    kicker: `${organisation} · ${row.id} · ${row.title}`,
    number: 'unknown' in affected ? null : count(affected.n),
    fraction: 'unknown' in affected ? null : `of ${count(affected.of)} use it`,
    headline: row.finding,
    foot: `Data as of ${dayInWords(asOf)}`,
    picture: stepsPicture(
      burnDown.weeks.map(({ using }) => using),
      'ink',
    ),
  };
}

/** Of a closed quarter nothing but what was frozen. */
export function quarterCard(report: QuarterReport): Card {
  const { edition, state } = report;
  const adopted = edition.figures.find(({ metric, path }) => metric === 'adopted' && path === null);
  const known = adopted && printed(adopted.measure);
  const trend = adopted?.trend.map(({ value }) => value ?? 0) ?? [];
  return {
    kicker: `${edition.organisation} · ${quarterInWords(edition.quarter)} · ${stateInWords(report).word}`,
    number: known?.share == null ? null : known.figure,
    fraction: known?.share == null ? null : known.fraction,
    headline: edition.headline,
    foot: state === 'closed' ? `Frozen on ${dayInWords(edition.knownOn)}` : `Data as of ${dayInWords(edition.asOf)}`,
    picture: stepsPicture(trend, 'gold', 1),
  };
}
