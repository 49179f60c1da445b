/** Gradle: the plugins of a build that come from the same house. Groovy and Kotlin are scanned, not run. */
import { withoutComments } from '../groovy.ts';
import { sameHouse } from '../java-names.ts';
import { lineFinder } from '../lines.ts';
import { reference } from '../purl.ts';
import type { Reader } from '../reader.ts';

export const gradle: Reader = {
  id: 'gradle',
  version: 1,
  title: 'Gradle',
  files: 'build.gradle, settings.gradle and their Kotlin forms (.kts) in any folder.',
  facts:
    'A reference for every plugin with a version (id … version …) whose name begins like the group of the build, as the marker artifact that Gradle fetches for it: pkg:maven/<id>/<id>.gradle.plugin. Not: plugins of others, plugins without a version, and dependencies.',
  claims: (path) => /(?:^|\/)(?:build|settings)\.gradle(?:\.kts)?$/.test(path),
  needles: ['group'],
  read(text) {
    // Runs of blanks are made one, as patterns with several optional ones in a row would try them all.
    const code = withoutComments(text).replace(/[ \t]+/g, ' ');
    const lineAt = lineFinder(code);
    const group = /^ ?(?:project\.)?group ?=? ?["']([\w.-]+)["']/m.exec(code)?.[1] ?? '';
    return [...code.matchAll(plugin)].flatMap((found) => {
      const [, , id = '', , version = ''] = found;
      if (!sameHouse(id, group)) return [];
      const known = version === '' || version.includes('$') ? null : version;
      const parts = { type: 'maven', namespace: [id], name: `${id}.gradle.plugin`, version: known };
      return [reference(parts, lineAt(found.index))];
    });
  },
};

/** `id 'a.b' version '1'`, `id("a.b") version "1"`, `id 'a.b' version someVariable`. */
const plugin = /(?<![\w.])id ?\(? ?(["'])([\w.-]{1,200})\1 ?\)? ?version ?\(? ?(?:(["'])([^"'\n]{1,100})\3|[\w.]+)/g;
