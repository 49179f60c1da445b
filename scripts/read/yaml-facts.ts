/** Versions of a file share most of their nodes: what a node says is worked out once. Nobody changes a node or a fact. */
import type { YamlMap, YamlNode } from './yaml-node.ts';

/** The same function, which has to depend on the node alone and on what is in it. */
export function onceANode<T>(workedOut: (node: YamlNode) => T): (node: YamlNode) => T {
  const known = new WeakMap<YamlNode, { told: T }>();
  return (node) => {
    let found = known.get(node);
    if (found === undefined) known.set(node, (found = { told: workedOut(node) }));
    return found.told;
  };
}

/** What the maps of a tree say, outer ones first, in the order of the file. */
export function factsOfMaps<T>(factsOf: (map: YamlMap) => readonly T[]): (node: YamlNode) => readonly T[] {
  const none: readonly T[] = [];
  const known = new WeakMap<YamlNode, readonly T[]>();
  let seen = 0;
  return function facts(node: YamlNode): readonly T[] {
    if (node.kind === 'scalar') return none;
    const before = known.get(node);
    if (before !== undefined) return before;
    const start = seen++;
    let found = node.kind === 'map' ? factsOf(node) : none;
    for (const inner of childrenOf(node)) {
      const more = facts(inner);
      if (more.length > 0) found = found.length === 0 ? more : [...found, ...more];
    }
    if (seen - start > WORTH) known.set(node, found);
    return found;
  };
}

/** Maps and lists in a node: of fewer the facts are told again faster than they are looked up. */
const WORTH = 8;

function childrenOf(node: YamlNode): Iterable<YamlNode> {
  if (node.kind === 'scalar') return [];
  return node.kind === 'map' ? node.entries.values() : node.items;
}
