/** One YAML file that people write: its value with the line of everything in it, or one sentence about why it cannot be read. */
import { JSON_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import { yamlLines } from './yaml-lines.ts';
import type { Place } from './yaml-lines.ts';

export interface DeclaredFile {
  name: string;
  /** Undefined: the file says nothing. */
  value: unknown;
  /** `inputs/teams.yaml:14: ` and the rest. */
  problem(place: Place, text: string): string;
}
export type Parsed = { file: DeclaredFile; problem?: never } | { file?: never; problem: string };

/** Dates stay text: another schema would turn 2026-02-31 into 3 March without a word. */
export function parseDeclaredFile(name: string, text: string): Parsed {
  let documents: unknown[];
  try {
    documents = loadAll(text, { schema: JSON_SCHEMA, maxAliases: 100 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    return {
      problem: `${name}:${line}: this is not YAML: ${error.reason}. Correct the line; nothing of the file is used until then.`,
    };
  }
  if (documents.length > 1) {
    return {
      problem: `${name}:1: expected one YAML document, found ${documents.length}. Remove the lines that say ---.`,
    };
  }
  const lineOf = yamlLines(text);
  const problem = (place: Place, sentence: string) => `${name}:${lineOf(place)}: ${sentence}`;
  return { file: { name, value: documents[0] ?? undefined, problem } };
}
