/** The numbers beside the funnel, with their words. */
import type { Figure } from '../../data/schema/report/parts.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { exemptionFor } from '../check/exemptions.ts';
import { campaign } from './campaign.ts';
import { daysBetween } from './world/days.ts';
import { declarations } from './declared.ts';
import { metrics } from './index.ts';
import { COMPONENT, PAIR, nounOf } from './nouns.ts';
import { ofPath, organisation, pairsIn } from './world/scope.ts';
import { figure } from './sentences.ts';
import { isKnown } from './share.ts';
import type { GoldenPath } from '../../data/schema/inputs.ts';
import { count, inBrackets } from './words.ts';
import type { World } from './world/world.ts';

const ON_OVERVIEW = ['registration-gap', 'primary', 'new-adoption', 'voluntary', 'chosen', 'unowned'];
const ON_PATH = [
  'adoption-curve',
  'new-adoption',
  'voluntary',
  'voluntary-year',
  'chosen',
  'lapsed',
  'superseded',
  'version-currency',
];

export function overviewFigures(world: World): Figure[] {
  return ON_OVERVIEW.map((id) => {
    const metric = metrics.find((one) => one.id === id)!;
    return figure(metric, metric.measure(world, organisation).measure, id === 'unowned' ? COMPONENT : PAIR, null);
  });
}

export function pathFigures(world: World, path: GoldenPath): Figure[] {
  const ids = ON_PATH.filter((id) => id !== 'superseded' || world.inputs.goldenPaths.some(isSuccessorOf(path)));
  return ids.map((id) => {
    const metric = metrics.find((one) => one.id === id)!;
    const { measure } = metric.measure(world, ofPath(path.id));
    const found = figure(metric, measure, nounOf(path), monthsBetween(path.launched, world.asOf));
    if (id === 'voluntary') return { ...found, verdict: flagged(found.verdict, world, path) };
    if (id === 'adoption-curve') return { ...found, inWords: found.inWords + exempted(found, world, path) };
    return found;
  });
}

const isSuccessorOf =
  (path: GoldenPath) =>
  ({ supersedes }: GoldenPath) =>
    supersedes === path.id;

const monthsBetween = (from: Day, to: Day) => daysBetween(from, to) / (365.25 / 12);

function flagged(verdict: string | null, world: World, path: GoldenPath): string | null {
  const found = campaign(pairsIn(world, ofPath(path.id)));
  if (!found) return verdict;
  const said = `From ${found.from} to ${found.to}, ${found.teams} teams joined by ${found.hands === 1 ? 'one hand' : `${found.hands} hands`}: it looks like a campaign that nobody declared.`;
  return verdict === null ? said : `${verdict} ${said}`;
}

/** The second headline, wherever exemptions exist. */
function exempted({ measure }: Figure, world: World, path: GoldenPath): string {
  if (!isKnown(measure)) return '';
  const all = declarations(world).exemptions;
  const exempt = pairsIn(world, ofPath(path.id)).filter(({ eligible, state, component: { id } }) => {
    if (!eligible || (state !== 'not-yet' && state !== 'lapsed')) return false;
    return exemptionFor({ component: id, check: 'on-path', path: path.id }, all, world.asOf) !== undefined;
  }).length;
  if (exempt === 0) return '';
  const n = measure.n + exempt;
  return `; counting ${count(exempt)} exempt, ${count(n)} of ${count(measure.of)}${inBrackets(n, measure.of)}`;
}
