/** `overview.json`: the front page. */
import type { Overview } from '../../../data/schema/report/overview.ts';
import type { Known } from '../../../data/schema/shapes.ts';
import type { Component } from '../world/component.ts';
import { everything } from '../world/everything.ts';
import { overviewFigures } from '../figures.ts';
import { flags } from '../events/flags.ts';
import { footfall, row } from '../footfall.ts';
import { funnel } from '../funnel.ts';
import { adopted } from '../metrics/adopted.ts';
import { aliveOnPath } from '../metrics/alive-on-path.ts';
import { warningRows } from '../metrics/warnings.ts';
import { COMPONENT, nounOf } from '../nouns.ts';
import type { Pair } from '../world/pair.ts';
import { componentsIn, eligibleIn, ofPath, organisation } from '../world/scope.ts';
import { shareInWords, unclearInWords } from '../sentences.ts';
import { weeks } from '../series.ts';
import { known } from '../share.ts';
import { registeredInWords } from '../world/registered-in-words.ts';
import { isWalking, squareOfComponents } from '../world/walking.ts';
import { whatMatters } from '../events/what-matters.ts';
import { count, inBrackets, plural } from '../words.ts';
import type { World } from '../world/world.ts';

const MOST_EVENTS = 10;

export function overview(world: World): Overview {
  const { inputs } = world;
  const everybody = componentsIn(world, organisation);
  const pairs = eligibleIn(world, organisation);
  const own = Map.groupBy(pairs, ({ component }) => component.id);
  const rows = everybody.map((component) => row(component, own.get(component.id) ?? [], world));
  const latest = whatMatters(everything(world), MOST_EVENTS);
  return {
    schema: 'footfall/overview/1',
    finding: finding(world, everybody, own),
    qualification: qualification(world, everybody, own),
    components: everybody.length,
    pairs: pairs.length,
    funnel: funnel(world, organisation),
    square: squareOfComponents(everybody, pairs, world),
    weeks: weeks(world.pairs, world),
    flags: flags('adoption-curve', inputs.goldenPaths, world),
    figures: overviewFigures(world),
    footfall: footfall(rows, inputs.goldenPaths, world),
    paths: inputs.goldenPaths.map((path) => ({
      id: path.id,
      name: path.name,
      appliesTo: `${capital(nounOf(path).many)}: ${path.appliesTo.because}`,
      proposed: path.proposal !== undefined,
      eligible: eligibleIn(world, ofPath(path.id)).length,
      adopted: adopted.measure(world, ofPath(path.id)).measure,
      aliveOnPath: aliveOnPath.measure(world, ofPath(path.id)).measure,
      launched: path.launched,
    })),
    events: latest.events,
    otherEvents: latest.others,
    warnings: warningRows(world)
      .filter(({ id }) => inputs.origin !== 'proposed' || !NEEDS_DECLARING.includes(id))
      .map(({ warning, because, play }) => ({ warning: `${warning}: ${because}.`, play })),
  };
}

/** To a stranger, that nothing was declared yet is no warning. */
const NEEDS_DECLARING = ['nothing-measured', 'no-research'];

type Own = Map<string, Pair[]>;

/** On at least one of the paths that are for it. */
function walkers(everybody: Component[], own: Own): Known {
  const states = everybody
    .map(({ id }) => own.get(id) ?? [])
    .filter((pairs) => pairs.length > 0)
    .map((pairs) => {
      if (pairs.some(({ state }) => state === 'adopted')) return true;
      return pairs.some(({ state }) => state === 'unknown') ? null : false;
    });
  const n = states.filter((state) => state === true).length;
  const unclear = states.filter((state) => state === null).length;
  return known(n, states.length - unclear, unclear, 'exact');
}

/** Registered and walked stand together: never one rate alone. */
function finding(world: World, everybody: Component[], own: Own): string {
  const catalogue = registeredInWords(everybody, world);
  if (world.inputs.goldenPaths.length === 0)
    return `No golden path is known yet: who walks one cannot be said of ${plural(everybody.length, 'component')}.`;
  const walking = walkers(everybody, own);
  if (walking.of === 0) return 'No golden path is for anybody who could be read.';
  const walked = shareInWords(walking, COMPONENT, {
    one: 'walks a golden path that is for it',
    many: 'walk a golden path that is for them',
  });
  return `${walked}; ${catalogue}.`;
}

function qualification(world: World, everybody: Component[], own: Own): string {
  const walking = walkers(everybody, own);
  const isOnOneAlive = ({ id }: Component) => (own.get(id) ?? []).some((pair) => isWalking(pair, world.asOf) === true);
  const alive = everybody.filter(isOnOneAlive).length;
  const pairs = [...own.values()].flat();
  const adoptedPairs = pairs.filter(({ state }) => state === 'adopted').length;
  const unclear = pairs.filter(({ state }) => state === 'unknown').length;
  const nobody = everybody.length - [...own.keys()].length;
  const sentences = [
    `Of the ${plural(walking.n, 'component')} on a path, ${count(alive)} had a commit by a person in the last 28 days.`,
    `Counted by pairs of component and path, ${count(adoptedPairs)} of ${count(pairs.length - unclear)} are walked${inBrackets(adoptedPairs, pairs.length - unclear)}${unclearInWords(unclear)}.`,
    nobody > 0 && own.size > 0 ? `No path is for ${plural(nobody, 'component')}.` : '',
    world.inputs.origin === 'proposed'
      ? 'Nobody has declared these paths: they are proposed from what teams already share.'
      : '',
  ];
  return world.inputs.goldenPaths.length === 0
    ? 'Declare one in data/inputs/golden-paths.yaml.'
    : sentences.filter((sentence) => sentence !== '').join(' ');
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
