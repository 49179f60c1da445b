/** A deprecation joined to its consumers, as its page prints it. */
import { NOTICE_DAYS } from '../../../data/schema/deprecation.ts';
import type { Deprecation, WrittenDeprecation } from '../../../data/schema/deprecation.ts';
import type { WrittenEntry } from '../../../data/schema/changelog.ts';
import type { Consumer, DeprecationReport, DeprecationRow } from '../../../data/schema/report/deprecations.ts';
import type { Day, Measure } from '../../../data/schema/shapes.ts';
import { addressOf } from '../changelog.ts';
import { addDays, daysBetween } from '../world/days.ts';
import type { World } from '../world/world.ts';
import { burnDown } from './burn-down.ts';
import { consumerRows } from './consumer-rows.ts';
import { countAt, everybody, stateAt } from './consumers.ts';
import type { Count } from './consumers.ts';
import { detectorInWords } from './detector-in-words.ts';
import { finding } from './finding.ts';
import { stages } from './stages.ts';
import { bucket, status } from './status.ts';
import { stays, survival } from './survival.ts';

export function deprecationReport(written: WrittenDeprecation, world: World): DeprecationReport {
  const { deprecation, file, body } = written;
  const { asOf } = world;
  const all = everybody(deprecation, world);
  const now = countAt(all, asOf);
  // Who cannot be judged today would look like somebody who left.
  const judged = all.filter((one) => stateAt(one, asOf) !== 'unclear');
  const lastQuarter = quarterBefore(deprecation, asOf, now, (day) => countAt(judged, day));
  const affected = affectedMeasure(deprecation, now);
  const consumers = consumerRows(all, deprecation, world);
  const exempt = n(consumers, 'exempt');
  const sentence = finding(deprecation, { affected, exempt, lastQuarter }, asOf);
  const row = rowOf(deprecation, world, affected, consumers, sentence);
  return {
    schema: 'footfall/deprecation/1',
    row,
    deprecation,
    file,
    ...divided(body),
    lastQuarter,
    notice: noticeOf(deprecation),
    stages: stages(deprecation, asOf),
    consumers,
    teams: byTeam(consumers, world),
    burnDown: burnDown(all, deprecation, asOf),
    survival: survival(stays(all, deprecation, asOf)),
    coverage: {
      detects: detectorInWords(deprecation.detector),
      read: now.of,
      found: now.using,
      unclear: now.unclear,
      everMatched: all.some(({ held }) => held.length > 0),
    },
    entries: entriesAbout(deprecation, world.inputs.changelog ?? []),
  };
}

function affectedMeasure({ detector }: Deprecation, { using, unclear, of }: Count): Measure {
  if (!detector) return { unknown: 'it has no detector' };
  const judged = of - unclear;
  return { value: judged === 0 ? null : using / judged, n: using, of: judged, unclear, basis: 'exact' };
}

function rowOf(
  deprecation: Deprecation,
  { asOf, inputs }: World,
  affected: Measure,
  consumers: Consumer[],
  sentence: string,
): DeprecationRow {
  const { id, title, summary, kind, impact, announced, removal = null, owner, history } = deprecation;
  const path = inputs.goldenPaths.find((one) => one.id === deprecation.path);
  const pending = consumers.filter(({ state }) => state === 'pending');
  return {
    id,
    slug: id.toLowerCase(),
    title,
    summary,
    kind,
    impact,
    status: status(deprecation, asOf),
    bucket: bucket(deprecation, asOf),
    path: path ? { id: path.id, name: path.name } : null,
    owner: { id: owner, name: inputs.teams?.find((team) => team.id === owner)?.name ?? owner },
    announced,
    removal,
    daysLeft: removal === null ? null : daysBetween(asOf, removal),
    affected,
    teams: [...new Set(pending.flatMap(({ team }) => team ?? []))].sort(),
    exempt: n(consumers, 'exempt'),
    moves: history.filter(({ moved, from }) => moved !== undefined && from !== undefined).length,
    finding: sentence,
  };
}

/** The last day of the quarter before, if it was announced by then. */
function quarterBefore({ announced, detector }: Deprecation, asOf: Day, now: Count, count: (day: Day) => Count) {
  const firstMonth = Math.floor((Number(asOf.slice(5, 7)) - 1) / 3) * 3 + 1;
  const day = addDays(`${asOf.slice(0, 4)}-${String(firstMonth).padStart(2, '0')}-01`, -1);
  if (day < announced || !detector) return null;
  const { using } = count(day);
  return { day, n: using, change: now.using - using };
}

function noticeOf({ announced, removal, impact }: Deprecation): DeprecationReport['notice'] {
  return { days: removal === undefined ? null : daysBetween(announced, removal), policy: NOTICE_DAYS[impact] };
}

/** What has to be done stands first on the page, wherever it stands in the file. */
function divided(body: string): { whatToDo: string; body: string } {
  const sections = body.split(/^(?=##[ \t])/m);
  const isTask = (section: string) => /^##[ \t]+What to do[ \t#]*$/m.test(section.split('\n', 1)[0]!);
  const task = sections.find(isTask)?.replace(/^.*\n/, '') ?? '';
  return {
    whatToDo: task.trim(),
    body: sections
      .filter((section) => !isTask(section))
      .join('')
      .trim(),
  };
}

const n = (consumers: Consumer[], wanted: Consumer['state']) =>
  consumers.filter(({ state }) => state === wanted).length;

function byTeam(consumers: Consumer[], { owners }: World): DeprecationReport['teams'] {
  const rows = [...Map.groupBy(consumers, ({ team }) => team)].map(([team, own]) => ({
    team,
    name: owners.get(own[0]!.component)?.team?.name ?? 'No team',
    pending: n(own, 'pending'),
    exempt: n(own, 'exempt'),
    resolved: n(own, 'resolved'),
    unclear: n(own, 'unclear'),
  }));
  return rows.sort((a, b) => Number(a.team === null) - Number(b.team === null) || (a.name < b.name ? -1 : 1));
}

function entriesAbout({ id }: Deprecation, changelog: WrittenEntry[]): DeprecationReport['entries'] {
  return changelog
    .filter(({ entry }) => entry.deprecation === id && !entry.draft)
    .map(({ entry, slug }) => ({
      title: entry.title,
      date: entry.date,
      address: addressOf(entry.date, slug),
      flagged: entry.annotate.includes('burn-down'),
    }));
}
