import { expect, test } from 'vitest';
import { exampleMined } from './example-mined.ts';
import { daysAfter } from './moved.ts';
import { propose } from './propose.ts';

const day = '2026-10-31';
const old = 'pkg:docker/acmepublic.azurecr.io/base';
const now = 'pkg:docker/acmeprod.azurecr.io/base';

/** Repositories that refer to things over time. */
function pathsOf(...references: Record<string, string>[]) {
  const all = references.map((one, n) => exampleMined({ name: `acme/app-${n}`, references: one }));
  return propose(all, day).goldenPaths.map(({ id, launched, signals, proposal }) => ({
    id,
    launched,
    signals: signals.map((signal) => 'reference' in signal && signal.reference),
    consumers: proposal!.consumers,
    why: proposal!.why,
  }));
}

test('a registry that moved is one path with both addresses, as old as the first, and whoever stayed behind is on it', () => {
  const moved = (on: string) => ({ [`${old}/java`]: `2019-05-01..${on}`, [`${now}/java`]: on });
  expect(
    pathsOf(
      moved('2026-03-01'),
      moved('2026-04-01'),
      { [`${old}/java`]: '2020-01-01' },
      { [`${now}/node`]: '2026-05-01' },
    ),
  ).toEqual([
    {
      id: 'base-images',
      launched: '2019-05-01',
      signals: [`${now}/java`, `${now}/node`, `${old}/java`],
      consumers: 4,
      why: '4 of 4 other repositories refer to the container images of acmeprod.azurecr.io/base: java (3), node (1). It moved; before, it was at acmepublic.azurecr.io/base.',
    },
  ]);
});

test('it may move twice', () => {
  const chart = (first: string, second: string) => ({
    'pkg:helm/acmepublic.azurecr.io/helm/v1/repo/java': `2020-01-01..${first}`,
    'pkg:helm/acmepublic.azurecr.io/helm/java': `${first}..${second}`,
    'pkg:helm/acmeprod.azurecr.io/helm/java': second,
  });
  const found = pathsOf(
    chart('2025-01-01', '2026-01-01'),
    chart('2025-02-01', '2026-02-01'),
    chart('2025-03-01', '2026-03-01'),
  );
  expect(found.map(({ launched, consumers, signals }) => [launched, consumers, signals.length])).toEqual([
    ['2020-01-01', 3, 3],
  ]);
});

test.each<[string, Record<string, string>[]]>([
  [
    'one repository alone that changed it',
    [{ [`${old}/java`]: '2019-01-01..2026-03-01', [`${now}/java`]: '2026-03-01' }],
  ],
  [
    'a new one taken up long after the old one went',
    [1, 2, 3].map(() => ({ [`${old}/java`]: '2019-01-01..2025-03-01', [`${now}/java`]: '2026-03-01' })),
  ],
  [
    'another thing at the new address',
    [1, 2, 3].map(() => ({ [`${old}/java`]: '2019-01-01..2026-03-01', [`${now}/node`]: '2026-03-01' })),
  ],
  [
    'both at once, and nobody has left',
    [1, 2, 3].map(() => ({ [`${old}/java`]: '2019-01-01', [`${now}/java`]: '2026-03-01' })),
  ],
])('%s is no move', (_, references) => {
  const steady = [1, 2, 3].map(() => ({ [`${now}/java`]: '2026-05-01' }));
  const found = pathsOf(...references, ...steady).find(({ signals }) =>
    signals.some((one) => one !== false && one.startsWith(now)),
  );
  expect(found?.signals.some((signal) => signal !== false && signal.startsWith(old))).toBe(false);
});

test('days are counted over months', () => expect(daysAfter('2026-02-20', 14)).toBe('2026-03-06'));
