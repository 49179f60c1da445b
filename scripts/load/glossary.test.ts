/** data/README.md is the glossary: what is measured and checked has one line each, and nothing else has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checks } from '../check/index.ts';
import { metrics } from '../measure/index.ts';

const readme = readFileSync(join(import.meta.dirname, '../../data/README.md'), 'utf8');

function termsUnder(heading: string): string[] {
  const section = readme.split(/^#+ /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)`/gm)].map(([, term]) => term ?? '');
}

test('every metric has its line in the glossary', () => {
  expect(termsUnder('Measures').sort()).toEqual(metrics.map(({ id }) => id).sort());
});

test('every check has its line in the glossary', () => {
  expect(termsUnder('Checks').sort()).toEqual(checks.map(({ id }) => id).sort());
});

test('every file of inputs that comes with Footfall is named', () => {
  const named = [
    'organisation',
    'teams',
    'golden-paths',
    'exemptions',
    'targets',
    'baseline',
    'checks',
    'surveys',
    'research',
    'support',
    'staffing',
    'costs',
  ];
  expect(named.filter((name) => !readme.includes(`${name}.yaml`))).toEqual([]);
});
