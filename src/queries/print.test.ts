import { describe, expect, test } from 'vitest';
import { count, dayInWords, listInWords, percent, plural, printed } from './print.ts';

const known = (n: number, of: number, unclear = 0) => ({
  value: of === 0 ? null : n / of,
  n,
  of,
  unclear,
  basis: 'exact' as const,
});

describe('a measure in print', () => {
  test('a share is a whole percentage with its n/N beside it', () => {
    expect(printed(known(31, 50))).toEqual({
      figure: '62%',
      fraction: '31/50',
      note: null,
      words: '62%, 31 of 50',
      share: 0.62,
    });
  });

  test('what is unclear is said', () => {
    expect(printed(known(31, 50, 1200))).toMatchObject({
      note: '1,200 unclear',
      words: '62%, 31 of 50, 1,200 unclear',
    });
  });

  test('unknown is a dash with its reason, never 0, and no bar is drawn', () => {
    expect(printed({ unknown: 'pipeline runs are not in git' })).toEqual({
      figure: '—',
      fraction: null,
      note: 'pipeline runs are not in git',
      words: 'not known: pipeline runs are not in git',
      share: null,
    });
  });

  test('nothing of nothing is a dash in words, and says whether anything was unclear', () => {
    expect(printed(known(0, 0))).toMatchObject({ figure: '—', fraction: '0/0', note: 'nothing to count', share: null });
    expect(printed(known(0, 0, 3))).toMatchObject({ figure: '—', note: 'nothing could be judged, 3 unclear' });
  });

  test('none of some is a real 0%', () => {
    expect(printed(known(0, 7))).toMatchObject({ figure: '0%', fraction: '0/7', share: 0 });
  });

  test('a quantity has its unit, and how many could be measured', () => {
    expect(printed({ value: 41.26, n: 9, of: 12, unclear: 0, basis: 'proxy' }, 'days')).toEqual({
      figure: '41.3 days',
      fraction: '9/12',
      note: null,
      words: '41.3 days, measured for 9 of 12',
      share: null,
    });
  });
});

describe('percentages', () => {
  test.each([
    [1, 3, '33%'],
    [2, 3, '67%'],
    [1, 1000, '<1%'],
    [999, 1000, '>99%'],
    [1000, 1000, '100%'],
    [0, 1000, '0%'],
    [0, 0, '—'],
  ])('%i of %i is %s', (n, of, text) => {
    expect(percent(n, of)).toBe(text);
  });
});

test('words for numbers, days and lists', () => {
  expect([count(5), count(12345), count(1234567)]).toEqual(['5', '12,345', '1,234,567']);
  expect(dayInWords('2026-09-03')).toBe('3 Sep 2026');
  expect([plural(1, 'path'), plural(0, 'path'), plural(2, 'first try', 'first tries')]).toEqual([
    '1 path',
    '0 paths',
    '2 first tries',
  ]);
  expect([listInWords([]), listInWords(['a']), listInWords(['a', 'b']), listInWords(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});
