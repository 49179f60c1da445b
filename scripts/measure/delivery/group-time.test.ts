import { expect, test } from 'vitest';
import { comparison, effectOf, eventStudy, type Unit } from './group-time.ts';

const unit = (cluster: string, adopted: number | null, ...outcomes: (number | null)[]): Unit => ({
  cluster,
  adopted,
  outcomes,
});
/** Five periods. Two adopt in period 2, one in period 4, two never. */
const early = [unit('a', 2, 1, 2, 5, 6, 7), unit('b', 2, 3, 4, 6, 8, 8)];
const late = [unit('c', 4, 2, 3, 4, 4, 9)];
const never = [unit('d', null, 1, 1, 2, 3, 3), unit('e', null, 2, 3, 3, 4, 5)];
const panel = [...early, ...late, ...never];

/** The effects of one group, from `before` periods before on. */
const effects = (group: number, before: number, after: number) =>
  comparison(panel, { before, after })
    .groups.find(({ adopted }) => adopted === group)!
    .cells.map((cell) => effectOf(cell)!);

test('group-time effects are the differences of mean changes, worked by hand', () => {
  const [before, base, first, second, third] = effects(2, 2, 2);
  // Before: (-1 - 1)/2 against c, d and e: (-1 + 0 - 1)/3. The period before adoption is what all is counted from.
  expect(before).toBeCloseTo(-1 + 2 / 3, 12);
  expect(base).toBe(0);
  // (3 + 2)/2 against (1 + 1 + 0)/3; (4 + 4)/2 against (1 + 2 + 1)/3.
  expect(first).toBeCloseTo(2.5 - 2 / 3, 12);
  expect(second).toBeCloseTo(4 - 4 / 3, 12);
  // By then c has adopted, so that d and e are left: (5 + 4)/2 against (2 + 2)/2.
  expect(third).toBeCloseTo(4.5 - 2, 12);
  // The late group is compared with those that never adopt: 5 against (0 + 1)/2.
  expect(effects(4, 1, 0)[1]).toBeCloseTo(5 - 0.5, 12);
});

test('event time pools groups by their size', () => {
  const { effects, overall } = eventStudy(comparison(panel, { before: 1, after: 0 }))!;
  expect(effects[0]).toEqual({ period: -1, effect: 0 });
  expect(overall).toBeCloseTo((2 * (2.5 - 2 / 3) + 4.5) / 3, 12);
});

test('only groups that are seen through the whole span count: the late one has no period after', () => {
  const found = comparison(panel, { before: 1, after: 2 });
  expect(found.groups.map(({ adopted, treated }) => [adopted, treated.length])).toEqual([[2, 2]]);
  expect(eventStudy(found)!.effects.map(({ effect }) => effect.toFixed(4))).toEqual([
    '0.0000',
    '1.8333',
    '2.6667',
    '2.5000',
  ]);
});

test('a unit with a hole in its span is left out, and without anybody to compare with there is no effect', () => {
  const holed = [unit('a', 2, 1, null, 5, 6, 7), ...early.slice(1), ...never];
  expect(comparison(holed, { before: 1, after: 2 }).groups[0]!.treated.map(({ cluster }) => cluster)).toEqual(['b']);
  expect(eventStudy(comparison([...early, ...late], { before: 1, after: 2 }))).toBe(null);
});

test('a cluster drawn twice is as if its units stood there twice', () => {
  const span = { before: 1, after: 2 };
  const drawn = eventStudy(comparison(panel, span), (cluster) => (cluster === 'a' ? 2 : 1))!;
  expect(drawn.overall).toBeCloseTo(eventStudy(comparison([...panel, early[0]!], span))!.overall, 12);
});

/**
 * Mean log of teen employment by county groups and years 2003 to 2007, and the effects of raising the minimum wage, with
 * never-raisers as control, as printed with the method: Callaway and Sant’Anna (2021), the data set mpdta, no covariates.
 */
const COUNTIES: [adopted: number | null, ...means: number[]][] = [
  [1, 6.1797, 6.10656, 6.05945, 6.0267, 6.08539],
  [3, 6.57399, 6.51788, 6.52794, 6.55743, 6.54304],
  [4, 5.84291, 5.81078, 5.82087, 5.82387, 5.82005],
  [null, 5.65463, 5.592, 5.60481, 5.6389, 5.66113],
];

test('the published effects of minimum wages come out, group by group', () => {
  const after = (group: number, before: number, periods: number) => {
    const counties = COUNTIES.filter(([adopted]) => adopted === null || adopted === group);
    const [found] = comparison(
      counties.map(([adopted, ...means]) => unit(String(adopted), adopted, ...means)),
      { before, after: periods },
    ).groups;
    return found!.cells.slice(before).map((cell) => effectOf(cell)!.toFixed(3));
  };
  expect(after(1, 1, 3)).toEqual(['-0.011', '-0.070', '-0.137', '-0.101']);
  expect(after(3, 3, 1)).toEqual(['-0.005', '-0.041']);
  expect(after(4, 4, 0)).toEqual(['-0.026']);
});
