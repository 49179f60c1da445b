/** `outcomes.json`: whether delivery is any better for it. */
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Known, Measure } from '../../../data/schema/shapes.ts';
import type { Outcomes, WaitCurve } from '../../../data/schema/report/outcomes.ts';
import { arrivals, type Arrival } from '../delivery/arrivals.ts';
import { beforeAfter } from '../delivery/before-after.ts';
import { componentDeliveries } from '../delivery/component-delivery.ts';
import { BUCKETS, bucketOf } from '../delivery/delivery-bucket.ts';
import {
  WEEKS,
  curve,
  deliveries,
  measured,
  waitsOfChanges,
  waitsOfCommits,
  type Delivery,
} from '../delivery/delivery.ts';
import { sourceInWords, type Deployments } from '../delivery/deployments.ts';
import { FEWEST_PEOPLE, everybody, hiddenGroups } from '../delivery/few.ts';
import { impactFinding } from '../delivery/impact-in-words.ts';
import { impactGroups } from '../delivery/impact.ts';
import { quartiles, type Step, type Wait } from '../delivery/kaplan-meier.ts';
import type { Metric } from '../metric.ts';
import { activeDevelopers } from '../metrics/active-developers.ts';
import { deploymentFrequency } from '../metrics/deployment-frequency.ts';
import { gitVisibleRework } from '../metrics/git-visible-rework.ts';
import { leadTime } from '../metrics/lead-time.ts';
import { serviceTimeToFirstDeploy } from '../metrics/service-time-to-first-deploy.ts';
import { timeToFirstDeploy } from '../metrics/time-to-first-deploy.ts';
import { afterMandate } from '../metrics/after-mandate.ts';
import { retention, retentionBand } from '../metrics/retention.ts';
import { unpromptedMigration } from '../metrics/unprompted-migration.ts';
import { ofPath, organisation, pairsIn } from '../world/scope.ts';
import { isKnown } from '../share.ts';
import { staysOn } from '../delivery/stay-on-path.ts';
import { squashes } from '../delivery/work.ts';
import type { World } from '../world/world.ts';

type Measured = Delivery & { deployed: Deployments };

export function outcomes(world: World): Outcomes {
  const of = (metric: Metric) => metric.measure(world, organisation).measure;
  const [frequency, lead, first] = [of(deploymentFrequency), of(leadTime), of(timeToFirstDeploy)];
  return {
    schema: 'footfall/outcomes/1',
    asOf: world.asOf,
    finding: finding(frequency, lead, first),
    weeks: WEEKS,
    delivery: { frequency, leadTime: lead, rework: of(gitVisibleRework), ...delivery(world) },
    arrivals: { measure: first, groups: arrivalGroups(arrivals(world)), quarters: arrivalQuarters(arrivals(world)) },
    newborns: of(serviceTimeToFirstDeploy),
    developers: of(activeDevelopers),
    stays: world.inputs.goldenPaths.map((path) => staysRow(path, world)),
    impact: world.inputs.goldenPaths.map((path) => {
      const one = { groups: impactGroups(path, world), beforeAfter: beforeAfter(path, world) };
      return { path: path.id, name: path.name, ...one, finding: impactFinding(one) };
    }),
  };
}

function staysRow({ id, name }: GoldenPath, world: World): Outcomes['stays'][number] {
  const of = (metric: Metric) => metric.measure(world, ofPath(id)).measure;
  const all = staysOn(pairsIn(world, ofPath(id)), world);
  const left = all.filter(({ cause }) => cause === 'left');
  return {
    path: id,
    name,
    retention: of(retention),
    band: isKnown(of(retention)) ? retentionBand(all) : null,
    left: left.length,
    returned: left.filter(({ returns }) => returns > 0).length,
    moved: all.filter(({ cause }) => cause === 'moved').length,
    afterMandate: of(afterMandate),
    unprompted: of(unpromptedMigration),
  };
}

function finding(frequency: Measure, lead: Measure, first: Measure): string {
  const parts = [
    isKnown(frequency) ? `${known(frequency)} deployed on ${rounded(frequency.value!)} days a week each` : null,
    isKnown(lead) ? `half of their commits ${waiting(lead.value!)}` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0 && isKnown(first))
    return `Half of the newcomers have something deployed within ${days(first.value!)}.`;
  if (parts.length === 0)
    return 'Nothing can be said of delivery: too few people, or nothing says when anything was deployed.';
  const text = parts.join('; ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** "the 4 of 22 components whose deployments are known are": a finding about few is not one about all. */
function known({ n, of }: Known): string {
  const who = n === of ? `the ${of} components worked on` : `the ${n} of ${of} components whose deployments are known`;
  if (of === 1) return 'the one component worked on is';
  return n === 1 ? `${who} is` : `${who} are`;
}

/** A commit that is tagged itself waits no time at all. */
const waiting = (value: number) => (rounded(value) === 0 ? 'are deployed at once' : `wait less than ${days(value)}`);

const rounded = (value: number) => Math.round(value * 10) / 10 || Math.round(value * 100) / 100;
const days = (value: number) => (rounded(value) === 1 ? '1 day' : `${rounded(value)} days`);

function delivery(world: World): Omit<Outcomes['delivery'], 'frequency' | 'leadTime' | 'rework'> {
  const all = deliveries(world);
  const among = measured(all);
  const enough = everybody(among).size >= FEWEST_PEOPLE;
  const shown = [...componentDeliveries(world).values()];
  const commits = enough ? among.flatMap((one) => waitsOfCommits(one.written, one.deployed, world.asOf)) : [];
  const changes = enough ? among.flatMap((one) => waitsOfChanges(one.written, one.deployed, world.asOf)) : [];
  return {
    sources: [...Map.groupBy(among, ({ deployed }) => deployed.source)].map(([id, those]) => ({
      id,
      words: sourceInWords(id),
      components: those.length,
    })),
    withoutSource: all.filter(({ quiet, deployed }) => !quiet && deployed === null).length,
    quiet: all.filter(({ quiet }) => quiet).length,
    buckets: bucketRows(enough ? among : []),
    squashing: among.filter(({ component }) => squashes(component)).length,
    perCommit: quartiles(curve(commits)),
    perChange: quartiles(curve(changes)),
    curve: thinned(curve(commits), commits.length),
    components: shown.sort((a, b) => (a.label < b.label ? -1 : 1)),
    hidden: among.length - shown.length,
  };
}

function bucketRows(among: Measured[]): Outcomes['delivery']['buckets'] {
  const byBucket = Map.groupBy(among, ({ weeks }) => bucketOf(weeks));
  const groups = BUCKETS.map(({ id }) => ({ id, people: everybody(byBucket.get(id) ?? []) }));
  const hidden = hiddenGroups(groups.filter(({ id }) => byBucket.has(id)));
  return BUCKETS.map(({ id, title, range }) => ({
    id,
    title,
    range,
    components: hidden.has(id) ? null : (byBucket.get(id)?.length ?? 0),
  }));
}

/** At most one step a day, from day 0. */
function thinned(steps: Step[], of: number): WaitCurve {
  if (of === 0) return [];
  const found: WaitCurve = [{ days: 0, atRisk: of, left: 0, share: 1 }];
  for (const [, within] of Map.groupBy(steps, ({ time }) => Math.floor(time)))
    found.push({
      days: within.at(-1)!.time,
      atRisk: within[0]!.atRisk,
      left: within.reduce((sum, { happened }) => sum + happened, 0),
      share: Math.round(within.at(-1)!.waiting * 10_000) / 10_000,
    });
  return found;
}

type Judged = Arrival & { wait: Wait };

function arrivalGroups(all: Arrival[]): Outcomes['arrivals']['groups'] {
  const judged = all.filter((one): one is Judged => one.wait !== null);
  if (judged.length < FEWEST_PEOPLE) return [];
  const [on, off] = [judged.filter(({ onPath }) => onPath), judged.filter(({ onPath }) => !onPath)];
  const split = on.length >= FEWEST_PEOPLE && off.length >= FEWEST_PEOPLE;
  return [
    arrivalGroup('all', 'Everybody', judged),
    ...(split ? [arrivalGroup('on', 'Began on a golden path', on), arrivalGroup('off', 'Began elsewhere', off)] : []),
  ];
}

function arrivalGroup(
  id: 'all' | 'on' | 'off',
  title: string,
  judged: Judged[],
): Outcomes['arrivals']['groups'][number] {
  const steps = curve(judged.map(({ wait }) => wait));
  return { id, title, people: judged.length, waits: quartiles(steps), curve: thinned(steps, judged.length) };
}

function arrivalQuarters(all: Arrival[]): Outcomes['arrivals']['quarters'] {
  const judged = all.filter((one): one is Judged => one.wait !== null);
  if (judged.length < FEWEST_PEOPLE) return [];
  const byQuarter = [...Map.groupBy(judged, ({ on }) => quarterOf(on))].sort(([a], [b]) => (a < b ? -1 : 1));
  const hidden = hiddenGroups(
    byQuarter.map(([id, those]) => ({ id, people: new Set(those.map(({ person }) => person)) })),
  );
  return byQuarter.map(([quarter, those]) =>
    hidden.has(quarter)
      ? { quarter, people: null, median: null }
      : { quarter, people: those.length, median: quartiles(curve(those.map(({ wait }) => wait))).median },
  );
}

const quarterOf = (day: string) => `${day.slice(0, 4)}-q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
