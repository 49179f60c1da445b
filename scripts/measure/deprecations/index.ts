/** `deprecations.json` and one document for each. */
import type { DeprecationRow, Deprecations } from '../../../data/schema/report/deprecations.ts';
import type { World } from '../world/world.ts';
import { deprecationReport } from './report.ts';

const BUCKETS = ['overdue', '30-days', '90-days', 'later', 'closed'];

/** By path under `data/report/`. */
export function deprecationFiles(world: World): Map<string, object> {
  const reports = (world.inputs.deprecations ?? []).map((one) => deprecationReport(one, world));
  const index: Deprecations = {
    schema: 'footfall/deprecations/1',
    asOf: world.asOf,
    deprecations: reports.map(({ row }) => row).sort(soonestFirst),
  };
  return new Map<string, object>([
    ['deprecations.json', index],
    ...reports.map((report) => [`deprecations/${report.row.slug}.json`, report] as const),
  ]);
}

function soonestFirst(a: DeprecationRow, b: DeprecationRow): number {
  const key = ({ bucket, removal, id }: DeprecationRow) => `${BUCKETS.indexOf(bucket)} ${removal ?? '9999'} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
