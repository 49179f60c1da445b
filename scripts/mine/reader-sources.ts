/** Where the readers of a run come from. A thread is told in plain data and makes the same list, as they are called by their place in it. */
import { type Probe, probeReader } from '../read/probe.ts';
import type { Reader } from '../read/reader.ts';

export interface ReaderSources {
  /** Address of a module that exports `readers`. */
  module: string;
  probes: Probe[];
}

export async function readersFrom({ module, probes }: ReaderSources): Promise<Reader[]> {
  const { readers } = (await import(module)) as { readers: Reader[] };
  return [...readers, ...probes.map(probeReader)];
}
