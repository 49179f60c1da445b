/** What the front page lists besides its figures. */
import type { Overview } from '../../data/schema/report/overview.ts';
import { count, dayInWords, printed, type Printed } from './print.ts';

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
