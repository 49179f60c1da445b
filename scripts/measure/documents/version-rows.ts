/** Which versions are in use: every adopter in one row, by the version that holds it back. */
import type { PathReport } from '../../../data/schema/report/path.ts';
import type { Pair } from '../world/pair.ts';

type Row = PathReport['versions'][number];

/** Newest first; what has no date after that, the most used first. */
export function versionRows(eligible: Pair[]): Row[] {
  const on = eligible.filter(({ state, version }) => state === 'adopted' && version !== null);
  const groups = Map.groupBy(on, ({ version }) => `${version!.kind} ${version!.supported} ${version!.name}`);
  const rows = [...groups.values()].map((pairs) => {
    const { name, kind, supported, daysBehind, released } = pairs[0]!.version!;
    return {
      released,
      row: {
        version: name,
        kind,
        n: pairs.length,
        supported,
        daysBehind,
        components: pairs.map(({ component }) => component.id).sort(),
      },
    };
  });
  return rows.sort((a, b) => compare(a, b)).map(({ row }) => row);
}

interface Dated {
  released: string | null;
  row: Row;
}
function compare(a: Dated, b: Dated): number {
  const isNewest = ({ row }: Dated) => Number(row.kind === 'newer-than-known');
  if (isNewest(a) !== isNewest(b)) return isNewest(b) - isNewest(a);
  const [one, other] = [a.released ?? '', b.released ?? ''];
  if (one !== other) return one > other ? -1 : 1;
  return b.row.n - a.row.n || ((a.row.version ?? '') < (b.row.version ?? '') ? -1 : 1);
}
