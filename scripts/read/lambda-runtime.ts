/** The runtimes of AWS Lambda: `nodejs18.x`, `python3.12`, `provided.al2023`. */
import { reference } from './purl.ts';
import type { ReferenceFact } from './reader.ts';
import type { YamlNode } from './yaml-node.ts';

export function lambdaRuntime(node: YamlNode | undefined): ReferenceFact[] {
  if (node?.kind !== 'scalar') return [];
  const [, name, version] = /^([a-z]{1,20})[.]?([\w.-]{0,30})$/.exec(node.text.trim()) ?? [];
  if (!name) return [];
  return [reference({ type: 'generic', namespace: ['lambda-runtime'], name, version }, node.line)];
}
