/** Delivery in words and figures: what is said beside each drawing, and the files behind them. */
import type { Outcomes, Quartiles, WaitCurve } from '../../data/schema/report/outcomes.ts';
import { daysInWords } from './days-waited.ts';
import { impactSection, type ImpactSection } from './impact-figures.ts';
import { count, listInWords, plural, printed, type Printed } from './print.ts';

export interface WaitFigure {
  id: string;
  title: string;
  statistic: string;
  description: string;
  curve: WaitCurve;
  rows: { days: string; atRisk: string; left: string; share: string }[];
}
export interface OutcomesPage {
  numbers: { label: string; printed: Printed; saying: string }[];
  /** `Version tags stand for deployments: 12 components. …` */
  basis: string[];
  lead: WaitFigure | null;
  quartiles: { name: string; low: string; median: string; high: string }[];
  buckets: { title: string; range: string; components: string; share: number | null }[];
  components: {
    component: string;
    label: string;
    days: string;
    bucket: string;
    lead: string;
    paths: string;
    source: string;
  }[];
  hidden: string | null;
  arrivals: WaitFigure[];
  /** Days; the curves of newcomers share an axis. */
  longestWait: number;
  quarters: { quarter: string; people: string; median: string }[];
  /** Those with a figure, and the names of those that are too few to show. */
  stays: {
    path: string;
    name: string;
    retention: Printed;
    band: string;
    left: string;
    afterMandate: string;
    unprompted: string;
  }[];
  impacts: ImpactSection[];
  tooFew: string[];
}
const FEW = 'fewer than 5 people';

export function outcomesPage(outcomes: Outcomes): OutcomesPage {
  const { delivery, arrivals } = outcomes;
  const sections = outcomes.impact.map(impactSection);
  return {
    numbers: numbers(outcomes),
    basis: basisInWords(outcomes),
    lead: leadFigure(outcomes),
    quartiles: [
      quartileRow('Per commit', delivery.perCommit),
      quartileRow('Per change, from its first commit on', delivery.perChange),
    ],
    buckets: bucketRows(delivery),
    components: delivery.components.map((one) => ({
      component: one.component,
      label: one.label,
      days: `${count(one.days)} in ${plural(one.weeks, 'week')}`,
      bucket: one.bucket,
      lead: `${daysInWords(one.leadTime.median)}${one.fromMerge ? ', from the merge on' : ''}`,
      paths: one.paths.length === 0 ? 'none' : listInWords(one.paths),
      source: one.source,
    })),
    hidden:
      delivery.hidden === 0
        ? null
        : `Too few to show: ${plural(delivery.hidden, 'component')} with ${FEW}, or that would give them away.`,
    arrivals: arrivals.groups.map((group) =>
      waitFigure({
        id: group.id === 'all' ? 'arrivals' : `arrivals-${group.id}`,
        title:
          group.waits.median === null
            ? `${group.title}: not half have anything deployed yet`
            : `${group.title}: half deployed within ${daysInWords(group.waits.median)}`,
        statistic: `Newcomers who still wait for their first deployment · ${plural(group.people, 'person', 'people')} of the last 12 months · by days since their first commit`,
        curve: group.curve,
      }),
    ),
    longestWait: Math.max(0, ...arrivals.groups.map(({ curve }) => curve.at(-1)!.days)),
    quarters: arrivals.quarters.map(({ quarter, people, median }) => ({
      quarter: quarter.replace('-q', ', quarter '),
      people: people === null ? FEW : count(people),
      median: people === null ? 'too few to show' : daysInWords(median),
    })),
    stays: outcomes.stays.map(staysRow),
    impacts: sections.filter(hasFigure),
    tooFew: sections.filter((section) => !hasFigure(section)).map(({ impact }) => impact.name),
  };
}

const hasFigure = ({ studies, before }: ImpactSection) => studies.length > 0 || before !== null;

function staysRow(row: Outcomes['stays'][number]): OutcomesPage['stays'][number] {
  const { path, name, band, left, returned, moved } = row;
  const retention = printed(row.retention, 'of 100 after a year');
  return {
    path,
    name,
    retention: { ...retention, figure: retention.figure.replace(' of 100 after a year', '') },
    band: band ? `band ${band.low} to ${band.high}` : '',
    left: `${count(left)} left${left > 0 ? `, ${count(returned)} of them came back` : ''}; ${count(moved)} moved on to what replaces it`,
    afterMandate: printed(row.afterMandate).words,
    unprompted: printed(row.unprompted).words,
  };
}

function numbers({ delivery, arrivals, newborns, developers, weeks }: Outcomes): OutcomesPage['numbers'] {
  const merges =
    delivery.squashing > 0
      ? `; for ${plural(delivery.squashing, 'component')} merge to deploy, for the forge squashes`
      : '';
  const inUnit = (measure: Parameters<typeof printed>[0], unit: string) => {
    const one = printed(measure, unit);
    return 'unknown' in measure ? one : { ...one, figure: one.figure.replace(` ${unit}`, '') };
  };
  return [
    {
      label: 'Deployment days a week',
      printed: inUnit(delivery.frequency, 'deployment days per component and week'),
      saying: `per component, over ${weeks} weeks`,
    },
    {
      label: 'Lead time, median days',
      printed: inUnit(delivery.leadTime, 'days'),
      saying: `from a commit to its deployment${merges}`,
    },
    {
      label: 'Rework that git shows',
      printed: printed(delivery.rework),
      saying: 'of deployments taken back in part within a week',
    },
    {
      label: 'First deployment of a newcomer',
      printed: inUnit(arrivals.measure, 'days'),
      saying: 'median days since the first commit',
    },
    {
      label: 'First deployment of a component',
      printed: inUnit(newborns, 'days'),
      saying: 'median days since its first code',
    },
    {
      label: 'Developers on a path',
      printed: printed(developers),
      saying: 'do most of their work where a golden path is alive',
    },
  ];
}

function basisInWords({ delivery }: Outcomes): string[] {
  const { sources, withoutSource, quiet } = delivery;
  return [
    ...sources.map(({ words, components }) => `A proxy: ${words}, for ${plural(components, 'component')}.`),
    ...(sources.length === 0 ? ['Could not measure: nothing says when any component is deployed.'] : []),
    ...(withoutSource > 0
      ? [
          `Unavailable for ${plural(withoutSource, 'component')}: no version tag for the whole of it in a year, and nobody has declared that merges are deployed.`,
        ]
      : []),
    ...(quiet > 0 ? [`${plural(quiet, 'component')} had no work to deploy: quiet, which is no failure.`] : []),
  ];
}

function leadFigure({ delivery, weeks }: Outcomes): WaitFigure | null {
  const first = delivery.curve[0];
  if (!first) return null;
  const { median } = delivery.perCommit;
  return waitFigure({
    id: 'lead-time',
    title:
      median === null
        ? 'Not half of the commits are deployed yet'
        : `Half of the commits are deployed within ${daysInWords(median)}`,
    statistic: `Commits that still wait · ${plural(first.atRisk, 'commit')} of the last ${weeks} weeks · by days since they were written`,
    curve: delivery.curve,
  });
}

function waitFigure(of: Pick<WaitFigure, 'id' | 'title' | 'statistic' | 'curve'>): WaitFigure {
  const last = of.curve.at(-1)!;
  return {
    ...of,
    description: `${of.statistic}. After ${daysInWords(last.days)} ${shareInWords(last.share)} still wait. ${of.title}.`,
    rows: of.curve.map(({ days, atRisk, left, share }) => ({
      days: String(Math.round(days * 10) / 10),
      atRisk: count(atRisk),
      left: count(left),
      share: shareInWords(share),
    })),
  };
}

const shareInWords = (share: number) => `${Math.round(share * 1000) / 10}%`;

function bucketRows({ buckets }: Outcomes['delivery']): OutcomesPage['buckets'] {
  const all = buckets.reduce((sum, { components }) => sum + (components ?? 0), 0);
  const told = buckets.every(({ components }) => components !== null);
  return buckets.map(({ title, range, components }) => ({
    title,
    range,
    components: components === null ? `too few to show` : count(components),
    share: told && all > 0 ? components! / all : null,
  }));
}

const quartileRow = (name: string, { low, median, high }: Quartiles) => ({
  name,
  low: daysInWords(low),
  median: daysInWords(median),
  high: daysInWords(high),
});
