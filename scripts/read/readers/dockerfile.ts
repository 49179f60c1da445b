/** Dockerfiles and Containerfiles: what images are built from. */
import { instructions, type Instruction } from '../dockerfile-instructions.ts';
import { imageOfKnownName } from '../image.ts';
import { Unreadable } from '../reader.ts';
import type { Fact, Reader } from '../reader.ts';
import { filledIn } from '../variables.ts';

const name = /^(?:(?:docker|container)file(?:[._-][\w.-]*)?|[\w.-]*[._-](?:docker|container)file)$/i;
const notOne = /\.(?:dockerignore|md|ya?ml|json|tmpl|tpl|j2|jinja2?|erb|mustache|orig|rej|bak)$/i;
/** A program about Dockerfiles (`dockerfile.go`, `dockerfile_test.py`); `Dockerfile.go` builds one in Go. */
const program = /^dockerfile(?:[_-]\w+)?\.(?:go|py|rb|rs|java|kt|cs|php|m?[jt]sx?)$/;

export const dockerfile: Reader = {
  id: 'dockerfile',
  version: 4,
  title: 'Dockerfile, Containerfile',
  files:
    'Dockerfile, Containerfile and their variants (Dockerfile.dev, dev.Dockerfile) in any folder; no templates of them.',
  facts:
    'The trait container. A reference for every image that FROM, COPY --from and RUN --mount name, arguments replaced by their defaults; stages and scratch are none. A part without FROM, put into another file when it is built, names no image to build from. A tag that only an argument without default would tell counts as no version.',
  gives: ['pkg:docker/'],
  claims(path) {
    const base = path.slice(path.lastIndexOf('/') + 1);
    return name.test(base) && !notOne.test(base) && !program.test(base);
  },
  traits: () => ['container'],
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    const facts: Fact[] = [];
    const stages = new Set<string>();
    const defaults = new Map<string, string>();
    let begun = false;
    const found = instructions(text);
    for (const { word, rest, line } of found) {
      if (word === 'ARG' && !begun) declare(defaults, rest);
      if (word === 'FROM') {
        const { image, stage } = parseFrom(rest, line);
        begun = true;
        if (!stages.has(image.toLowerCase())) facts.push(...imageFacts(image, defaults, line));
        if (stage) stages.add(stage.toLowerCase());
      }
      for (const image of word === 'COPY' || word === 'RUN' ? copiedFrom(word, rest) : [])
        if (!stages.has(image.toLowerCase()) && !/^\d+$/.test(image)) facts.push(...imageFacts(image, new Map(), line));
    }
    if (!begun && !isPart(found)) throw new Unreadable('schema-error', 'Expected at least one FROM, found none.');
    return facts;
  },
};

const known = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);
const isPart = (found: Instruction[]): boolean => found.length > 0 && found.every(({ word }) => known.has(word));

function parseFrom(rest: string, line: number): { image: string; stage: string | undefined } {
  const [image, as, stage, ...more] = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
  if (image && (as === undefined || (as.toLowerCase() === 'as' && stage && more.length === 0))) return { image, stage };
  throw new Unreadable('parse-error', `Line ${line}: expected FROM image or FROM image AS stage.`);
}

/** `ARG A=1 B="2"`; a default may use the ones before it. */
function declare(defaults: Map<string, string>, rest: string): void {
  for (const [, name, value] of rest.matchAll(/(?<!\S)(\w+)=("[^"]*"|'[^']*'|\S*)/g))
    defaults.set(name!, filledIn(value!.replace(/^(["'])(.*)\1$/, '$2'), defaults));
}

function imageFacts(image: string, defaults: Map<string, string>, line: number): Fact[] {
  const found = imageOfKnownName(filledIn(image.replace(/^(["'])(.*)\1$/, '$2'), defaults), line);
  return found ? [found] : [];
}

/** `COPY --from=image`, `RUN --mount=type=bind,from=image`. */
function copiedFrom(word: string, rest: string): string[] {
  const flags = rest.split(/\s+/).filter((part) => part.startsWith('--'));
  if (word === 'COPY')
    return flags.flatMap((flag) => (flag.startsWith('--from=') ? [flag.slice('--from='.length)] : []));
  const mounts = flags.flatMap((flag) => (flag.startsWith('--mount=') ? flag.slice('--mount='.length).split(',') : []));
  return mounts.flatMap((part) => (part.startsWith('from=') ? [part.slice('from='.length)] : []));
}
