/**
 * YAML with lines. js-yaml's parser gives events with offsets; they are composed into nodes here, because its own loader
 * gives values without positions. Everything hostile ends in Unreadable: depth, aliases that multiply, endless documents.
 */
import { parseEvents, YAMLException } from 'js-yaml';
import type { Event } from 'js-yaml';
import { Unreadable } from './reader.ts';
import { partsParser } from './yaml-by-parts.ts';
import { compose, yamlError } from './yaml-compose.ts';
import { isNull } from './yaml-node.ts';
import type { YamlMap, YamlNode, YamlOptions } from './yaml-node.ts';

const maxDepth = 100;
const maxDocuments = 100;
const parsedByParts = partsParser({ maxDepth, small: 400 });

/** The documents of a file, one root node each. */
export function parseYaml(text: string, options: YamlOptions = {}): YamlNode[] {
  if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
  refuseManyDocuments(text);
  return parsedByParts(text, options) ?? parsedWhole(text, options);
}

/** The truth that parts are held to. */
export function parsedWhole(text: string, options: YamlOptions): YamlNode[] {
  const { source, events } = parsed(text);
  return compose(source, events, options).roots;
}

/** For formats whose files hold one document with a map: anything else, and a map without keys, is not of the format. */
export function parseYamlMap(text: string, options: YamlOptions = {}): YamlMap {
  return mapOrThrow(parseYaml(text, options)[0]);
}

/** For formats whose files hold several documents with maps; empty ones are passed over. */
export function parseYamlMaps(text: string, options: YamlOptions = {}): YamlMap[] {
  const documents = parseYaml(text, options).filter((document) => !isNull(document));
  return documents.length === 0 ? [mapOrThrow(undefined)] : documents.map(mapOrThrow);
}

function mapOrThrow(root: YamlNode | undefined): YamlMap {
  if (root?.kind === 'map' && root.entries.size > 0) return root;
  const found = !root || isNull(root) ? 'nothing' : root.kind === 'map' ? 'an empty one' : `a ${root.kind}`;
  throw new Unreadable(
    'schema-error',
    `Line ${root?.line ?? 1}: expected a map at the top of the file, found ${found}.`,
  );
}

/** Marks are counted before parsing, as the parser would build every document first. */
function refuseManyDocuments(text: string): void {
  let marks = 0;
  for (let found = text.indexOf('\n---'); found >= 0; found = text.indexOf('\n---', found + 4)) marks += 1;
  if (marks < maxDocuments) return;
  throw new Unreadable('file-too-big', `The file has ${marks} document marks; at most ${maxDocuments} are read.`);
}

/** Characters that may be parsed again and again for the sake of lines indented too little. */
const patience = 10_000_000;

/**
 * Brackets and quoted texts that go on no deeper than their key are forbidden by the specification, and so by this parser;
 * every tool whose files are read here takes them, and people write them. Such lines are indented and read again.
 */
function parsed(text: string): { source: string; events: Event[] } {
  for (let source = text, left = patience; ; left -= source.length) {
    try {
      return { source, events: parseEvents(source, { maxDepth }) };
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      if (error.reason !== 'deficient indentation' || !error.mark || left < source.length) throw refusal(error);
      const lineStart = source.lastIndexOf('\n', error.mark.position - 1) + 1;
      source = `${source.slice(0, lineStart)}${' '.repeat(maxDepth * 2)}${source.slice(lineStart)}`;
    }
  }
}

function refusal(error: YAMLException): Unreadable {
  const line = (error.mark?.line ?? 0) + 1;
  if (error.reason.startsWith('nesting'))
    return new Unreadable('too-deep', `Line ${line}: nested more than ${maxDepth} levels deep.`);
  // The parser quotes the file in some reasons; what stands there is nobody's business but the file's.
  return yamlError(line, error.reason.replace(/ ?"[^"]*"|(?<=characters): [^]*/g, ''));
}
