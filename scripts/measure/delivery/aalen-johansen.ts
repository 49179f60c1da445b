/** How likely each of several ends is by a time, where one forestalls the others: Aalen and Johansen (1978). */
export interface Fate {
  /** Until it ended, or as long as it has been watched. */
  time: number;
  /** How it ended; null: it goes on, as far as anybody has seen. */
  cause: string | null;
}
export interface Incidence {
  time: number;
  atRisk: number;
  /** The share that goes on after it; with the ended ones it is one. */
  going: number;
  /** The share that has ended so by then. */
  ended: Map<string, number>;
}

/** `times`: how often each counts, for drawing again. One step for each time at which one ended or was seen last, in order. */
export function incidence(fates: Fate[], times: (fate: Fate) => number = () => 1): Incidence[] {
  const steps: Incidence[] = [];
  let atRisk = fates.reduce((sum, fate) => sum + times(fate), 0);
  let going = 1;
  let ended = new Map<string, number>();
  for (const [time, together] of [...Map.groupBy(fates, (fate) => fate.time)].sort(([a], [b]) => a - b)) {
    const before = { going, ended: new Map(ended) };
    const weight = together.reduce((sum, fate) => sum + times(fate), 0);
    if (weight === 0) continue;
    for (const fate of together) {
      if (fate.cause === null) continue;
      const share = (before.going * times(fate)) / atRisk;
      ended.set(fate.cause, (ended.get(fate.cause) ?? 0) + share);
      going -= share;
    }
    steps.push({ time, atRisk, going, ended });
    ended = new Map(ended);
    atRisk -= weight;
  }
  return steps;
}

/** By a time, the share that ended so; null: nobody was watched so long. */
export function endedBy(steps: Incidence[], cause: string, time: number): number | null {
  if ((steps.at(-1)?.time ?? -1) < time) return null;
  return steps.findLast((step) => step.time <= time)?.ended.get(cause) ?? 0;
}
