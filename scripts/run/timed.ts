import type { Run } from '../../data/schema/run.ts';
import type { Effects } from '../effects.ts';

/** Does one stage of a run and notes how long it took. */
export async function timed<T>(
  stage: string,
  stages: Run['stages'],
  effects: Effects,
  work: () => T | Promise<T>,
): Promise<T> {
  const begun = effects.now().getTime();
  const result = await work();
  stages.push({ stage, seconds: (effects.now().getTime() - begun) / 1000 });
  return result;
}
