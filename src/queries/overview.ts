/** What the front page lists besides its figures. */
import type { Overview } from '../../data/schema/report/overview.ts';
import type { Footfall, FootfallRow } from '../../data/schema/report/parts.ts';
import { count, dayInWords, printed, type Printed } from './print.ts';

/** Whom no path was ever for has no row: nobody expects it to walk. */
export function walkers(footfall: Footfall, meant: Set<string>): Footfall {
  const walked = (row: FootfallRow) => row.spells.some(({ state }) => state === 'walked');
  return { ...footfall, rows: footfall.rows.filter((row) => meant.has(row.component) || walked(row)) };
}

export interface PathRow {
  id: string;
  name: string;
  appliesTo: string;
  proposed: boolean;
  eligible: string;
  adopted: Printed;
  alive: Printed;
  launched: string;
}

export function pathRows(paths: Overview['paths']): PathRow[] {
  return paths.map((path) => ({
    id: path.id,
    name: path.name,
    appliesTo: path.appliesTo,
    proposed: path.proposed,
    eligible: count(path.eligible),
    adopted: printed(path.adopted),
    alive: printed(path.aliveOnPath),
    launched: dayInWords(path.launched),
  }));
}
