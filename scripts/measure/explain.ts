/** One measured value, traced to every component behind it, with what shows it and how to see that with plain git. */
import type { Scope } from '../../data/schema/report/measures.ts';
import type { Evidence, Measure } from '../../data/schema/shapes.ts';
import { checksFor } from '../check/declared.ts';
import { explainCheck } from './explain-check.ts';
import { metrics } from './index.ts';
import type { Member, Metric } from './metric.ts';
import { isKnown } from './share.ts';
import { teamsOf } from './world/teams.ts';
import { count, percent } from './words.ts';
import type { World } from './world/world.ts';

const SIDES: { side: Member['side']; title: string }[] = [
  { side: 'counted', title: 'Counted' },
  { side: 'not-counted', title: 'Not counted' },
  { side: 'unclear', title: 'Unclear: in neither part of the share' },
];
const MOST_PLACES = 5;

/** Lines of text. Throws for a metric that does not exist, or that is not measured for such a scope, with what there is. */
export function explain(world: World, id: string, scope: Scope): string[] {
  const check = checksFor(world.inputs).find((one) => one.id === id);
  if (check && !metrics.some((one) => one.id === id)) {
    scopeExists(scope, world);
    const { head, sections } = explainCheck(world, check, scope);
    return [...head, ...sections.flatMap(({ title, members }) => section(title, members))];
  }
  const metric = metricOf(id, scope, world);
  const { measure, members } = metric.measure(world, scope);
  return [
    `${metric.title}: ${valueInWords(measure, metric.unit)}`,
    `${aboutWords(scope, world)}, at the end of ${world.asOf} UTC; ${basisInWords(measure)}.`,
    '',
    `${metric.question} ${metric.definition}`,
    `Definition ${metric.id}, version ${metric.version}. Needs: ${metric.needs.join('; ')}. Unknown when ${metric.unknownWhen}.`,
    ...SIDES.flatMap(({ side, title }) =>
      section(
        title,
        members.filter((member) => member.side === side),
      ),
    ),
  ];
}

function metricOf(id: string, scope: Scope, world: World): Metric {
  const metric = metrics.find((one) => one.id === id);
  if (!metric)
    throw new Error(
      `There is no metric ${id}. There are: ${metrics.map((one) => one.id).join(', ')}. Of the checks: ${checksFor(
        world.inputs,
      )
        .map((one) => one.id)
        .join(', ')}.`,
    );
  if (!metric.scopes.includes(scope.kind))
    throw new Error(`${id} is not measured for a ${scope.kind}; it is for: ${metric.scopes.join(', ')}.`);
  scopeExists(scope, world);
  return metric;
}

function scopeExists(scope: Scope, world: World): void {
  const paths = world.inputs.goldenPaths.map((path) => path.id);
  if (scope.path !== null && !paths.includes(scope.path))
    throw new Error(`There is no golden path ${scope.path}. There are: ${paths.join(', ') || 'none'}.`);
  const teams = teamsOf(world).map((team) => team.id);
  if (scope.team !== null && !teams.includes(scope.team))
    throw new Error(`There is no team ${scope.team}. There are: ${teams.join(', ') || 'none'}.`);
}

function valueInWords(measure: Measure, unit: string): string {
  if (!isKnown(measure)) return `not known: ${measure.unknown}`;
  const { value, n, of, unclear } = measure;
  const rest = unclear > 0 ? `; ${count(unclear)} unclear` : '';
  if (value === null) return `— (0 of 0: nothing to count)${rest}`;
  if (unit === 'share') return `${percent(n, of)} (${count(n)} of ${count(of)})${rest}`;
  return `${Math.round(value * 10) / 10} ${unit} (measured for ${count(n)} of ${count(of)})${rest}`;
}

const basisInWords = (measure: Measure) => (isKnown(measure) ? measure.basis : 'unavailable');

function aboutWords({ path, team }: Scope, { inputs }: World): string {
  const parts = [team === null ? null : `team ${team}`, path === null ? null : `path ${path}`];
  const about = parts.filter((part) => part !== null).join(' on ');
  return about === '' ? `All of ${inputs.organisation.name}` : about.charAt(0).toUpperCase() + about.slice(1);
}

type Shown = Pick<Member, 'component' | 'path' | 'because' | 'evidence'>;

function section(title: string, members: Shown[]): string[] {
  if (members.length === 0) return [];
  return ['', `${title} (${count(members.length)})`, ...members.flatMap(memberLines)];
}

function memberLines({ component, path, because, evidence }: Shown): string[] {
  const more = evidence.length - MOST_PLACES;
  return [
    `  ${component}${path === null ? '' : ` · ${path}`}: ${because}`,
    ...evidence.slice(0, MOST_PLACES).flatMap((one) => [`    ${place(one)}`, `      ${command(one)}`]),
    ...(more > 0 ? [`    and ${count(more)} more places`] : []),
  ];
}

/** `acme/cart@0123456789ab:.github/workflows/ci.yml#L12` */
export function place({ repository, commit, file, line }: Evidence): string {
  return `${repository}@${commit.slice(0, 12)}:${file}${line === null ? '' : `#L${line}`}`;
}

/** To copy; `<repository>` is the folder it was cloned to. */
export function command({ commit, file, line }: Evidence): string {
  const show = `git -C <repository> show ${quoted(`${commit}:${file}`)}`;
  return line === null ? show : `${show} | sed -n '${line}p'`;
}

/** Names of files come from other people. */
const quoted = (text: string) => (/^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
