/** Earthly: the images and the targets of other repositories that a build is made of. */
import { instructions } from '../dockerfile-instructions.ts';
import type { Instruction } from '../dockerfile-instructions.ts';
import { parseRepositoryPath, repositoryReference } from '../git-url.ts';
import { imageOfKnownName } from '../image.ts';
import { Unreadable } from '../reader.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import { filledIn } from '../variables.ts';

export const earthly: Reader = {
  id: 'earthly',
  version: 1,
  title: 'Earthly',
  files: 'Earthfile in any folder.',
  facts:
    'The trait earthly. A reference for every image in FROM, arguments replaced by their defaults, and for every repository that IMPORT, FROM, BUILD, COPY, DO or --load name (pkg:generic/earthly/owner/name with the folder). Not: targets of the repository itself, and those behind a name that IMPORT gave.',
  claims: (path) => /(?:^|\/)Earthfile$/.test(path),
  traits: () => ['earthly'],
  gives: ['pkg:docker/', 'pkg:generic/earthly/'],
  read(text) {
    if (text.includes('\0')) throw new Unreadable('binary', 'The file contains a NUL byte; expected text.');
    const lines = text.split('\n');
    // Commands are in capitals; a `from` is of some program that RUN has over several lines.
    const written = ({ word, line }: Instruction) =>
      word.endsWith(':') || lines[line - 1]!.trimStart().startsWith(word);
    const found = instructions(text).filter(written);
    if (!found.some(({ word }) => word === 'VERSION' || word === 'FROM' || /^[A-Z][\w.-]*:$/.test(word)))
      throw new Unreadable('schema-error', 'Line 1: expected a VERSION, a FROM or a target, found none.');
    const ofFile = new Map<string, string>();
    let defaults = ofFile;
    return found.flatMap((instruction) => {
      // A target has the arguments of the file and its own.
      if (instruction.word.endsWith(':')) defaults = new Map(ofFile);
      if (instruction.word === 'ARG') declare(defaults, instruction.rest);
      return [...imageFacts(instruction, defaults), ...targetFacts(instruction)];
    });
  },
};

function declare(defaults: Map<string, string>, rest: string): void {
  const [, name, value] = /^(?:--\w+\s+)?(\w+)\s*=\s*(\S*)/.exec(rest) ?? [];
  if (name) defaults.set(name, filledIn(value!.replace(/^(["'])(.*)\1$/, '$2'), defaults));
}

const wordsOf = (rest: string) => rest.split(/\s+/).filter((word) => !word.startsWith('--'));

function imageFacts({ word, rest, line }: Instruction, defaults: Map<string, string>): ReferenceFact[] {
  const [image = ''] = wordsOf(rest);
  if (word !== 'FROM' || image === 'DOCKERFILE' || image.includes('+')) return [];
  const found = imageOfKnownName(filledIn(image, defaults), line);
  return found ? [found] : [];
}

/** `github.com/owner/name/folder:v1+target`, and without a target in IMPORT. */
function targetFacts({ word, rest, line }: Instruction): ReferenceFact[] {
  if (!['IMPORT', 'FROM', 'BUILD', 'COPY', 'DO', 'WITH'].includes(word)) return [];
  const parts =
    word === 'IMPORT' ? wordsOf(rest).slice(0, 1) : rest.split(/[\s=()]+/).filter((part) => part.includes('+'));
  return parts.flatMap((part) => {
    const [address = ''] = part.split('+');
    const [, path = '', version] = /^([^:]+)(?::([\w./-]+))?$/.exec(address) ?? [];
    const repository = /^[\w-]+(?:\.[\w-]+)+\/[^/]+\/[^/]+/.test(path) ? parseRepositoryPath(path) : null;
    return repository
      ? [repositoryReference({ type: 'generic', namespace: ['earthly'] }, repository, line, version ?? null)]
      : [];
  });
}
