/** `paths/<id>.json`: one golden path. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { PathReport } from '../../../data/schema/report/path.ts';
import type { Day, Known } from '../../../data/schema/shapes.ts';
import { addMonths } from '../world/days.ts';
import { events } from '../events/events.ts';
import { pathFigures } from '../figures.ts';
import { flags } from '../events/flags.ts';
import { footfall, row } from '../footfall.ts';
import { funnel } from '../funnel.ts';
import { HOW } from '../world/hands.ts';
import { adopted } from '../metrics/adopted.ts';
import { firstAdoptions } from '../metrics/chosen.ts';
import { nounOf } from '../nouns.ts';
import type { Pair } from '../world/pair.ts';
import type { State } from '../world/standing.ts';
import { eligibleIn, ofPath, ofTeamOnPath, pairsIn } from '../world/scope.ts';
import { shareInWords, unclearInWords } from '../sentences.ts';
import { weeks } from '../series.ts';
import { isKnown, known } from '../share.ts';
import { during } from '../world/spells.ts';
import { NO_TEAM, teamsOf } from '../world/teams.ts';
import { everAdopted } from '../world/walk.ts';
import { isAlive, squareOfPairs } from '../world/walking.ts';
import { count } from '../words.ts';
import type { World } from '../world/world.ts';
import { copied } from './copied.ts';
import { drifted } from './drifted.ts';
import { versionRows } from './version-rows.ts';

/** Changes of version are many, and the older ones are in the ticks of the footfall. */
const MOST_VERSION_EVENTS = 200;
const STATES: State[] = ['adopted', 'not-yet', 'lapsed', 'superseded', 'unknown'];

export function pathReport(path: GoldenPath, world: World): PathReport {
  const scope = ofPath(path.id);
  const all = pairsIn(world, scope);
  const eligible = eligibleIn(world, scope);
  const shown = all.filter((pair) => pair.eligible || everAdopted(pair.walk, world.asOf));
  return {
    schema: 'footfall/path/1',
    path,
    finding: finding(path, eligible, world),
    funnel: funnel(world, scope),
    square: squareOfPairs(eligible, world),
    weeks: weeks(all, world),
    flags: flags('adoption-curve', [path], world),
    footfall: footfall(
      shown.map((pair) => row(pair.component, [pair], world)),
      [path],
      world,
    ),
    figures: pathFigures(world, path),
    chosen: chosenRows(all),
    byTeam: byTeam(path, eligible, world),
    versions: versionRows(eligible),
    copies: copied(path, world),
    drift: drifted(path, world),
    events: fewer(events(shown, world)),
    members: eligible.map((pair) => memberRow(pair, world)).sort(byStateThenName),
  };
}

function finding(path: GoldenPath, eligible: Pair[], world: World): string {
  const noun = nounOf(path);
  if (path.launched > world.asOf) return `${path.name} will be launched on ${path.launched}.`;
  const { measure } = adopted.measure(world, ofPath(path.id));
  if (!isKnown(measure)) return `Whether anybody walks ${path.name} is not known: ${measure.unknown}.`;
  if (eligible.length === 0) return `${path.name} is for nobody yet: there are no ${noun.many}.`;
  if (measure.of === 0) return `None of ${count(eligible.length)} ${noun.many} could be read.`;
  const walk = shareInWords(measure, noun, { one: `walks ${path.name}`, many: `walk ${path.name}` });
  return `${walk}${unclearInWords(measure.unclear)}${aYearAgo(path, world)}.`;
}

function aYearAgo({ id, launched }: GoldenPath, world: World): string {
  const then = addMonths(world.asOf, -12);
  if (then < launched) return '';
  const { n, of } = stateOn(pairsIn(world, ofPath(id)), then);
  return of === 0 ? '' : `; a year ago ${count(n)} of ${count(of)} did`;
}

function stateOn(pairs: Pair[], day: Day): Known {
  const there = pairs.filter(({ walk }) => during(walk.eligible, day) !== null);
  const n = there.filter(({ walk }) => during(walk.adopted, day) !== null).length;
  const unclear = there.filter(({ walk }) => during(walk.unknown, day) !== null).length;
  return known(n, there.length - unclear, unclear, 'exact');
}

function chosenRows(pairs: Pair[]): PathReport['chosen'] {
  const joined = firstAdoptions(pairs);
  return HOW.map(({ how, label }) => ({ how, label, n: joined.filter((pair) => pair.how === how).length }));
}

/** Teams for whose components the path is; those of nobody last. */
function byTeam(path: GoldenPath, eligible: Pair[], world: World): PathReport['byTeam'] {
  const concerned = new Set(eligible.map(({ team }) => team?.id ?? null));
  const rows: PathReport['byTeam'] = teamsOf(world)
    .filter(({ id }) => concerned.has(id))
    .map(({ id, name }) => ({
      team: id,
      name,
      adopted: adopted.measure(world, ofTeamOnPath(id, path.id)).measure,
    }));
  if (concerned.has(null)) {
    const own = eligible.filter(({ team }) => team === null);
    rows.push({ team: null, name: NO_TEAM, adopted: stateOn(own, world.asOf) });
  }
  return rows;
}

function memberRow(pair: Pair, world: World): PathReport['members'][number] {
  const { component, team, state, since, version, how, because, evidence } = pair;
  const { state: registered } = world.registered.get(component.id)!;
  return {
    component: component.id,
    label: component.label,
    team: team?.id ?? null,
    state,
    registered: registered === 'unknown' ? null : registered === 'registered',
    alive: isAlive(component, world.asOf),
    since,
    version: state === 'adopted' ? (version?.name ?? null) : null,
    how: HOW.find((row) => row.how === how)?.label ?? null,
    because,
    evidence,
  };
}

type MemberRow = PathReport['members'][number];
function byStateThenName(a: MemberRow, b: MemberRow): number {
  const order = STATES.indexOf(a.state) - STATES.indexOf(b.state);
  const [one, other] = [a, b].map(({ label, component }) => `${label} ${component}`);
  return order || (one! < other! ? -1 : 1);
}

function fewer(all: PathReport['events']): PathReport['events'] {
  let versions = 0;
  return all.filter(({ change }) => change !== 'version' || ++versions <= MOST_VERSION_EVENTS);
}
