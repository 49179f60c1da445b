/** From the parser's flat events to nodes: nesting, aliases, merges and duplicate keys. */
import { EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import { Unreadable } from './reader.ts';
import type { YamlOptions } from './yaml-node.ts';
import type { YamlList, YamlMap, YamlNode } from './yaml-node.ts';

/** Nodes that aliases may add when written out, long texts counting more; five hundred honest ones add a few thousand. */
export const aliasBudget = 50_000;

/** A document (no node), list or map whose end has not come yet. */
interface Open {
  node: YamlList | YamlMap | null;
  /** The key that waits for its value: undefined when the next node is a key, null when the key was no scalar. */
  key: string | null | undefined;
  keyLine: number;
  /** Nodes in it, aliases written out. */
  size: number;
  anchor: string | null;
  merges: YamlNode[];
}
interface Composer {
  text: string;
  options: YamlOptions;
  roots: YamlNode[];
  stack: Open[];
  /** Anchors of the document; size 0 while what they name is still open. */
  anchors: Map<string, { node: YamlNode; size: number }>;
  budget: number;
  lineAt: (offset: number) => number;
  line: number;
}

export const yamlError = (line: number, what: string) =>
  new Unreadable('parse-error', `Line ${line}: not valid YAML: ${what}.`);

/** `spent`: what aliases took of their budget. `lastLine`: on which an empty document behind them would stand. */
export function compose(
  text: string,
  events: Event[],
  options: YamlOptions,
  firstLine = 1,
): { roots: YamlNode[]; spent: number; lastLine: number } {
  const state: Composer = {
    text,
    options,
    roots: [],
    stack: [],
    anchors: new Map(),
    budget: aliasBudget,
    lineAt: lineCounter(text, firstLine),
    line: firstLine,
  };
  for (const event of events) take(state, event);
  return { roots: state.roots, spent: aliasBudget - state.budget, lastLine: state.line };
}

function take(state: Composer, event: Event): void {
  if (event.type === EVENT_ID.POP) return close(state);
  if (event.type === EVENT_ID.DOCUMENT) return open(state, null, null);
  const anchor = event.anchorStart < 0 ? null : state.text.slice(event.anchorStart, event.anchorEnd);
  if (event.type === EVENT_ID.ALIAS) return writeOut(state, anchor!, event.anchorStart);
  if (event.type === EVENT_ID.SCALAR) return addScalar(state, event, anchor);
  const line = (state.line = state.lineAt(event.start));
  if (event.type === EVENT_ID.SEQUENCE) open(state, { kind: 'list', line, items: [] }, anchor);
  else open(state, { kind: 'map', line, entries: new Map() }, anchor);
}

function open(state: Composer, node: YamlList | YamlMap | null, anchor: string | null): void {
  if (anchor !== null && node) state.anchors.set(anchor, { node, size: 0 });
  state.stack.push({ node, key: undefined, keyLine: state.line, size: 1, anchor, merges: [] });
}

function close(state: Composer): void {
  const { node, size, anchor, merges } = state.stack.pop()!;
  if (!node) return state.anchors.clear();
  if (node.kind === 'map') for (const source of merges) mergeInto(node, source);
  if (anchor !== null) state.anchors.set(anchor, { node, size });
  place(state, node, size);
}

function addScalar(state: Composer, event: ScalarEvent, anchor: string | null): void {
  if (event.valueStart >= 0) state.line = state.lineAt(event.valueStart);
  const text = getScalarValue(state.text, event);
  const plain = event.style === SCALAR_STYLE.PLAIN;
  const node: YamlNode = { kind: 'scalar', line: state.line, text, plain, source: state.text, end: event.valueEnd };
  const size = 1 + (text.length >> 6);
  if (anchor !== null) state.anchors.set(anchor, { node, size });
  place(state, node, size);
}

function writeOut(state: Composer, name: string, offset: number): void {
  const line = (state.line = state.lineAt(offset));
  const target = state.anchors.get(name);
  if (!target) throw yamlError(line, 'an alias without its anchor');
  if (target.size === 0) throw new Unreadable('alias-bomb', `Line ${line}: an alias refers to what it stands in.`);
  state.budget -= target.size;
  if (state.budget < 0)
    throw new Unreadable('alias-bomb', `Line ${line}: aliases add more than ${aliasBudget} nodes when written out.`);
  place(state, target.node, target.size);
}

/** Puts a finished node where it belongs: into the list, as a key, or as the value of the waiting key. */
function place(state: Composer, node: YamlNode, size: number): void {
  const parent = state.stack.at(-1)!;
  parent.size += size;
  if (!parent.node) return void state.roots.push(node);
  if (parent.node.kind === 'list') return void parent.node.items.push(node);
  if (parent.key !== undefined) return placeValue(state, parent, parent.node, node);
  parent.key = node.kind === 'scalar' ? node.text : null;
  parent.keyLine = state.line;
}

function placeValue(state: Composer, parent: Open, map: YamlMap, value: YamlNode): void {
  const key = parent.key!;
  parent.key = undefined;
  if (key === null) return;
  const { merge, lastWins, repeated } = state.options;
  if (merge && key === '<<') return void parent.merges.push(value);
  const twice = map.entries.has(key);
  if (twice && !lastWins && !repeated) throw yamlError(parent.keyLine, 'a key stands twice in one map');
  map.entries.set(twice && repeated ? `${key} ${map.entries.size}` : key, value);
}

/** Keys of the map itself win over merged ones, earlier merges over later ones. */
function mergeInto(map: YamlMap, source: YamlNode): void {
  if (source.kind === 'list') for (const item of source.items) if (item.kind === 'map') mergeInto(map, item);
  if (source.kind !== 'map') return;
  for (const [key, value] of source.entries) if (!map.entries.has(key)) map.entries.set(key, value);
}

/** Offsets come in rising order, so lines are counted on the way. A lone carriage return breaks a line too, as the parser has it. */
function lineCounter(text: string, firstLine: number): (offset: number) => number {
  const next = text.includes('\r') ? nextBreak : (from: string, offset: number) => from.indexOf('\n', offset);
  let line = firstLine;
  let from = 0;
  return (offset) => {
    for (let found = next(text, from); found >= 0 && found < offset; found = next(text, from)) {
      line += 1;
      from = found + 1;
    }
    return line;
  };
}
function nextBreak(text: string, from: number): number {
  const breaks = /\r(?!\n)|\n/g;
  breaks.lastIndex = from;
  return breaks.exec(text)?.index ?? -1;
}
