import type { Warning } from '../../../data/schema/quarter.ts';
import { addMonths, daysBetween } from '../world/days.ts';
import { declarations, rowsFor } from '../declared.ts';
import type { Metric } from '../metric.ts';
import { organisation } from '../world/scope.ts';
import { isKnown } from '../share.ts';
import { count, inBrackets, listed } from '../words.ts';
import type { World } from '../world/world.ts';
import { adopted } from './adopted.ts';

/** As long without talking to users is too long. */
const SILENT_DAYS = 90;
const FEWEST_ENGINEERS = 100;

export const warnings: Metric = {
  id: 'warnings',
  title: 'Early warnings',
  question: 'What usually goes wrong next, and is it about to?',
  definition:
    'Under 30% of eligible pairs on a path more than 6 months after the first launch; nothing measured besides git; no product manager; a path under a mandate; under 100 product engineers; no research noted for 90 days. Each comes with what usually helps. What nobody declared raises no warning except where its absence is one.',
  unit: 'warnings',
  basis: 'exact',
  version: 1,
  needs: ['data/inputs/staffing.yaml', 'data/inputs/surveys.yaml', 'data/inputs/research.yaml'],
  unknownWhen: 'never: what is not declared is either a warning itself or none',
  bands: [{ range: '0', means: 'none of the known early warnings' }],
  scopes: ['organisation'],
  measure(world) {
    const n = warningRows(world).length;
    return { measure: { value: n, n: RULES.length, of: RULES.length, unclear: 0, basis: 'exact' }, members: [] };
  },
};

export const warningRows = (world: World): Warning[] => RULES.flatMap((rule) => rule(world) ?? []);

type Rule = (world: World) => Warning | null;

const slow: Rule = (world) => {
  const { asOf, inputs } = world;
  const launched = inputs.goldenPaths.map((path) => path.launched).sort()[0];
  if (launched === undefined || addMonths(launched, 6) > asOf) return null;
  const { measure } = adopted.measure(world, organisation);
  if (!isKnown(measure) || measure.value === null || measure.value >= 0.3) return null;
  const { n, of } = measure;
  return {
    id: 'slow-adoption',
    warning: 'Under 30% after six months',
    because: `${n} of ${of} pairs${inBrackets(n, of)}; the first path was launched on ${launched}`,
    play: 'Take one path and one team, and find out why it is not worth the change; lower the cost of joining before announcing anything else.',
  };
};

/** To a stranger, that nothing was declared yet is no warning. */
const isStranger = ({ inputs }: World) => inputs.origin === 'proposed';

const unmeasured: Rule = (world) => {
  if (isStranger(world)) return null;
  const { surveys, support, baseline } = declarations(world);
  if (surveys.length + support.length > 0 || baseline !== null) return null;
  return {
    id: 'nothing-measured',
    warning: 'Nothing is measured besides git',
    because: 'no survey, no support figures and no baseline are declared in data/inputs',
    play: 'Declare a baseline day, and ask one question once a quarter: would you recommend it?',
  };
};

const unmanaged: Rule = (world) => {
  const row = rowsFor(declarations(world).staffing, world.asOf)[0];
  if (!row || row.productManager) return null;
  return {
    id: 'no-product-manager',
    warning: 'No product manager',
    because: 'declared in data/inputs/staffing.yaml',
    play: 'Name one person who decides what the platform does not do, and who talks to its users every week.',
  };
};

const mandated: Rule = ({ asOf, inputs }) => {
  const bound = inputs.goldenPaths.filter(({ mandates }) =>
    mandates.some(
      ({ from, to, exceptions }) => from <= asOf && (to === undefined || asOf < to) && exceptions !== 'self-service',
    ),
  );
  if (bound.length === 0) return null;
  return {
    id: 'mandate',
    warning: 'Adoption is ordered',
    because: `${listed(bound.map(({ name }) => name))} ${bound.length === 1 ? 'is' : 'are'} under a mandate`,
    play: 'Do not read these numbers as approval. Ask what teams would do if they could leave, and look at voluntary adoption alone.',
  };
};

const early: Rule = (world) => {
  const row = rowsFor(declarations(world).staffing, world.asOf)[0];
  if (!row || row.productEngineers >= FEWEST_ENGINEERS) return null;
  return {
    id: 'too-early',
    warning: `Under ${FEWEST_ENGINEERS} product engineers`,
    because: `${count(row.productEngineers)} are declared`,
    play: 'Keep the platform thin: buy or borrow, pave one path, and count what it saves before the next.',
  };
};

const silent: Rule = (world) => {
  if (isStranger(world)) return null;
  const { research } = declarations(world);
  const days = research
    .map(({ day }) => day)
    .filter((day) => day <= world.asOf)
    .sort();
  const last = days.at(-1);
  const passed = last === undefined ? null : daysBetween(last, world.asOf);
  if (passed !== null && passed <= SILENT_DAYS) return null;
  return {
    id: 'no-research',
    warning: `No research for ${SILENT_DAYS} days`,
    because:
      last === undefined
        ? 'none is noted in data/inputs/research.yaml'
        : `the last was noted ${passed} days ago, on ${last}`,
    play: 'Sit with one team that does not use the platform, for an hour, and write down what stopped them.',
  };
};

const RULES: Rule[] = [slow, unmeasured, unmanaged, mandated, early, silent];
