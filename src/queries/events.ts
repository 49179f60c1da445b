/** What happened lately, exact to the commit. */
import type { PathEvent } from '../../data/schema/report/parts.ts';
import { csv } from './csv.ts';
import { dayInWords } from './print.ts';

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
};

export function eventRows(events: PathEvent[], most: number): EventRow[] {
  return events.slice(0, most).map((event) => ({
    day: dayInWords(event.day),
    component: event.component,
    change: CHANGES[event.change],
    walks: event.change !== 'left' && event.change !== 'superseded',
    detail: event.detail,
    evidence: event.evidence,
  }));
}

/** Who joined or left: the movers. Changes of version are another matter. */
export const movers = (events: PathEvent[]) => events.filter((event) => event.change !== 'version');

export function eventsCsv(events: PathEvent[]): string {
  return csv(
    ['day', 'component', 'path', 'change', 'how', 'detail', 'file', 'commit', 'line'],
    events.map(({ day, component, path, change, how, detail, evidence }) => [
      day,
      component,
      path,
      change,
      how,
      detail,
      evidence?.file ?? null,
      evidence?.commit ?? null,
      evidence?.line ?? null,
    ]),
  );
}
