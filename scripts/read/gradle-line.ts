/** What one line of a Gradle build says, worked out once: coordinates, the Java asked for, variables, and where registries begin. */
import { house, isOfForge } from './java-names.ts';
import { type Line, remembered } from './remembered.ts';

export interface Artifact {
  group: string;
  name: string;
  /** As it is written, maybe the name of a variable. */
  version: string | undefined;
  house: string | null;
  /** JitPack may build it from a repository. */
  isForges: boolean;
}
export interface GradleLine {
  /** Of the build itself. */
  group: string | null;
  jitpack: boolean;
  artifacts: Artifact[];
  javas: string[];
  variables: [name: string, value: string][];
  beginsRegistry: boolean;
}

/** Of code with runs of blanks made one, as patterns with several optional ones in a row would try them all. Null for most lines. */
export const gradleLine: (line: Line) => GradleLine | null = remembered((line) => {
  const said: GradleLine = {
    group: /^ ?(?:project\.)?group ?=? ?["']([\w.-]+)["']/m.exec(line)?.[1] ?? null,
    jitpack: line.includes('jitpack.io'),
    artifacts: artifacts(line),
    javas: [...line.matchAll(java)].map((one) => (one[1] ?? one[2] ?? one[3])!),
    variables: [...line.matchAll(variable)].map(([, name, value]) => [name!, value!]),
    beginsRegistry: /\bmaven ?[{(]/.test(line),
  };
  const lists = [said.artifacts, said.javas, said.variables];
  const isOfInterest =
    said.group !== null || said.jitpack || said.beginsRegistry || lists.some(({ length }) => length > 0);
  return isOfInterest ? said : null;
});

const artifacts = (line: string): Artifact[] => [
  ...[...line.matchAll(plugin)].map((one) => artifact(one[2]!, `${one[2]}.gradle.plugin`, one[4] ?? one[5])),
  ...[...line.matchAll(coordinates)].map((one) => artifact(one[2]!, one[3]!, one[4])),
  ...[...line.matchAll(named)].map((one) => artifact(one[1]!, one[2]!, one[3] ?? one[4])),
];

const artifact = (group: string, name: string, version: string | undefined): Artifact => ({
  group,
  name,
  version,
  house: house(group),
  isForges: isOfForge(group) && !name.endsWith('.gradle.plugin'),
});

/** `id 'a.b' version '1'`, `id("a.b") version "1"`, `id 'a.b' version someVariable`. */
const plugin = /(?<![\w.])id ?\(? ?(["'])([\w.-]{1,200})\1 ?\)? ?version ?\(? ?(?:(["'])([^"'\n]{1,100})\3|([\w.]+))/g;

/** `'com.acme:log:1.0'`, `"com.acme:log:$logVersion"`, `'com.acme:bom'`; behind it may stand a classifier and `@jar`. */
const coordinates =
  /(["'])([A-Za-z][\w-]*(?:\.[\w-]+)+):([\w.-]{1,200})(?::([^"'\n:@]{1,100}))?(?::[^"'\n@]{1,100})?(?:@\w+)?\1/g;

/** `group: 'com.acme', name: 'log', version: v`, in Kotlin with `=`. */
const named =
  /\bgroup ?[:=] ?["']([\w.-]+)["'], ?name ?[:=] ?["']([\w.-]+)["'](?:, ?version ?[:=] ?(?:["']([^"'\n]{1,100})["']|([\w.]+)))?/g;

const java =
  /\b(?:JavaLanguageVersion\.of ?\( ?["']?|jvmToolchain ?\( ?)(\d+)|\bsourceCompatibility ?=? ?(?:JavaVersion\.(VERSION_\d+(?:_\d+)?)|["']?([\d.]+))/g;

const variable = /\b(\w{1,100}) ?[:=] ?["']([\w.+-]{1,100})["']/g;
