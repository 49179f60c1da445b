/**
 * What changed where something was adopted, compared with those that had not adopted it yet: group-time effects for
 * staggered adoption, Callaway and Sant'Anna (2021), without covariates. A group is all that adopted in one period; each
 * change is counted from the period before adoption, so that effects before it show whether the two ran alike.
 */
export interface Unit {
  /** Resampled together: the team. */
  cluster: string;
  /** Index of the period of adoption; null: never, as far as anybody has seen. */
  adopted: number | null;
  /** One for each period; null: not known. */
  outcomes: (number | null)[];
}
export interface Span {
  /** How many periods before and after adoption are looked at, the same for every group. */
  before: number;
  after: number;
}
export interface EventStudy {
  /** From `-before` to `after`; that before adoption is 0, as all are counted from it. */
  effects: { period: number; effect: number }[];
  /** Mean of the effects from the adoption on. */
  overall: number;
}

/** How often the units of a cluster count: once, unless clusters are drawn again. */
export type Times = (cluster: string) => number;

/** All that the effects are made of, added up by cluster, so that drawing clusters again costs little. */
export interface Comparison {
  span: Span;
  /** Every cluster that is in it; cells name them by their place here. */
  clusters: string[];
  groups: { adopted: number; treated: Unit[]; cells: Cell[] }[];
}
/** One group in one period: changes since the period before its adoption, of its own units and of those not yet there. */
interface Cell {
  own: Tally[];
  others: Tally[];
}
interface Tally {
  cluster: number;
  n: number;
  change: number;
}

/**
 * Groups that are seen through the whole span, and have somebody to be compared with in every period of it. Only adopters
 * that are asked about; the others are compared with as long as they have not adopted.
 */
export function comparison(units: Unit[], span: Span, isAsked: (unit: Unit) => boolean = () => true): Comparison {
  const asked = units.filter((unit) => unit.adopted !== null && isAsked(unit));
  const byPeriod = Map.groupBy(asked, ({ adopted }) => adopted!);
  const places = new Map<string, number>();
  const groups: Comparison['groups'] = [];
  for (const [adopted, all] of byPeriod) {
    const treated = all.filter((unit) => periods(span).every((period) => unit.outcomes[adopted + period] != null));
    const cells = periods(span).map((period) => ({
      own: tallies(treated, adopted, adopted + period, places),
      others: tallies(notYet(units, adopted, adopted + period), adopted, adopted + period, places),
    }));
    if (treated.length > 0 && cells.every(({ others }) => others.length > 0)) groups.push({ adopted, treated, cells });
  }
  return { span, clusters: [...places.keys()], groups: groups.sort((a, b) => a.adopted - b.adopted) };
}

/** Null: no group has everything that is needed. */
export function eventStudy({ span, clusters, groups }: Comparison, times?: Times): EventStudy | null {
  const often = times && clusters.map(times);
  const found = groups.flatMap(({ cells }) => {
    const effects = cells.map((cell) => effectOf(cell, often));
    const size = weight(cells[0]!.own, often);
    return size > 0 && effects.every((effect) => effect !== null) ? [{ size, effects }] : [];
  });
  const size = sum(found.map((group) => group.size));
  if (size === 0) return null;
  const effects = periods(span).map((period, index) => ({
    period,
    effect: sum(found.map((group) => group.size * group.effects[index]!)) / size,
  }));
  return { effects, overall: mean(effects.filter(({ period }) => period >= 0).map(({ effect }) => effect)) };
}

/** ATT(g, t): how much more those that adopted changed than the others. Null: nobody is left on one of the sides. */
export function effectOf({ own, others }: Cell, often?: number[]): number | null {
  const [there, elsewhere] = [meanChange(own, often), meanChange(others, often)];
  return there === null || elsewhere === null ? null : there - elsewhere;
}

const periods = ({ before, after }: Span) => Array.from({ length: before + after + 1 }, (_, index) => index - before);

/** Those of other groups that had adopted in neither of the two periods that are compared. */
function notYet(units: Unit[], group: number, period: number): Unit[] {
  const base = group - 1;
  return units.filter(
    ({ adopted, outcomes }) =>
      (adopted === null || (adopted > Math.max(period, base) && adopted !== group)) &&
      outcomes[period] != null &&
      outcomes[base] != null,
  );
}

function tallies(units: Unit[], group: number, period: number, places: Map<string, number>): Tally[] {
  const found = new Map<string, Tally>();
  for (const { cluster, outcomes } of units) {
    if (!places.has(cluster)) places.set(cluster, places.size);
    const one = found.get(cluster) ?? { cluster: places.get(cluster)!, n: 0, change: 0 };
    one.n++;
    one.change += outcomes[period]! - outcomes[group - 1]!;
    found.set(cluster, one);
  }
  return [...found.values()];
}

function meanChange(all: Tally[], often?: number[]): number | null {
  let total = 0;
  let n = 0;
  for (const one of all) {
    const times = often ? often[one.cluster]! : 1;
    total += times * one.change;
    n += times * one.n;
  }
  return n === 0 ? null : total / n;
}

const weight = (all: Tally[], often?: number[]) => sum(all.map(({ cluster, n }) => (often ? often[cluster]! : 1) * n));
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const mean = (numbers: number[]) => sum(numbers) / numbers.length;
