/** npm packages with a scope, which is how organisations publish their own. */
import { reference } from './purl.ts';
import type { ReferenceFact } from './reader.ts';

/** Scopes of everybody's tools: their hundreds of versions would only swell what is kept. */
const common = new Set(
  '@actions @axe-core @babel @biomejs @changesets @commitlint @docusaurus @emotion @eslint @floating-ui @jest @mdx-js @mui @octokit @opentelemetry @playwright @radix-ui @react-aria @reduxjs @rollup @storybook @stylistic @sveltejs @swc @tanstack @testing-library @tsconfig @types @typescript-eslint @vitejs @vitest @wdio'.split(
    ' ',
  ),
);
export const commonScopesInWords = [...common].join(', ');

export const isCommonScope = (name: string): boolean => name.startsWith('@') && common.has(name.split('/', 1)[0]!);

/** Null without a scope. */
export function scopedPackage(name: string, range: string, line: number): ReferenceFact | null {
  const [, scope, called] = /^(@[\w.~-]+)\/([\w.~-]+)$/.exec(name) ?? [];
  if (!scope || !called) return null;
  const known = /^[\w.^~<>=|*+ -]+$/.test(range) ? range : null;
  return reference({ type: 'npm', namespace: [scope], name: called, version: known }, line);
}
