/** The line of every key and list item of a YAML document, so that a problem can point at it. */
import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import type { Event } from 'js-yaml';

export type Place = readonly (string | number)[];
export type LineOf = (place: Place) => number;

interface Open {
  place: Place;
  list: boolean;
  /** The next item of a list; the key whose value comes next, in a map. */
  next: number;
  key: string | null;
}

/** The nearest line known for a place: that of the key itself, else of what holds it. */
export function yamlLines(text: string): LineOf {
  const lines = new Map<string, number>();
  const lineAt = lineCounter(text);
  const open: Open[] = [];
  for (const event of parseEvents(text, {}))
    step(event, text, open, (place, offset) => {
      const key = JSON.stringify(place);
      if (!lines.has(key)) lines.set(key, lineAt(offset));
    });
  return (place) => {
    for (let length = place.length; length > 0; length--) {
      const line = lines.get(JSON.stringify(place.slice(0, length)));
      if (line !== undefined) return line;
    }
    return 1;
  };
}

function step(event: Event, text: string, open: Open[], found: (place: Place, offset: number) => void): void {
  if (event.type === EVENT_ID.POP) {
    open.pop();
    return;
  }
  const parent = open.at(-1);
  if (event.type === EVENT_ID.DOCUMENT) {
    open.push({ place: [], list: true, next: -1, key: null });
    return;
  }
  const at = offsetOf(event);
  const isKey = parent !== undefined && !parent.list && parent.key === null;
  if (isKey && event.type === EVENT_ID.SCALAR) {
    parent.key = getScalarValue(text, event);
    found([...parent.place, parent.key], at);
    return;
  }
  const place = parent ? placeIn(parent) : [];
  found(place, at);
  if (event.type === EVENT_ID.SEQUENCE) open.push({ place, list: true, next: 0, key: null });
  if (event.type === EVENT_ID.MAPPING) open.push({ place, list: false, next: 0, key: null });
}

function placeIn(parent: Open): Place {
  if (parent.list) return parent.next < 0 ? [] : [...parent.place, parent.next++];
  const place = [...parent.place, parent.key ?? '?'];
  parent.key = null;
  return place;
}

function offsetOf(event: Exclude<Event, { type: typeof EVENT_ID.POP | typeof EVENT_ID.DOCUMENT }>): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start;
}

function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let line = 0;
    while (line < starts.length && (starts[line] ?? Infinity) <= offset) line++;
    return line;
  };
}
