/** How long until something happens, to whom it may not have happened yet: Kaplan and Meier (1958). */
export interface Wait {
  /** Until it happened, or as long as it has been watched. */
  time: number;
  /** False: not yet, as far as anybody has seen. */
  happened: boolean;
}
export interface Step {
  time: number;
  /** Those who had waited that long, just before. */
  atRisk: number;
  happened: number;
  /** Those who still wait after it, of all. */
  waiting: number;
}

/** One step for each time at which it happened to somebody or somebody was seen last, in order. */
export function kaplanMeier(waits: Wait[]): Step[] {
  const byTime = waits.toSorted((a, b) => a.time - b.time);
  const steps: Step[] = [];
  let waiting = 1;
  for (let first = 0; first < byTime.length;) {
    const { time } = byTime[first]!;
    const atRisk = byTime.length - first;
    let happened = 0;
    let next = first;
    for (; byTime[next]?.time === time; next++) if (byTime[next]!.happened) happened++;
    waiting *= 1 - happened / atRisk;
    steps.push({ time, atRisk, happened, waiting });
    first = next;
  }
  return steps;
}

/** The first time by which it has happened to such a share; null: it has not been seen to happen to so many. */
export function quantile(steps: Step[], share: number): number | null {
  // Products of fractions end a little beside the half that is meant.
  return steps.find(({ waiting }) => waiting <= 1 - share + 1e-9)?.time ?? null;
}

export interface Quartiles {
  low: number | null;
  median: number | null;
  high: number | null;
}
export const quartiles = (steps: Step[]): Quartiles => ({
  low: quantile(steps, 0.25),
  median: quantile(steps, 0.5),
  high: quantile(steps, 0.75),
});
