/** What happened lately, exact to the commit. */
import type { OtherEvents, PathEvent } from '../../data/schema/report/parts.ts';
import { csv } from './csv.ts';
import { count, dayInWords, listInWords } from './print.ts';

export interface EventRow extends Pick<PathEvent, 'component' | 'detail' | 'evidence'> {
  day: string;
  change: string;
  walks: boolean;
}

const CHANGES: Record<PathEvent['change'], string> = {
  joined: 'joined',
  rejoined: 'came back',
  left: 'left',
  superseded: 'moved on',
  version: 'changed version',
  broke: 'broke',
  healed: 'was healed',
};

/** It is on the path, or passes, afterwards. */
export const isGood = (change: PathEvent['change']) => !['left', 'superseded', 'broke'].includes(change);

export function eventRows(events: PathEvent[], most: number): EventRow[] {
  return events.slice(0, most).map((event) => ({
    day: dayInWords(event.day),
    component: event.component,
    change: CHANGES[event.change],
    walks: isGood(event.change),
    detail: event.detail,
    evidence: event.evidence,
  }));
}

const OTHERS: Record<PathEvent['change'], [one: string, many: string]> = {
  joined: ['joined', 'joined'],
  rejoined: ['came back', 'came back'],
  left: ['left', 'left'],
  superseded: ['moved on', 'moved on'],
  version: ['change of version', 'changes of version'],
  broke: ['check broke', 'checks broke'],
  healed: ['check was healed', 'checks were healed'],
};

/** `Besides, since 4 Jun 2026: 12 changes of version and 1 check was healed.` Null: the list leaves nothing out. */
export function othersInWords(others: OtherEvents, events: PathEvent[]): string | null {
  const oldest = events.at(-1);
  if (!oldest || others.length === 0) return null;
  const parts = others.map(({ change, n }) => `${count(n)} ${OTHERS[change][n === 1 ? 0 : 1]}`);
  return `Besides, since ${dayInWords(oldest.day)}: ${listInWords(parts)}.`;
}

/** Who joined or left: the movers. Changes of version and checks are another matter. */
export const movers = (events: PathEvent[]) =>
  events.filter(({ change }) => change !== 'version' && change !== 'broke' && change !== 'healed');

/** What happened to the checks. */
export const checkEvents = (events: PathEvent[]) => events.filter(({ check }) => check !== null);

export function eventsCsv(events: PathEvent[]): string {
  return csv(
    ['day', 'component', 'path', 'check', 'change', 'how', 'detail', 'file', 'commit', 'line'],
    events.map(({ day, component, path, check, change, how, detail, evidence }) => [
      day,
      component,
      path,
      check,
      change,
      how,
      detail,
      evidence?.file ?? null,
      evidence?.commit ?? null,
      evidence?.line ?? null,
    ]),
  );
}
