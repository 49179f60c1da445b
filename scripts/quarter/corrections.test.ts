import { expect, test } from 'vitest';
import type { Edition } from '../../data/schema/quarter.ts';
import { corrections } from './corrections.ts';

const edition = {
  quarter: '2026-q3',
  figures: [
    {
      metric: 'adopted',
      path: null,
      unit: 'share',
      measure: { value: 0.44, n: 22, of: 50, unclear: 0, basis: 'exact' },
    },
    { metric: 'nps', path: null, unit: 'points', measure: { value: 12, n: 40, of: 60, unclear: 0, basis: 'exact' } },
  ],
} as unknown as Edition;

const files = (...texts: string[]) =>
  new Map(texts.map((text, i) => [`R${i + 1}.yaml`, Buffer.from(text)] as [string, Uint8Array]));
const correction = (what: string, old: string, now: string) =>
  `what: { ${what} }\nold: { ${old} }\nnew: { ${now} }\nreason: A team was counted twice.\nday: 2026-10-20\n`;

test('a correction names what was published and what it is now', () => {
  expect(corrections(edition, files(correction('metric: adopted', 'n: 22, of: 50', 'n: 23, of: 50')))).toEqual({
    corrections: [
      {
        id: 'R1',
        metric: 'adopted',
        path: null,
        old: { n: 22, of: 50 },
        new: { n: 23, of: 50 },
        reason: 'A team was counted twice.',
        day: '2026-10-20',
      },
    ],
    problems: [],
  });
});

test('the second correction of a value goes on from the first', () => {
  const first = correction('metric: nps', 'value: 12', 'value: 14');
  const { problems } = corrections(edition, files(first, correction('metric: nps', 'value: 12', 'value: 15')));
  expect(problems).toEqual([
    'data/quarters/2026-q3/R2.yaml:2: old is { value: 12 }, expected what was published for nps, { value: 14 }. Correct it.',
  ]);
  const { corrections: both } = corrections(edition, files(first, correction('metric: nps', 'value: 14', 'value: 15')));
  expect(both.map((one) => one.new)).toEqual([{ value: 14 }, { value: 15 }]);
});

test('what was never published cannot be corrected, nor without a reason', () => {
  const unknown = correction('metric: adopted, path: node', 'n: 1, of: 2', 'n: 2, of: 2');
  const silent = correction('metric: adopted', 'n: 22, of: 50', 'n: 23, of: 50').replace(
    'A team was counted twice.',
    '""',
  );
  expect(corrections(edition, files(unknown, silent)).problems).toEqual([
    'data/quarters/2026-q3/R1.yaml:1: what is adopted of node, which was not published. Name one of adopted, nps.',
    'data/quarters/2026-q3/R2.yaml:4: reason is empty, expected some text. Fill it in.',
  ]);
});
