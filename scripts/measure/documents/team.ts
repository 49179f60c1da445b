/** `teams/<id>.json`: what the platform owes a team, its one next step, and how its components stand. */
import type { Finding } from '../../../data/schema/finding.ts';
import type { TeamReport } from '../../../data/schema/report/team.ts';
import { checksFor } from '../../check/declared.ts';
import { everything } from '../world/everything.ts';
import type { TeamRef } from '../world/directory.ts';
import { footfall, row } from '../footfall.ts';
import { mandatesOn } from '../world/mandate.ts';
import { adopted } from '../metrics/adopted.ts';
import type { Pair } from '../world/pair.ts';
import { componentsIn, eligibleIn, ofTeam, ofTeamOnPath } from '../world/scope.ts';
import { registeredInWords } from '../world/registered-in-words.ts';
import { aliasesOf } from '../world/teams.ts';
import { squareOfComponents } from '../world/walking.ts';
import { whatMatters } from '../events/what-matters.ts';
import { count, plural } from '../words.ts';
import type { World } from '../world/world.ts';

const MOST_EVENTS = 10;

export function teamReport(team: TeamRef, found: Map<string, Finding[]>, world: World): TeamReport {
  const scope = ofTeam(team.id);
  const components = componentsIn(world, scope);
  const eligible = eligibleIn(world, scope);
  const own = Map.groupBy(eligible, ({ component }) => component.id);
  const paths = world.inputs.goldenPaths.filter(({ id }) => eligible.some(({ path }) => path.id === id));
  const findings = components.flatMap(({ id }) => found.get(id) ?? []);
  const latest = whatMatters(everything(world, new Set(components.map(({ id }) => id))), MOST_EVENTS);
  return {
    schema: 'footfall/team/1',
    team: { id: team.id, name: team.name, aliases: aliasesOf(world, team), verified: team.verified },
    finding: finding(team, components.length, own, world),
    platformOwes: owed(eligible, world),
    next: next(findings, world),
    square: squareOfComponents(components, eligible, world),
    paths: paths.map(({ id, name }) => ({
      path: id,
      name,
      adopted: adopted.measure(world, ofTeamOnPath(team.id, id)).measure,
    })),
    footfall: footfall(
      components.map((component) => row(component, own.get(component.id) ?? [], world)),
      paths,
      world,
    ),
    components: components.map((component) => ({
      component: component.id,
      label: component.label,
      born: component.born,
      findings: found.get(component.id) ?? [],
    })),
    events: latest.events,
    otherEvents: latest.others,
  };
}

function finding({ id, name }: TeamRef, n: number, own: Map<string, Pair[]>, world: World): string {
  if (n === 0) return `${name} owns no component that was read.`;
  const catalogue = registeredInWords(componentsIn(world, ofTeam(id)), world);
  const pairs = [...own.values()];
  if (pairs.length === 0) return `No golden path is for ${name}’s ${plural(n, 'component')}; ${catalogue}.`;
  const walking = pairs.filter((all) => all.some(({ state }) => state === 'adopted')).length;
  const unclear = pairs.filter(
    (all) => !all.some(({ state }) => state === 'adopted') && all.some(({ state }) => state === 'unknown'),
  ).length;
  const of = pairs.length - unclear;
  const rest = unclear > 0 ? `; ${count(unclear)} could not be read` : '';
  return `${name}: ${count(walking)} of ${plural(of, 'component')} ${walking === 1 || of === 1 ? 'walks' : 'walk'} a golden path that is for ${of === 1 ? 'it' : 'them'}${rest}; ${catalogue}.`;
}

/** What the platform has asked of them without doing its own part. A proposal is nobody's promise. */
function owed(eligible: Pair[], { asOf }: World): string[] {
  const paths = new Map(eligible.map(({ path }) => [path.id, path]));
  return [...paths.values()]
    .filter(({ proposal }) => proposal === undefined)
    .flatMap((path) => {
      const own = eligible.filter((pair) => pair.path.id === path.id);
      const missing = own.filter(
        ({ state, replacedBy }) => replacedBy === null && (state === 'not-yet' || state === 'lapsed'),
      ).length;
      const using = own.filter(({ state, version }) => state === 'adopted' && version?.name != null).length;
      const bound = mandatesOn(path, own[0]!.team?.id ?? null, asOf).length > 0;
      return [
        missing > 0 && path.join === undefined && path.docs === undefined
          ? `${path.name} says nowhere how to join it; ${plural(missing, 'component')} of this team ${missing === 1 ? 'is' : 'are'} not on it${bound ? ', and under a mandate' : ''}.`
          : '',
        using > 0 && path.supported.length === 0
          ? `Nobody has said which versions of ${path.name} are supported; ${plural(using, 'component')} of this team ${using === 1 ? 'uses' : 'use'} it.`
          : '',
      ];
    })
    .filter((sentence) => sentence !== '');
}

/**
 * Of what fails, the one change that is needed most often; of equals, the first in the order of the checks. Golden paths come
 * first: a path brings much of the rest along. Registration is not adoption: it is the next step only when nothing else is.
 */
function next(findings: Finding[], { inputs }: World): TeamReport['next'] {
  const failing = Map.groupBy(
    findings.filter(({ outcome }) => outcome === 'fail'),
    ({ check, path }) => `${check} ${path ?? ''}`,
  );
  const checks = checksFor(inputs);
  const order = (one: Finding) => checks.findIndex(({ id }) => id === one.check);
  const perPath = new Set(checks.filter((check) => check.perPath).map(({ id }) => id));
  const rank = ({ check }: Finding) => (perPath.has(check) ? 0 : check === 'registered' ? 2 : 1);
  const [most] = [...failing.values()].sort(
    (a, b) => rank(a[0]!) - rank(b[0]!) || b.length - a.length || order(a[0]!) - order(b[0]!),
  );
  if (!most) return null;
  const { check, path } = most[0]!;
  const about = inputs.goldenPaths.find(({ id }) => id === path);
  const { title, howToPass } = checks.find(({ id }) => id === check)!;
  const join = check === 'on-path' && about ? `Join ${about.name}${about.join ? `:\n${about.join}` : '.'}` : null;
  return {
    check,
    path,
    step: join ?? `${title}${about ? ` (${about.name})` : ''}: ${howToPass}`,
    lifts: most.length,
    components: most.map(({ component }) => component),
  };
}
