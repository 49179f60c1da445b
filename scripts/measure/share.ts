/** From the components behind a number to the number. */
import type { Basis, Evidence, Known, Measure } from '../../data/schema/shapes.ts';
import type { Answer, Member } from './metric.ts';
import type { Pair } from './world/pair.ts';

export function share(members: Member[], basis: Basis): Answer & { measure: Known } {
  const side = (wanted: Member['side']) => members.filter((member) => member.side === wanted).length;
  const n = side('counted');
  return { measure: known(n, n + side('not-counted'), side('unclear'), basis), members };
}

export function known(n: number, of: number, unclear: number, basis: Basis): Known {
  return { value: of === 0 ? null : n / of, n, of, unclear, basis };
}

export const unknown = (reason: string, members: Member[] = []): Answer => ({
  measure: { unknown: reason },
  members,
});

export function member({ component, path }: Pair, side: Member['side'], because: string, evidence: Evidence[]): Member {
  return { component: component.id, path: path.id, side, because, evidence };
}

export const isKnown = (measure: Measure): measure is Known => 'value' in measure;

/** A verdict needs so many, and the same answer whatever the unclear ones are. */
export const FEWEST_FOR_A_VERDICT = 10;

/** The lowest and highest share possible; null: too few to judge. */
export function bounds(measure: Measure): { low: number; high: number } | null {
  if (!isKnown(measure) || measure.of < FEWEST_FOR_A_VERDICT) return null;
  const all = measure.of + measure.unclear;
  return { low: measure.n / all, high: (measure.n + measure.unclear) / all };
}
