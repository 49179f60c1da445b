/** A copy in one sentence. */
import type { Copy } from './copies.ts';

export function copyInWords({ file, original, version, similarity, error, today, since, isElder }: Copy): string {
  const whose = `${original.component.id}/${original.file}`;
  const margin = error === 0 ? '' : ` ±${Math.ceil(error * 1000) / 10}`;
  const closest = `${file} is ${wholePercent(similarity)}${margin} the same as ${whose} was from ${version.from} on`;
  const now =
    today === null
      ? 'which is gone since'
      : today === similarity
        ? 'and still is'
        : `and ${wholePercent(today)} the same as it is now`;
  if (isElder) return `${closest}, but had it first: the path copied it.`;
  return `${closest}, ${now}; a copy since ${since}.`;
}

/** Not all the same is never 100%. */
const wholePercent = (share: number): string => (share < 1 && share > 0.995 ? '>99%' : `${Math.round(100 * share)}%`);
