/** Places in YAML and JSON, as people declare them: `jobs.*.permissions.id-token`. */
import { isNull } from './yaml-node.ts';
import type { YamlNode } from './yaml-node.ts';

/** A key; or any key or item (`*`); or any number of either (`**`). */
export type TreeStep = { key: string } | '*' | '**';

/** The steps, or what is wrong as the rest of a sentence. A key with a point in it stands in double quotes. */
export function parseTreePath(text: string): TreeStep[] | { problem: string } {
  const steps: TreeStep[] = [];
  const step = /"([^"]+)"|([^".]+)/y;
  for (let at = 0; ; at = step.lastIndex + 1) {
    step.lastIndex = at;
    const [written, quoted, bare] = step.exec(text) ?? [];
    if (written === undefined) return { problem: `a key is missing at character ${at + 1}` };
    const end = text[step.lastIndex];
    if (end !== undefined && end !== '.')
      return { problem: `expected a point or the end at character ${step.lastIndex + 1}` };
    steps.push(bare === '*' || bare === '**' ? bare : { key: quoted ?? bare!.trim() });
    if (end === undefined) return steps;
  }
}

/** The nodes there, each once, nulls left out. Sets, because paths with several `**` reach a node in many ways. */
export function nodesAt(roots: YamlNode[], steps: TreeStep[]): YamlNode[] {
  let here = new Set(roots);
  for (const step of steps) {
    const next = new Set<YamlNode>();
    if (step === '**') for (const node of here) addAllBelow(node, next);
    else for (const node of here) for (const child of childrenOf(node, step)) next.add(child);
    here = next;
  }
  return [...here].filter((node) => !isNull(node));
}

function childrenOf(node: YamlNode, step: { key: string } | '*'): Iterable<YamlNode> {
  if (node.kind === 'scalar') return [];
  if (step === '*') return node.kind === 'list' ? node.items : node.entries.values();
  const child = node.kind === 'map' ? node.entries.get(step.key) : undefined;
  return child ? [child] : [];
}

function addAllBelow(from: YamlNode, found: Set<YamlNode>): void {
  const waiting = [from];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (found.has(node)) continue;
    found.add(node);
    for (const child of childrenOf(node, '*')) waiting.push(child);
  }
}

/** A text equals however it is quoted; a number or a truth value only where YAML takes it for one. */
export function isValue(node: YamlNode, value: string | number | boolean): boolean {
  if (node.kind !== 'scalar') return false;
  if (typeof value === 'string') return node.text === value;
  if (!node.plain) return false;
  if (typeof value === 'number') return /^[-+.\d]/.test(node.text) && Number(node.text) === value;
  return /^(?:true|True|TRUE)$/.test(node.text) ? value : /^(?:false|False|FALSE)$/.test(node.text) && !value;
}
