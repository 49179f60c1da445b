/** package.json: packages with a scope, which is how organisations publish their own. */
import { parseJsonMap } from '../json.ts';
import { reference } from '../purl.ts';
import type { Fact, Reader } from '../reader.ts';
import { entriesAt, textAt } from '../yaml-node.ts';
import type { YamlNode } from '../yaml-node.ts';

const lists = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
/** Scopes of everybody's tools: their hundreds of versions would only swell what is kept. */
const common = new Set(
  '@actions @axe-core @babel @biomejs @changesets @commitlint @docusaurus @emotion @eslint @floating-ui @jest @mdx-js @mui @octokit @opentelemetry @playwright @radix-ui @react-aria @reduxjs @rollup @storybook @stylistic @sveltejs @swc @tanstack @testing-library @tsconfig @types @typescript-eslint @vitejs @vitest @wdio'.split(
    ' ',
  ),
);

export const packageJson: Reader = {
  id: 'package-json',
  version: 1,
  title: 'package.json',
  files: 'package.json in any folder.',
  facts: `A reference for every dependency with a scope (@acme/ui), with its range. Not: packages of the same workspace or without a scope, and the scopes of common tools (${[...common].join(', ')}).`,
  claims: (path) => path === 'package.json' || path.endsWith('/package.json'),
  needles: ['"@'],
  read(text) {
    const root = parseJsonMap(text);
    return lists.flatMap((list) => [...entriesAt(root, list)].flatMap(([name, range]) => dependency(name, range)));
  },
};

/** `npm:@acme/x@1` gives another package the name; what lies in a folder of the repository is no reference. */
function dependency(written: string, range: YamlNode): Fact[] {
  const asked = textAt(range) ?? '';
  const [, alias = written, version = asked] = /^npm:(@?[^@]+)(?:@(.+))?$/.exec(asked) ?? [];
  const [, scope, name] = /^(@[\w.~-]+)\/([\w.~-]+)$/.exec(alias) ?? [];
  if (!scope || !name || common.has(scope) || /^(?:workspace|file|link|portal|catalog):/.test(asked)) return [];
  const known = /^[\w.^~<>=|*+ -]+$/.test(version) ? version : null;
  return [reference({ type: 'npm', namespace: [scope], name, version: known }, range.line)];
}
