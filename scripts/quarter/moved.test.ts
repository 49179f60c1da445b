import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, tenthsOf, type PairState, type Standing } from './moved.ts';

/** `+cart` adopted, `-cart` not, `?cart` unclear, `.cart` there but not eligible. */
function standing(words: string): Standing {
  const states: Record<string, PairState> = { '+': 'adopted', '-': 'not-adopted', '?': 'unclear' };
  const all = words.split(' ').filter((word) => word !== '');
  const counted = all.filter((word) => !word.startsWith('.'));
  return {
    pairs: new Map(counted.map((word) => [word.slice(1), states[word[0]!]!])),
    exists: (pair) => all.some((word) => word.slice(1) === pair),
  };
}
const parts = (before: string, after: string) => {
  const found = moved(standing(before), standing(after));
  return (
    found && [
      found.tenths,
      ...found.parts.map(({ factor, tenths, gained, lost }) => `${factor} ${tenths} +${gained} −${lost}`),
    ]
  );
};

test('who joins and who leaves is behaviour', () => {
  expect(parts('+a -b -c +d', '+a +b +c -d')).toEqual([
    250,
    'behaviour 250 +2 −1',
    'entry-and-exit 0 +0 −0',
    'eligibility 0 +0 −0',
    'coverage 0 +0 −0',
  ]);
});

test('components that are born on the path and archived without it move the share without anybody joining', () => {
  expect(parts('+a -b', '+a +new')).toEqual([
    500,
    'behaviour 0 +0 −0',
    'entry-and-exit 500 +1 −1',
    'eligibility 0 +0 −0',
    'coverage 0 +0 −0',
  ]);
});

test('a path that begins to apply to more components, and a file that becomes readable, are told apart', () => {
  expect(parts('+a -b .c ?d', '+a -b -c +d')).toEqual([
    0,
    'behaviour 0 +0 −0',
    'entry-and-exit 0 +0 −0',
    'eligibility -167 +1 −0',
    'coverage 167 +1 −0',
  ]);
});

test('an unreadable file takes its component out of the share, and that is not an un-adoption', () => {
  expect(parts('+a +b -c', '+a ?b -c')).toEqual([
    -167,
    'behaviour 0 +0 −0',
    'entry-and-exit 0 +0 −0',
    'eligibility 0 +0 −0',
    'coverage -167 +0 −1',
  ]);
});

test('nothing to count on either day is no difference', () => {
  expect(parts('', '+a')).toBe(null);
  expect(parts('+a', '?a')).toBe(null);
  expect(parts('+a -b', '+a -b')?.[0]).toBe(0);
});

test('whatever happens, the parts sum exactly to the difference of the two shares as printed', () => {
  const pair = fc.constantFrom('+', '-', '?', '.', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(pair, pair), { maxLength: 40 }), (pairs) => {
      const words = (side: 0 | 1) => pairs.map((states, i) => states[side] && `${states[side]}p${i}`).join(' ');
      const [before, after] = [standing(words(0)), standing(words(1))];
      const share = ({ pairs: states }: Standing) => {
        const clear = [...states.values()].filter((state) => state !== 'unclear');
        return clear.length === 0 ? null : clear.filter((state) => state === 'adopted').length / clear.length;
      };
      const found = moved(before, after);
      const [start, end] = [share(before), share(after)];
      if (start === null || end === null) {
        expect(found).toBe(null);
        return;
      }
      expect(found!.tenths).toBe(tenthsOf(end) - tenthsOf(start));
      expect(found!.parts.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(found!.tenths);
    }),
  );
});
