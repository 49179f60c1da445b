/** What a piece of work costs: time on the wall, and processor time with that of the processes it started. */
import { readFileSync } from 'node:fs';
import type { Effects } from '../effects.ts';

export interface Cost {
  wallSeconds: number;
  cpuSeconds: number;
}

export async function cost(work: () => Promise<unknown>, effects: Effects): Promise<Cost> {
  const wall = effects.now().getTime();
  const cpu = cpuSeconds();
  await work();
  return { wallSeconds: (effects.now().getTime() - wall) / 1000, cpuSeconds: cpuSeconds() - cpu };
}

/** Each contender in turn, several rounds, so that a busy moment hits all of them: A B A B … Medians. */
export async function medianCosts<Name extends string>(
  contenders: Record<Name, () => Promise<unknown>>,
  rounds: number,
  effects: Effects,
): Promise<Record<Name, Cost>> {
  const names = Object.keys(contenders) as Name[];
  const costs = new Map<Name, Cost[]>(names.map((name) => [name, []]));
  for (let round = 1; round <= rounds; round++)
    for (const name of names) {
      effects.progress(`bench round ${round} of ${rounds}: ${name}`);
      costs.get(name)!.push(await cost(contenders[name], effects));
    }
  const middle = (name: Name, key: keyof Cost) => median(costs.get(name)!.map((one) => one[key]));
  return Object.fromEntries(
    names.map((name) => [name, { wallSeconds: middle(name, 'wallSeconds'), cpuSeconds: middle(name, 'cpuSeconds') }]),
  ) as Record<Name, Cost>;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

const TICKS_PER_SECOND = 100;

/** Node does not tell the time of ended children; Linux does, in /proc. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (user + system) / 1e6 + (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}
