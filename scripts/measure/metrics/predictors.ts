import type { Predictor } from '../../../data/schema/quarter.ts';
import { addMonths } from '../days.ts';
import { declarations, notDeclared, rowsFor } from '../declared.ts';
import type { Metric } from '../metric.ts';
import type { Pair } from '../pair.ts';
import { hadChoice } from '../mandate.ts';
import { inBrackets, listed } from '../words.ts';
import type { World } from '../world.ts';
import { npsOf } from './nps.ts';

export const predictors: Metric = {
  id: 'predictors',
  title: 'Predictors of success',
  question: 'How many of the five things that predict a platform’s success are there?',
  definition:
    'A product manager; a baseline from before the platform; a net promoter score over 20; over half of all eligible components on a path within 12 months of its launch without a mandate; time to first value under 30 days. The executive sponsor is listed beside them and not counted. n is how many are there, of those that are known.',
  unit: 'share of the known predictors',
  basis: 'exact',
  version: 1,
  needs: ['data/inputs/staffing.yaml', 'data/inputs/baseline.yaml', 'data/inputs/surveys.yaml'],
  unknownWhen: 'none of the five is known',
  bands: [{ range: 'each of the five', means: 'practitioners’ rule of thumb, not a law' }],
  scopes: ['organisation'],
  measure(world) {
    const five = predictorRows(world).filter(({ id }) => id !== 'executive-sponsor');
    const known = five.filter(({ state }) => state !== 'not-known');
    if (known.length === 0) return { measure: { unknown: 'none of the five is known' }, members: [] };
    const n = known.filter(({ state }) => state === 'yes').length;
    const unclear = five.length - known.length;
    return { measure: { value: n / known.length, n, of: known.length, unclear, basis: 'exact' }, members: [] };
  },
};

export function predictorRows(world: World): Predictor[] {
  return [manager(world), baseline(world), recommended(world), voluntaryYear(world), firstValue, sponsor(world)];
}

function manager(world: World): Predictor {
  return staffed(world, 'product-manager', 'A product manager', ({ productManager }) => productManager);
}
function sponsor(world: World): Predictor {
  return staffed(world, 'executive-sponsor', 'An executive sponsor', ({ executiveSponsor }) => executiveSponsor);
}

function staffed(
  world: World,
  id: string,
  title: string,
  has: (row: { productManager: boolean; executiveSponsor: boolean }) => boolean,
): Predictor {
  const row = rowsFor(declarations(world).staffing, world.asOf)[0];
  if (!row) return { id, title, state: 'not-known', because: notDeclared('staffing', 'staffing', world.asOf) };
  return has(row)
    ? { id, title, state: 'yes', because: 'declared' }
    : { id, title, state: 'no', because: 'declared as missing' };
}

function baseline(world: World): Predictor {
  const { baseline: found } = declarations(world);
  const row = { id: 'baseline', title: 'A baseline from before the platform' };
  const launched = world.inputs.goldenPaths.map((path) => path.launched).sort()[0];
  if (!found)
    return {
      ...row,
      state: 'no',
      because: 'none is declared (data/inputs/baseline.yaml); git can still measure any past day',
    };
  if (launched !== undefined && found.day > launched)
    return { ...row, state: 'no', because: `${found.day} is after the first path was launched on ${launched}` };
  return { ...row, state: 'yes', because: `${found.day}: ${found.because}` };
}

/** Pillars are not pooled: every one that was asked about has to pass. */
function recommended(world: World): Predictor {
  const row = { id: 'nps', title: 'A net promoter score over 20' };
  const scores = rowsFor(declarations(world).surveys, world.asOf)
    .map(npsOf)
    .filter(({ score }) => score !== null);
  if (scores.length === 0) return { ...row, state: 'not-known', because: notDeclared('survey', 'surveys', world.asOf) };
  const because = scores.map(({ pillar, score, answers }) => `${pillar} ${minus(score!)} (${answers} answers)`);
  return { ...row, state: scores.every(({ score }) => score! > 20) ? 'yes' : 'no', because: listed(because) };
}

const minus = (n: number) => (n < 0 ? `−${-n}` : String(n));

/** Over all paths launched at least a year before: pairs eligible a year after the launch that had joined by then, by choice. */
function voluntaryYear(world: World): Predictor {
  const row = { id: 'voluntary-year', title: 'Over half joined by choice within a year' };
  const judged = world.pairs.filter((pair) => wasEligible(pair, yearAfter(pair)) && yearAfter(pair) <= world.asOf);
  if (judged.length === 0) return { ...row, state: 'not-known', because: 'no path has been offered for a year' };
  const n = judged.filter(joinedByChoice).length;
  const state = 2 * n > judged.length ? 'yes' : 'no';
  return { ...row, state, because: `${n} of ${judged.length} pairs${inBrackets(n, judged.length)}` };
}

const yearAfter = ({ path }: Pair) => addMonths(path.launched, 12);

function wasEligible({ walk }: Pair, day: string): boolean {
  return walk.eligible.some(({ from, to }) => from <= day && (to === null || to > day));
}

function joinedByChoice(pair: Pair): boolean {
  const { joined, path, team } = pair;
  return joined !== null && joined.day <= yearAfter(pair) && hadChoice(path, team?.id ?? null, joined.day);
}

const firstValue: Predictor = {
  id: 'time-to-first-value',
  title: 'Time to first value under 30 days',
  state: 'not-known',
  because: 'deployments are not measured yet',
};
