/**
 * What a declared check asks of text, as a reader: so it is mined over the whole history like everything else, by a worker with
 * a deadline. Mining still knows no golden path; a probe is one question to the files that it names.
 */
import { createHash } from 'node:crypto';
import type { Requirement } from '../../data/schema/declarations.ts';
import { parseJson } from './json.ts';
import { pathGlob } from './path-glob.ts';
import { linePattern } from './pattern.ts';
import type { Fact, Reader } from './reader.ts';
import { parseToml } from './toml.ts';
import { isValue, nodesAt, parseTreePath } from './tree-path.ts';
import type { YamlNode } from './yaml-node.ts';
import { parseYaml } from './yaml.ts';

/** Plain data, so that it can be handed to a thread. */
export interface Probe {
  /** The same question has the same one, whatever check asks it: another question is read anew, and nothing else is. */
  id: string;
  /** Globs. */
  files: string[];
  ask:
    { kind: 'presence' } | { kind: 'pattern'; pattern: string } | { kind: 'tree'; path: string; equals: Value | null };
}
type Value = string | number | boolean;

/** Raise it when the same text would give another answer. */
const VERSION = 1;

/** Null: facts that are read anyway can answer it. */
export function probeOf(require: Requirement): Probe | null {
  if ('file' in require) return probe([require.file], { kind: 'presence' });
  if ('pattern' in require) return probe(listOf(require.in), { kind: 'pattern', pattern: require.pattern });
  if ('yaml' in require)
    return probe(listOf(require.in), { kind: 'tree', path: require.yaml, equals: require.equals ?? null });
  return null;
}

const listOf = (paths: string | string[]) => (typeof paths === 'string' ? [paths] : paths);

function probe(written: string[], ask: Probe['ask']): Probe {
  const files = [...new Set(written)].sort();
  const id = createHash('sha256')
    .update(JSON.stringify([files, ask]))
    .digest('hex')
    .slice(0, 12);
  return { id, files, ask };
}

/** The traits that tell of each file what it answered. */
export const answersOf = ({ id }: Probe) => ({ yes: `probe/${id}/yes`, no: `probe/${id}/no` });
export const readerIdOf = ({ id }: Probe) => `probe-${id}`;

export function probeReader(probe: Probe): Reader {
  const { yes, no } = answersOf(probe);
  const globs = probe.files.map(pathGlob);
  const reader = {
    id: readerIdOf(probe),
    version: VERSION,
    title: 'A declared question',
    files: `${probe.files.join(', ')}.`,
    facts: 'Whether the file has what a declared check asks for.',
    claims: (path: string) => globs.some((matches) => matches(path)),
    gives: [yes, no],
  };
  if (probe.ask.kind === 'presence') return { ...reader, traits: () => [yes] };
  const lineOf = looking(probe, probe.ask);
  return {
    ...reader,
    read(text): Fact[] {
      const line = lineOf(text);
      return [line === null ? { kind: 'trait', name: no, line: 1 } : { kind: 'trait', name: yes, line }];
    },
  };
}

/** The first line that has it. */
function looking({ files }: Probe, ask: Exclude<Probe['ask'], { kind: 'presence' }>): (text: string) => number | null {
  if (ask.kind === 'pattern') {
    const matches = linePattern(ask.pattern);
    return (text) => {
      const at = text.split('\n').findIndex((line) => matches(line.endsWith('\r') ? line.slice(0, -1) : line));
      return at < 0 ? null : at + 1;
    };
  }
  const { path, equals } = ask;
  const steps = parseTreePath(path);
  if ('problem' in steps) throw new Error(`Expected a path such as jobs.*.steps, found "${path}": ${steps.problem}.`);
  const parse = parserOf(files);
  return (text) => {
    const found = nodesAt(parse(text), steps).filter((node) => equals === null || isValue(node, equals));
    return found.reduce<number | null>((line, node) => Math.min(line ?? Infinity, node.line), null);
  };
}

/** By what the files are called: the text alone does not say. YAML takes most JSON too. */
function parserOf(files: string[]): (text: string) => YamlNode[] {
  if (files.every((file) => /\.json[c5]?$/i.test(file))) return (text) => [parseJson(text)];
  if (files.every((file) => /\.toml$/i.test(file))) return (text) => [parseToml(text)];
  return (text) => parseYaml(text, { merge: true, lastWins: true });
}
