/** Jenkinsfiles: which shared libraries a pipeline loads, and the images it names. Groovy is scanned, not run. */
import { withoutComments } from '../groovy.ts';
import { imageReference } from '../image.ts';
import { lineFinder } from '../lines.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';

export const jenkinsfile: Reader = {
  id: 'jenkinsfile',
  version: 2,
  title: 'Jenkinsfile',
  files: 'Jenkinsfile, Jenkinsfile_x, Jenkinsfile.x, Jenkinsfile-x and x.jenkinsfile in any folder.',
  facts:
    'The trait ci/jenkins. A reference for every shared library in @Library, library and libraries, and for every image that docker names. A version that is put together when the pipeline runs counts as none. Groovy is scanned for these calls, comments left out; what a library or a variable loads is not seen.',
  gives: ['pkg:docker/', 'pkg:generic/jenkins-library/'],
  claims: (path) => /(?:^|\/)(?:jenkinsfile(?:[._-][\w.-]*)?|[\w.-]+\.jenkinsfile)$/i.test(path),
  traits: () => ['ci/jenkins'],
  needles: ['@Library', 'library', 'docker'],
  read(text) {
    const code = withoutComments(text);
    const lineAt = lineFinder(code);
    const facts = [annotations, steps, directives, images].flatMap((of) => of(code, lineAt));
    return facts.sort((a, b) => a.line - b.line || (a.purl < b.purl ? -1 : 1)) satisfies Fact[];
  },
};

type LineAt = (offset: number) => number;

const text = /(["'])((?:(?!\1)[^\\\n]){1,300})\1/g;

/** `@Library('a@1')`, `@Library(['a@1', 'b'])`, `@Library(value = 'a@1', changelog = false)`. */
function annotations(code: string, lineAt: LineAt) {
  return [...code.matchAll(/@Library\s*\(([^)]{0,2000})\)/g)].flatMap((found) =>
    [...found[1]!.matchAll(text)].flatMap((named) =>
      library(lineAt, named[2]!, found.index + found[0].indexOf(found[1]!) + named.index),
    ),
  );
}

/** `library 'a@1'`, `library('a@1')`, `library identifier: 'a@1', retriever: …`; also in front of `.com.acme…`. */
function steps(code: string, lineAt: LineAt) {
  const call = /(?<![\w.@$])library(?:\s*\(\s*|[ \t]+)(?:identifier\s*:\s*)?(["'])((?:(?!\1)[^\\\n]){1,300})\1/g;
  return [...code.matchAll(call)].flatMap((found) => library(lineAt, found[2]!, found.index));
}

/** `libraries { lib('a@1') }` at the top of a declarative pipeline. */
function directives(code: string, lineAt: LineAt) {
  return [...code.matchAll(/(?<![\w.@$])libraries\s*\{([^{}]{0,2000})\}/g)].flatMap((found) =>
    [...found[1]!.matchAll(text)].flatMap((named) =>
      library(lineAt, named[2]!, found.index + found[0].indexOf('{') + 1 + named.index),
    ),
  );
}

function library(lineAt: LineAt, identifier: string, offset: number) {
  const [name = '', version = ''] = identifier.split('@');
  if (!/^[\w.\-/ ]+$/.test(name.trim())) return [];
  const parts = { type: 'generic', namespace: ['jenkins-library'], name: name.trim() };
  return [reference({ ...parts, version: version.includes('$') ? null : version.trim() }, lineAt(offset))];
}

/** `docker.image('a')`, `docker 'a'`, `docker { image 'a' }`. */
function images(code: string, lineAt: LineAt) {
  const call =
    /(?<![\w.$])docker(?:\.image\s*\(\s*|[ \t]+|\s*\{[^{}'"]{0,300}?(?<!\w)image[ \t]+)(["'])((?:(?!\1)[^\\\n]){1,300})\1/g;
  return [...code.matchAll(call)].flatMap((found) => {
    const image = imageReference(found[2]!, lineAt(found.index + found[0].length));
    return image ? [image] : [];
  });
}
