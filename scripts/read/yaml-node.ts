/** A YAML document as a small tree that knows its lines. Scalars are text: nothing here turns `no` into false or 1e3 into a number. */

export interface YamlScalar {
  kind: 'scalar';
  line: number;
  text: string;
  /** Written without quotes and not as a block: only then can it mean null. */
  plain: boolean;
  /** The text it was read from and the offset just behind it there; -1 for an empty one. */
  source: string;
  end: number;
}
export interface YamlList {
  kind: 'list';
  line: number;
  items: YamlNode[];
}
export interface YamlMap {
  kind: 'map';
  line: number;
  /** A Map, so that a key called `__proto__` is a key like any other. */
  entries: Map<string, YamlNode>;
}
export type YamlNode = YamlScalar | YamlList | YamlMap;

const nulls = new Set(['', '~', 'null', 'Null', 'NULL']);

export const isNull = (node: YamlNode): boolean => node.kind === 'scalar' && node.plain && nulls.has(node.text);

/** Nothing is written where it stands. */
export const isMissing = (node: YamlNode): boolean => node.kind === 'scalar' && node.end < 0;

const notString =
  /^(?:true|True|TRUE|false|False|FALSE|[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Whether YAML 1.2 takes the scalar for a text: `no` is one, `5`, `1e3` and `true` are not unless quoted. */
export const isString = (node: YamlScalar): boolean =>
  !node.plain || (!nulls.has(node.text) && !notString.test(node.text));

/** The value under a path of keys; undefined where a step is missing, null or not a map. */
export function at(node: YamlNode | undefined, ...keys: string[]): YamlNode | undefined {
  let here = node;
  for (const key of keys) here = here?.kind === 'map' ? here.entries.get(key) : undefined;
  return here && !isNull(here) ? here : undefined;
}

/** The scalar under a path of keys that is neither null nor a list or map. */
export function scalarAt(node: YamlNode | undefined, ...keys: string[]): YamlScalar | undefined {
  const found = at(node, ...keys);
  return found?.kind === 'scalar' ? found : undefined;
}

export const textAt = (node: YamlNode | undefined, ...keys: string[]): string | undefined =>
  scalarAt(node, ...keys)?.text;

export function itemsAt(node: YamlNode | undefined, ...keys: string[]): YamlNode[] {
  const found = at(node, ...keys);
  return found?.kind === 'list' ? found.items : [];
}

export function entriesAt(node: YamlNode | undefined, ...keys: string[]): Iterable<[string, YamlNode]> {
  const found = at(node, ...keys);
  return found?.kind === 'map' ? found.entries : [];
}

/** What many formats allow: one thing, or a list of them. */
export function oneOrMany(node: YamlNode | undefined): YamlNode[] {
  if (!node || isNull(node)) return [];
  return node.kind === 'list' ? node.items : [node];
}

/** What many formats allow: a list of things, or a map of them by name. */
export function valuesAt(node: YamlNode | undefined, ...keys: string[]): YamlNode[] {
  const found = at(node, ...keys);
  if (found?.kind === 'map') return [...found.entries.values()];
  return found?.kind === 'list' ? found.items : [];
}

/** Every map of a tree, outer ones first, in the order of the file. */
export function* mapsIn(node: YamlNode | undefined): Generator<YamlMap> {
  if (!node || node.kind === 'scalar') return;
  if (node.kind === 'map') yield node;
  for (const inner of node.kind === 'map' ? node.entries.values() : node.items) yield* mapsIn(inner);
}

/** The comment on the line where a scalar ends, without its `#`; null where there is none, and behind a block: it ends its last line. */
export function commentBehind({ source, end }: YamlScalar): string | null {
  if (end < 0 || source[end - 1] === '\n' || source[end - 1] === '\r') return null;
  const lineEnd = source.indexOf('\n', end);
  const rest = source.slice(end, lineEnd < 0 ? undefined : lineEnd);
  for (let hash = rest.indexOf('#'); hash >= 0; hash = rest.indexOf('#', hash + 1)) {
    const before = rest[hash - 1];
    if (before === ' ' || before === '\t') return rest.slice(hash + 1).trim();
  }
  return null;
}

export interface YamlOptions {
  /** Formats read as YAML 1.1, where `<<` merges; under 1.2 it is an ordinary key. */
  merge?: boolean;
  /** Formats whose own tool takes a key that stands twice, the last one; the specification forbids it. */
  lastWins?: boolean;
  /** Formats in which a key stands as often as there are things of it. Later ones are kept under the key and a number. */
  repeated?: boolean;
}
