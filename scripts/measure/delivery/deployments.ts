/** When a component was deployed, from the best source there is, and which deployment was the first with a commit in it. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { Organisation } from '../../../data/schema/inputs.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Component } from '../world/component.ts';
import { dayNumber, dayOfSeconds } from '../world/days.ts';

export interface Deployments {
  source: SourceId;
  /** UTC seconds up to the as-of day, oldest first. */
  times: number[];
  /** Of a row of the commits, the time of the first deployment that contains it; null: none up to the day. */
  firstWith(row: number): number | null;
}
export type SourceId = 'merges' | 'version-tags';

interface Source {
  id: SourceId;
  /** What stands for a deployment; a better source says so here. */
  words: string;
  /** Null: this source knows nothing of the component. */
  found(activity: Activity, declared: boolean): { times: number[]; firstWith(row: number): number | null } | null;
}

/** Best first: the forge's own deployments would come at the head of this list. A merge is one only where people say so. */
const SOURCES: Source[] = [
  { id: 'merges', words: 'merges stand for deployments, as declared', found: merges },
  { id: 'version-tags', words: 'version tags stand for deployments', found: versionTags },
];
export const sourceInWords = (id: SourceId): string => SOURCES.find((source) => source.id === id)!.words;
export const NO_SOURCE = 'no version tag for the whole of it, and nobody has declared that merges are deployed';

/** Null: no source. */
export function deployments({ id, activity }: Component, organisation: Organisation, asOf: Day): Deployments | null {
  if (activity === null) return null;
  const end = endOf(asOf);
  const declared = deploysContinuously(id, organisation);
  for (const source of SOURCES) {
    const found = source.found(activity, declared);
    const times = found?.times.filter((time) => time < end) ?? [];
    if (!found || times.length === 0) continue;
    const firstWith = (row: number) => {
      const time = found.firstWith(row);
      return time !== null && time < end ? time : null;
    };
    return { source: source.id, times, firstWith };
  }
  return null;
}

/** The second with which the next day begins. */
export const endOf = (day: Day): number => (dayNumber(day) + 1) * 86_400;

function deploysContinuously(id: string, { continuousDeployment: said = false }: Organisation): boolean {
  return typeof said === 'boolean' ? said : said.some((name) => name.toLowerCase() === id.toLowerCase());
}

function merges({ commits }: Activity, declared: boolean) {
  if (!declared) return null;
  // The first row of those that landed together is the commit on the line.
  const times: number[] = [];
  for (const [row, position] of commits.landed.entries()) times[position] ??= commits.time[row]!;
  return { times, firstWith: (row: number) => times[commits.landed[row]!]! };
}

function versionTags({ commits, tags }: Activity) {
  return {
    times: tags.map(({ time }) => time),
    firstWith: (row: number) => tags[commits.tagged[row]!]?.time ?? null,
  };
}

/** Days on which it was deployed, as text, each once, in order. */
export const deploymentDays = ({ times }: Deployments): Day[] => [...new Set(times.map(dayOfSeconds))];
