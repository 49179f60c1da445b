/** Gradle: what a build takes from the same house, the Java it asks for and the registries it looks in. Groovy and Kotlin are scanned, not run. */
import { codeLines } from '../code-lines.ts';
import { type GradleLine, gradleLine } from '../gradle-line.ts';
import { house } from '../java-names.ts';
import { lineFinder } from '../lines.ts';
import { packageRegistry, registriesInWords } from '../package-registry.ts';
import { reference } from '../purl.ts';
import type { Reader, ReferenceFact } from '../reader.ts';
import type { Line } from '../remembered.ts';

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
    const code = codeLines(text);
    const found = interesting(code);
    const own = house(found.find(({ said }) => said.group !== null)?.said.group ?? '');
    const jitpack = found.some(({ said }) => said.jitpack);
    const version = versions(found);
    const facts: ReferenceFact[] = [];
    for (const { said, line } of found) {
      for (const { group, name, version: written, house, isForges } of said.artifacts) {
        const known = (own !== null && house === own) || (jitpack && isForges) ? version(written) : undefined;
        if (known !== undefined)
          facts.push(reference({ type: 'maven', namespace: [group], name, version: known }, line));
      }
      for (const written of said.javas) facts.push(runtime(written, line));
    }
    return [...facts, ...registries(code, found)].sort((a, b) => a.line - b.line);
  },
};

interface Found {
  said: GradleLine;
  line: number;
}

function interesting(code: readonly Line[]): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < code.length; at++) {
    const said = gradleLine(code[at]!);
    if (said !== null) found.push({ said, line: at + 1 });
  }
  return found;
}

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

/** Characters that the pattern of a repository can reach over. */
const LONGEST = 1000;

/** A repository may be written on several lines: the pattern is looked for from where one begins to where the last ends. */
function registries(code: readonly Line[], found: Found[]): ReferenceFact[] {
  const begins = found.filter(({ said }) => said.beginsRegistry);
  if (begins.length === 0) return [];
  const first = begins[0]!.line - 1;
  let end = begins.at(-1)!.line;
  for (let length = 0; end < code.length && length < LONGEST; end++) length += code[end]!.text.length + 1;
  const lines = code.slice(first, end).map(({ text }) => text);
  const part = lines.join('\n');
  const lineAt = lineFinder(part);
  return [...part.matchAll(repository)].flatMap(
    (one) => packageRegistry((one[1] ?? one[2])!, first + lineAt(one.index + one[0].length - 1)) ?? [],
  );
}

/** Plain texts that variables are given; undefined for the version of the build itself: what has it is one of its own projects. */
function versions(found: Found[]): (written: string | undefined) => string | null | undefined {
  let given: Map<string, string> | null = null;
  return (written) => {
    if (written === undefined) return null;
    given ??= new Map(found.flatMap(({ said }) => said.variables));
    const [, variable = ''] = /^\$?\{?(?:(?:rootProject|project)\.)?(?:ext\.)?([\w.]+)\}?$/.exec(written) ?? [];
    if (variable === 'version') return undefined;
    const isPlain = !written.includes('$') && /\d/.test(written) && !given.has(variable);
    return isPlain ? written : (given.get(variable) ?? null);
  };
}
