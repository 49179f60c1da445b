/** `data/report/quarters/<quarter>.json`: closed quarters as they were frozen, those before from history, the running one provisional. */
import type { Quarter } from '../../data/schema/declarations.ts';
import type { QuarterReport } from '../../data/schema/report/quarters.ts';
import type { Metric } from '../measure/metric.ts';
import type { Documents } from '../measure/world/night.ts';
import { world, type World } from '../measure/world/world.ts';
import { lastDay, quarterAfter, quarterOf } from './calendar.ts';
import { commentOf, type Closed, type Kept } from './closed.ts';
import { edition, type Around } from './edition.ts';
import { namesOf } from './names.ts';
import { restatements } from './restatements.ts';
import { HEADLINE } from './standing.ts';
import { past, type Past } from './state.ts';

/** Two years and the running quarter. */
const MOST_FROM_HISTORY = 9;

export interface Measured {
  documents: Documents;
  /** On the as-of day. */
  world: World;
  metrics: Metric[];
  kept: Kept;
  /** Repositories that could not be read. */
  unread: string[];
}

/** By path under `data/report/`. */
export function quarterFiles(measured: Measured): Map<string, QuarterReport> {
  const { kept } = measured;
  const before = pastOf(measured);
  const quarters = shownQuarters(measured);
  return new Map(
    quarters.map((quarter, i) => {
      const closed = kept.closed.get(quarter);
      const beside = { previous: quarters[i - 1] ?? null, next: quarters[i + 1] ?? null };
      const report = closed
        ? closedReport(closed, before, kept, beside)
        : openReport(quarter, before, aroundOf(quarter, measured, null), beside);
      return [`quarters/${quarter}.json`, report];
    }),
  );
}

export function pastOf({ documents, world: now, metrics }: Measured): Past {
  return past(metrics, (day) => (day === now.asOf ? now : world(documents, now.inputs, day)));
}

/** `commit`: of the folder of data. */
export function aroundOf(quarter: Quarter, { world: now, kept, unread }: Measured, commit: string | null): Around {
  const last = quarterAfter(quarter, -1);
  const headline = kept.closed
    .get(last)
    ?.edition.figures.find(({ metric, path }) => metric === HEADLINE && path === null);
  const value = headline && 'value' in headline.measure ? headline.measure.value : null;
  return {
    knownOn: now.asOf,
    commit,
    unread,
    comment: commentOf(kept, quarter),
    commentBefore: commentOf(kept, last),
    published: value === null ? null : Math.round(1000 * value),
  };
}

/** All that are closed, and from the first that history says something of, as far back as is shown. */
function shownQuarters({ world: now, kept }: Measured): Quarter[] {
  const running = quarterOf(now.asOf);
  const { inputs, components } = now;
  const first = [...inputs.goldenPaths.map(({ launched }) => launched), ...components.map(({ since }) => since)];
  const begins = quarterOf(first.filter((day) => day <= now.asOf).sort()[0] ?? now.asOf);
  const open = Array.from({ length: MOST_FROM_HISTORY }, (_, i) => quarterAfter(running, i + 1 - MOST_FROM_HISTORY));
  return [...new Set([...kept.closed.keys(), ...open.filter((quarter) => quarter >= begins)])].sort();
}

type Beside = Pick<QuarterReport, 'previous' | 'next'>;

function closedReport(closed: Closed, before: Past, kept: Kept, beside: Beside): QuarterReport {
  const { edition: frozen, corrections, manifest } = closed;
  return {
    schema: 'footfall/quarter-report/1',
    state: 'closed',
    edition: frozen,
    names: { ...namesOf(kept.names, 'components'), ...namesOf(kept.names, 'teams') },
    commentary: commentOf(kept, frozen.quarter).paragraphs,
    corrections,
    restatements: restatements(frozen, kept.names, before.at(frozen.asOf)),
    manifest,
    ...beside,
  };
}

function openReport(quarter: Quarter, before: Past, around: Around, beside: Beside): QuarterReport {
  const made = edition(quarter, before, around);
  const teams = [...before.at(made.asOf).world.owners.values()].flatMap(({ team }) => team ?? []);
  return {
    schema: 'footfall/quarter-report/1',
    state: around.knownOn < lastDay(quarter) ? 'running' : 'from-history',
    // Components are kept to explain later what was published; this was not.
    edition: { ...made, components: [] },
    names: Object.fromEntries(teams.map(({ id, name }) => [id, name])),
    commentary: around.comment.paragraphs,
    corrections: [],
    restatements: [],
    manifest: null,
    ...beside,
  };
}
