import type { Predictor } from '../../../data/schema/quarter.ts';
import { declarations, notDeclared, rowsFor } from '../declared.ts';
import type { Metric } from '../metric.ts';
import { organisation } from '../world/scope.ts';
import { isKnown, known } from '../share.ts';
import { inBrackets, listed } from '../words.ts';
import type { World } from '../world/world.ts';
import { npsOf } from './nps.ts';
import { voluntaryYear } from './voluntary-year.ts';

export const predictors: Metric = {
  id: 'predictors',
  title: 'Predictors of success',
  question: 'How many of the five things that predict a platform’s success are there?',
  definition:
    'A product manager; a baseline from before the platform; a net promoter score over 20; over half of all eligible components on a path within 12 months of its launch without a mandate; time to first value under 30 days. The executive sponsor is listed beside them and not counted. n is how many are there, of those that are known.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['data/inputs/staffing.yaml', 'data/inputs/baseline.yaml', 'data/inputs/surveys.yaml'],
  unknownWhen: 'none of the five is known',
  bands: [{ range: 'each of the five', means: 'practitioners’ rule of thumb, not a law' }],
  scopes: ['organisation'],
  measure(world) {
    const five = predictorRows(world).filter(({ id }) => id !== 'executive-sponsor');
    const judged = five.filter(({ state }) => state !== 'not-known');
    if (judged.length === 0) return { measure: { unknown: 'none of the five is known' }, members: [] };
    const n = judged.filter(({ state }) => state === 'yes').length;
    return { measure: known(n, judged.length, five.length - judged.length, 'exact'), members: [] };
  },
};

export function predictorRows(world: World): Predictor[] {
  return [manager(world), baseline(world), recommended(world), joinedByChoice(world), firstValue, sponsor(world)];
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

function joinedByChoice(world: World): Predictor {
  const row = { id: 'voluntary-year', title: 'Over half joined by choice within a year' };
  const { measure } = voluntaryYear.measure(world, organisation);
  if (!isKnown(measure) || measure.value === null) {
    const because = isKnown(measure) ? 'no pair could be judged' : measure.unknown;
    return { ...row, state: 'not-known', because };
  }
  const { value, n, of } = measure;
  return { ...row, state: value > 0.5 ? 'yes' : 'no', because: `${n} of ${of} pairs${inBrackets(n, of)}` };
}

const firstValue: Predictor = {
  id: 'time-to-first-value',
  title: 'Time to first value under 30 days',
  state: 'not-known',
  because: 'deployments are not measured yet',
};
