/** Jenkinsfiles: which shared libraries a pipeline loads, and the images it names. Groovy is scanned, not run. */
import { withoutComments } from '../groovy.ts';
import { imageOfKnownName, imageReference } from '../image.ts';
import { lineFinder } from '../lines.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';

export const jenkinsfile: Reader = {
  id: 'jenkinsfile',
  version: 5,
  title: 'Jenkinsfile',
  files: 'Jenkinsfile, Jenkinsfile_x, Jenkinsfile.x, Jenkinsfile-x and x.jenkinsfile in any folder.',
  facts:
    'The trait ci/jenkins. A reference for every shared library in @Library, library and libraries, and for every image that docker, a containerTemplate or the YAML of an agent in Kubernetes names, also when it stands in a variable. A version that is put together when the pipeline runs counts as none. Where no line of a file is a node, a pipeline or a library, its whole pipeline is what the steps at its top do, and those that Jenkins does not know come from a library that it loads unasked: a reference for each (pkg:generic/jenkins-step/buildPlugin). Groovy is scanned for these calls, comments left out; what a library or a variable loads is not seen.',
  gives: ['pkg:docker/', 'pkg:generic/jenkins-library/', 'pkg:generic/jenkins-step/'],
  claims: (path) => /(?:^|\/)(?:jenkinsfile(?:[._-][\w.-]*)?|[\w.-]+\.jenkinsfile)$/i.test(path),
  traits: () => ['ci/jenkins'],
  read(text) {
    const code = withoutComments(text);
    const lineAt = lineFinder(code);
    const facts = [annotations, steps, directives, wholePipelines, images, pods].flatMap((of) => of(code, lineAt));
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

/** What runs a pipeline in the file itself, or loads what runs it. */
const begun = /@Library\b|(?<![\w.@$])(?:library|libraries|load|node|pipeline|podTemplate)\b/;
const builtIn = new Set(
  'agent ansiColor catchError checkout deleteDir dir echo environment error evaluate input lock milestone options parallel print println properties readFile retry script sh sleep stage stash throttle timeout timestamps tool unstable unstash warnError withCredentials withEnv wrap writeFile ws'.split(
    ' ',
  ),
);
const groovy = new Set(
  'assert catch def do else enum finally for if import new return switch throw try while'.split(' '),
);

/** `buildPlugin(jdk: 21)` at the top of a file without `node` and `pipeline`: a step of a library that Jenkins loads for everybody. */
function wholePipelines(code: string, lineAt: LineAt) {
  const plain = code.replace(/'''[^]*?'''|"""[^]*?"""/g, (whole) => whole.replace(/[^\n]/g, ' '));
  if (begun.test(plain)) return [];
  const defined = new Set(
    [...plain.matchAll(/^[ \t]{0,20}(?:def|void|[A-Z]\w*)[ \t]+(\w+)\s{0,20}\(/gm)].map(([, name]) => name),
  );
  return [...plain.matchAll(/^([a-z]\w*)(?:[ \t]*[({]|[ \t]+(?:['"[]|\w+[ \t]*:))/gm)].flatMap(
    ({ 1: name = '', index }) =>
      builtIn.has(name) || groovy.has(name) || defined.has(name)
        ? []
        : reference({ type: 'generic', namespace: ['jenkins-step'], name }, lineAt(index)),
  );
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

/** `containerTemplate(name: 'x', image: 'a')`, and the containers of `yaml '''…'''`. */
function pods(code: string, lineAt: LineAt) {
  const templates =
    /(?<![\w.$])containerTemplate\s{0,20}\(?[^()]{0,500}?(?<!\w)image\s{0,20}:\s{0,20}["']([^"'\n]{1,300})["']/g;
  const named = [...code.matchAll(templates)].map((found) => [found[1]!, found.index + found[0].length] as const);
  const texts = longTexts(code).flatMap(({ start, inside, behind }) => {
    if (!behind && !/^[ \t]{0,200}(?:- )?containers:[ \t]*$/m.test(inside)) return [];
    return [...inside.matchAll(/^[ \t]{0,200}(?:- )?image:[ \t]{1,20}["']?([^\s"'#]{1,300})/gm)].map(
      (image) => [image[1]!, start + image.index + image[0].length] as const,
    );
  });
  return [...named, ...texts].flatMap(([image, at]) => imageOfKnownName(image, lineAt(at)) ?? []);
}

/** Texts between three quotes, and whether they stand behind `yaml`. One in a variable is a pod if it has containers. */
function longTexts(code: string) {
  const found: { start: number; inside: string; behind: boolean }[] = [];
  const quotes = /'''|"""/g;
  for (let opening = quotes.exec(code); opening; opening = quotes.exec(code)) {
    const start = quotes.lastIndex;
    const end = code.indexOf(opening[0], start);
    if (end < 0) break;
    const before = code.slice(Math.max(0, opening.index - 60), opening.index);
    const behind = /(?<![\w.$])yaml\s{0,20}[(:=]?\s{0,20}$/.test(before);
    found.push({ start, inside: code.slice(start, Math.min(end, start + 20_000)), behind });
    quotes.lastIndex = end + 3;
  }
  return found;
}
