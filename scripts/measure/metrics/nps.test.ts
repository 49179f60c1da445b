import { expect, test } from 'vitest';
import type { Survey } from '../../../data/schema/declarations.ts';
import type { World } from '../world/world.ts';
import { nps, npsInWords, npsOf } from './nps.ts';

const survey = (promoters: number, passives: number, detractors: number, invited = 100): Survey => ({
  quarter: '2026-q3',
  pillar: 'platform',
  invited,
  frame: 'developers of all teams',
  promoters,
  passives,
  detractors,
});

function asOf(day: string, ...surveys: Survey[]): World {
  const declarations = { surveys } as NonNullable<World['inputs']['declarations']>;
  return { asOf: day, inputs: { declarations } as World['inputs'], components: [] } as unknown as World;
}

test('promoters less detractors, of those who answered', () => {
  const { measure } = nps.measure(asOf('2026-09-30', survey(50, 20, 10)), {
    kind: 'organisation',
    path: null,
    team: null,
  });
  expect(measure).toEqual({ value: 50, n: 80, of: 100, unclear: 0, basis: 'exact' });
});

// 50 promoters, 20 passives and 30 detractors: 20 ± 17.1, the multinomial standard error.
test('the margin is that of the multinomial, and the bounds take the silent for either', () => {
  expect(npsOf(survey(50, 20, 30, 150))).toEqual({
    pillar: 'platform',
    answers: 100,
    invited: 150,
    score: 20,
    margin: 17,
    bounds: [-20, 47],
    band: null,
  });
});

test('a band needs thirty answers and a margin that crosses no line', () => {
  expect(npsOf(survey(700, 150, 150, 1000)).band).toBe('amazing');
  expect(npsOf(survey(20, 5, 3, 30)).band).toBe(null);
  expect(npsOf(survey(520, 460, 20, 1000)).band).toBe(null);
});

test('nobody asked and nobody answering are not zero', () => {
  const scope = { kind: 'organisation', path: null, team: null } as const;
  expect(nps.measure(asOf('2026-09-30'), scope).measure).toEqual({
    unknown: 'no survey is declared for Q3 2026 or the quarter before (data/inputs/surveys.yaml)',
  });
  expect(nps.measure(asOf('2026-09-30', survey(0, 0, 0)), scope).measure).toEqual({
    unknown: 'nobody answered the survey',
  });
});

test('a survey holds for its quarter and the next, not for those before', () => {
  const scope = { kind: 'organisation', path: null, team: null } as const;
  const value = (day: string) => nps.measure(asOf(day, survey(5, 0, 5)), scope).measure;
  expect('unknown' in value('2026-06-30')).toBe(true);
  expect(value('2026-12-31')).toMatchObject({ value: 0, n: 10 });
  expect('unknown' in value('2027-01-01')).toBe(true);
});

test('pillars are never pooled', () => {
  const pillars = [survey(5, 0, 5), survey(9, 0, 1)].map((one, i) => ({ ...one, pillar: ['ci-cd', 'secrets'][i]! }));
  const world = asOf('2026-09-30', ...pillars);
  expect(nps.measure(world, { kind: 'organisation', path: null, team: null }).measure).toEqual({
    unknown: 'only pillars were asked (ci-cd, secrets), and each stands on its own',
  });
  expect(npsInWords(world)[0]).toBe(
    'ci-cd, Q3 2026: 0 ± 62 from 10 of 100 invited (developers of all teams); from −90 to 90 whatever the others think.',
  );
});
