/** Gradle: what a build takes from the same house, the Java it asks for and the registries it looks in. Groovy and Kotlin are scanned, not run. */
import { withoutComments } from '../groovy.ts';
import { isOfForge, sameHouse } from '../java-names.ts';
import { lineFinder } from '../lines.ts';
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { reference } from '../purl.ts';
import type { Reader } from '../reader.ts';

export const gradle: Reader = {
  id: 'gradle',
  version: 2,
  title: 'Gradle',
  files: 'build.gradle, settings.gradle and their Kotlin forms (.kts) in any folder.',
  facts: `A reference for every plugin with a version (id … version …) and every dependency (group:name:version) whose name begins like the group of the build, and, in a file that names jitpack.io, for dependencies that it builds from a repository (com.github.acme:x). A plugin is the marker artifact that Gradle fetches for it: pkg:maven/<id>/<id>.gradle.plugin. The Java that is asked for (pkg:generic/runtime/java). ${registriesInWords}. Variables that the file gives a plain text are filled in. Not: those of others, plugins without a version, and projects of the same build.`,
  gives: ['pkg:generic/package-registry/', 'pkg:generic/runtime/', 'pkg:maven/'],
  claims: (path) => /(?:^|\/)(?:build|settings)\.gradle(?:\.kts)?$/.test(path),
  needles: ['group', 'jitpack.io', 'maven', 'Compatibility', 'Version', 'jvmToolchain'],
  read(text) {
    // Runs of blanks are made one, as patterns with several optional ones in a row would try them all.
    const code = withoutComments(text).replace(/[ \t]+/g, ' ');
    const lineAt = lineFinder(code);
    const group = /^ ?(?:project\.)?group ?=? ?["']([\w.-]+)["']/m.exec(code)?.[1] ?? '';
    const version = versions(code);
    const found = [
      ...[...code.matchAll(plugin)].map((one) =>
        artifact(one[2]!, `${one[2]}.gradle.plugin`, version(one[4] ?? one[5]), one.index),
      ),
      ...[...code.matchAll(coordinates)].map((one) => artifact(one[2]!, one[3]!, version(one[4]), one.index)),
      ...[...code.matchAll(named)].map((one) => artifact(one[1]!, one[2]!, version(one[3] ?? one[4]), one.index)),
    ];
    const jitpack = code.includes('jitpack.io');
    const own = found.filter(
      ({ group: from, name }) =>
        sameHouse(from, group) || (jitpack && isOfForge(from) && !name.endsWith('.gradle.plugin')),
    );
    const facts = [
      ...own.flatMap(({ group: from, name, version: known, at }) =>
        known === undefined ? [] : [reference({ type: 'maven', namespace: [from], name, version: known }, lineAt(at))],
      ),
      ...[...code.matchAll(java)].map((one) => runtime((one[1] ?? one[2] ?? one[3])!, lineAt(one.index))),
      ...[...code.matchAll(repository)].flatMap(
        (one) => packageRegistry((one[1] ?? one[2])!, lineAt(one.index + one[0].length - 1)) ?? [],
      ),
    ];
    return facts.sort((a, b) => a.line - b.line);
  },
};

const artifact = (group: string, name: string, version: string | null | undefined, at: number) => ({
  group,
  name,
  version,
  at,
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

const runtime = (written: string, line: number) =>
  reference(
    {
      type: 'generic',
      namespace: ['runtime'],
      name: 'java',
      version: written.replace('VERSION_', '').replace('_', '.'),
    },
    line,
  );

const repository =
  /\bmaven ?(?:\{[^{}]{0,300}?\b(?:url|setUrl) ?=? ?\(? ?(?:uri ?\( ?)?["'](https?:[^"'\s]{1,500})|\( ?(?:url ?= ?)?(?:uri ?\( ?)?["'](https?:[^"'\s]{1,500}))["']/g;

/** Plain texts that variables are given; undefined for the version of the build itself: what has it is one of its own projects. */
function versions(code: string): (written: string | undefined) => string | null | undefined {
  const given = new Map(
    [...code.matchAll(/\b(\w{1,100}) ?[:=] ?["']([\w.+-]{1,100})["']/g)].map(([, name, value]) => [name!, value!]),
  );
  return (written) => {
    if (written === undefined) return null;
    const [, variable = ''] = /^\$?\{?(?:(?:rootProject|project)\.)?(?:ext\.)?([\w.]+)\}?$/.exec(written) ?? [];
    if (variable === 'version') return undefined;
    const isPlain = !written.includes('$') && /\d/.test(written) && !given.has(variable);
    return isPlain ? written : (given.get(variable) ?? null);
  };
}
