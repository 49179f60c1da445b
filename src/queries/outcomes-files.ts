/** The figures of the outcomes as files. */
import type { Outcomes, WaitCurve } from '../../data/schema/report/outcomes.ts';
import { csv } from './csv.ts';

export const leadTimeCsv = ({ delivery }: Outcomes): string => waitCsv([{ group: 'commits', curve: delivery.curve }]);
export const arrivalsCsv = ({ arrivals }: Outcomes): string =>
  waitCsv(arrivals.groups.map(({ id, curve }) => ({ group: id, curve })));

const waitCsv = (groups: { group: string; curve: WaitCurve }[]) =>
  csv(
    ['group', 'days', 'at_risk', 'deployed', 'share_waiting'],
    groups.flatMap(({ group, curve }) =>
      curve.map(({ days, atRisk, left, share }) => [group, days, atRisk, left, share]),
    ),
  );

export const frequencyCsv = ({ delivery }: Outcomes): string =>
  csv(
    ['bucket', 'range', 'components'],
    delivery.buckets.map(({ title, range, components }) => [title, range, components]),
  );

export const componentsCsv = ({ delivery }: Outcomes): string =>
  csv(
    [
      'component',
      'deployment_days',
      'weeks',
      'bucket',
      'lead_time_low',
      'lead_time_median',
      'lead_time_high',
      'from_merge',
      'source',
    ],
    delivery.components.map(
      ({ component, days, weeks, bucket, leadTime: { low, median, high }, fromMerge, source }) => [
        component,
        days,
        weeks,
        bucket,
        low,
        median,
        high,
        fromMerge ? 'yes' : 'no',
        source,
      ],
    ),
  );
