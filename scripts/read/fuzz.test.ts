/** Whatever a file holds, a reader gives facts or says why it cannot: nothing else is thrown, nothing hangs, garbage is never []. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readers } from './index.ts';
import { Unreadable } from './reader.ts';
import type { Fact, Reader } from './reader.ts';

/** One small, good file per reader, to be damaged. */
const samples: Record<string, string> = {
  backstage: 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: a\nspec:\n  owner: group:x\n---\n',
  codeowners: '# x\n* @acme/a jane@acme.example\n[Docs][2] @acme/d\n/docs/ @jane\n*.js\n',
  dockerfile:
    '# escape=`\nARG V=1\nFROM --platform=x node:${V:-2} AS b\nRUN <<EOF\nx\nEOF\nCOPY --from=acme/x@sha256:0 a `\n b\n',
  'github-action': 'runs:\n  using: composite\n  image: docker://a/b:1\n  steps:\n    - uses: a/b/c@v1 # v1\n',
  'github-workflow':
    'on: push\njobs:\n  a: &x\n    container: node:1\n    steps:\n      - uses: "a/b@v1" # v1\n  b: *x\n',
  jenkinsfile:
    '@Library(["a@1", \'b\']) _\n/* x */ library identifier: "c@${d}"\ndocker { image \'e:1\' }\nlibraries { lib("f") }\n',
  renovate: '{"extends": ["github>a/b//c#1", "@a", "x"], // y\n packageRules: [{extends: ["config:x"]}],}',
};
/** Formats in which any text without this is no file of the format at all. */
const demanded: Record<string, RegExp> = {
  backstage: /kind/,
  'github-action': /runs/,
  'github-workflow': /jobs/,
  dockerfile: /from/i,
  renovate: /\{/,
};
const reading = readers.filter((reader) => reader.read);

function wellFormed(fact: Fact): void {
  if (fact.kind === 'reference') {
    expect(fact.purl.startsWith('pkg:') && fact.subject.startsWith('pkg:')).toBe(true);
    expect(fact.subject).not.toMatch(/[@?\s]/);
    expect(/^[\x21-\x7e]+$/.test(fact.purl)).toBe(true);
  }
  if (fact.kind !== 'owners' || fact.line !== null) expect(Number.isInteger(fact.line) && fact.line! > 0).toBe(true);
}

function factsOf(reader: Reader, text: string): Fact[] | null {
  try {
    return reader.read!(text);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    expect(error.message).toMatch(/^\S[^\n]*\.$/);
    return null;
  }
}

/** A good file with pieces cut out, doubled or replaced. */
function damaged(sample: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(
      '',
      '\n',
      '"',
      "'",
      '#',
      '@',
      ':',
      '- ',
      '  ',
      '{',
      '[',
      '${{ x }}',
      '*x',
      '&x ',
      '---\n',
      '\0',
      '\uFEFF',
      '\r',
      '\ud800',
      '\\',
      '<<: ',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constant(sample),
  );
  const cut = fc.tuple(fc.nat(sample.length), fc.nat(20), piece);
  return fc
    .array(cut, { maxLength: 6 })
    .map((cuts) =>
      cuts.reduce((text, [at, length, into]) => text.slice(0, at) + into + text.slice(at + length), sample),
    );
}

test('every reader that reads has a sample to damage', () => {
  expect(Object.keys(samples).sort()).toEqual(reading.map((reader) => reader.id));
});

describe.each(reading)('$id', (reader) => {
  test('reads its sample', () => expect(factsOf(reader, samples[reader.id]!)?.length).toBeGreaterThan(0));

  test('gives facts or Unreadable for any damage, and the same each time', () => {
    fc.assert(
      fc.property(damaged(samples[reader.id]!), (text) => {
        const facts = factsOf(reader, text);
        facts?.forEach(wellFormed);
        expect(factsOf(reader, text)).toEqual(facts);
      }),
      { seed: 20260103, numRuns: 300 },
    );
  });

  test('gives facts or Unreadable for any text, and never [] where the format demands more', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...' \n\t:-[]{}#&*!|>\'"%@`,?\\/$()a1'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(any, (text) => {
        const facts = factsOf(reader, text);
        facts?.forEach(wellFormed);
        const structure = demanded[reader.id];
        if (structure && !structure.test(text)) expect(facts).toBeNull();
      }),
      { seed: 20260104, numRuns: 300 },
    );
  });
});
