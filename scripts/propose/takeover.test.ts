import { expect, test } from 'vitest';
import { world } from '../measure/world/world.ts';
import { exampleMined } from './example-mined.ts';
import type { Example } from './example-mined.ts';
import { propose } from './propose.ts';

const day = '2026-10-30';
const steps = 'pkg:githubactions/acme/steps#.github/workflows/build.yml';
const wrapper = 'pkg:githubactions/acme/wrapper#.github/workflows/all.yml';

const moved = (on: string, left = on): Record<string, string> => ({ [steps]: `2025-01-01..${left}`, [wrapper]: on });
const stayed = { [steps]: '2025-01-01' };
const made = { name: 'acme/wrapper', references: { [steps]: '2025-12-01' } };

function repositories(own: Example, users: Record<string, string>[]) {
  return [own, { name: 'acme/steps' }, ...users.map((references, n) => ({ name: `acme/app-${n}`, references }))].map(
    exampleMined,
  );
}
const proposed = (own: Example, ...users: Record<string, string>[]) =>
  propose(repositories(own, users), day).goldenPaths.map(({ id, supersedes }) => [id, supersedes ?? null]);

const movers = ['2026-01-10', '2026-02-10', '2026-03-10'].map((on) => moved(on));

test('a wrapper that those who leave join, and that is made from what they leave, takes over', () => {
  const all = repositories(made, [...movers, stayed, stayed, stayed]);
  const { goldenPaths } = propose(all, day);
  expect(goldenPaths.map(({ id, supersedes }) => [id, supersedes ?? null])).toEqual([
    ['steps', null],
    ['wrapper', 'steps'],
  ]);
  expect(goldenPaths[1]?.proposal?.why).toMatch(
    / 3 of 3 that left Steps joined it within 14 days, and its own files refer to that\.$/,
  );
  const inputs = {
    organisation: { sample: false, name: 'Acme', bots: [], exclude: [] },
    teams: null,
    goldenPaths,
    origin: 'proposed' as const,
    rejected: [],
    problems: [],
  };
  const { pairs } = world({ mined: all, activity: new Map() }, inputs, day);
  const states = pairs.filter(({ path }) => path.id === 'steps').map(({ state, because }) => [state, because]);
  expect(states.filter(([state]) => state === 'superseded').map(([, because]) => because)).toEqual([
    'Moved to Wrapper on 2026-01-10, after 374 days on it.',
    'Moved to Wrapper on 2026-02-10, after 405 days on it.',
    'Moved to Wrapper on 2026-03-10, after 433 days on it.',
  ]);
});

test.each<[string, Example, Record<string, string>[]]>([
  ['its files do not refer to it', { name: 'acme/wrapper' }, [...movers, stayed, stayed, stayed]],
  ['too few went over', made, [...movers.slice(1), { [wrapper]: '2026-01-01' }, stayed, stayed, stayed]],
  ['most are still on the old one', made, [...movers, stayed, stayed, stayed, stayed]],
  [
    'most who left did not join',
    made,
    [...movers, ...[1, 2].map(() => ({ [steps]: '2025-01-01..2026-01-01' })), stayed, stayed, stayed],
  ],
  [
    'they joined long after they had left',
    made,
    [...['2026-01-10', '2026-02-10', '2026-03-10'].map((on) => moved(on, '2025-06-01')), stayed, stayed, stayed],
  ],
  ['they came back', made, [...movers.map((one) => ({ ...one, [`${steps}x`]: '2026-05-01' })), stayed, stayed, stayed]],
])('it does not take over where %s', (_, own, users) => {
  expect(proposed(own, ...users).find(([id]) => id === 'wrapper')).toEqual(['wrapper', null]);
});
