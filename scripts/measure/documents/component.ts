/** `components/<owner>/<name>.json`: one component, and every fact with its evidence. */
import type { ComponentReport } from '../../../data/schema/report/component.ts';
import type { Finding } from '../../../data/schema/finding.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { bornInWords } from '../world/born-in-words.ts';
import { componentDeliveries, whyNotTold } from '../delivery/component-delivery.ts';
import { providerOf } from '../../propose/provider.ts';
import { evidenceAt, nameOf, type Component } from '../world/component.ts';
import { earliest } from '../world/days.ts';
import { everything } from '../world/everything.ts';
import { row } from '../footfall.ts';
import { coveringEntities } from '../world/covering-entities.ts';
import type { Pair } from '../world/pair.ts';
import { during } from '../world/spells.ts';
import { NO_TEAM } from '../world/teams.ts';
import { stays } from '../world/timeline.ts';
import { troubles } from '../world/unread.ts';
import { stayOn } from '../world/walk.ts';
import type { World } from '../world/world.ts';

export function componentReport(
  component: Component,
  pairs: Pair[],
  findings: Finding[],
  world: World,
): ComponentReport {
  const { mined, dayOf } = component;
  const shown = pairs.filter((pair) => pair.eligible || stayOn(pair.walk, world.asOf) !== null);
  const delivery = componentDeliveries(world).get(component.id) ?? null;
  return {
    schema: 'footfall/component/1',
    component: component.id,
    label: component.label,
    repository: {
      name: nameOf(mined),
      head: mined.head.commit,
      headDay: dayOf(mined.head),
      branch: mined.repository.branch,
    },
    folder: component.folder || null,
    siblings: siblingsOf(component, world),
    born: component.born === null ? null : { day: component.born, ...bornInWords(component) },
    commits: mined.history.commits,
    owner: ownerOf(component, world),
    catalog: catalogOf(component, world.asOf),
    paths: shown.map((pair) => ({
      path: pair.path.id,
      name: pair.path.name,
      row: row(component, [pair], world),
    })),
    footfall: { from: earliest(component.since, world.asOf), to: world.asOf },
    findings,
    events: everything(world, new Set([component.id])),
    references: referencesOf(component, world),
    traits: mined.traits.flatMap(({ name, intervals, files }) => {
      // What a declared check asked is answered among the findings, in its words.
      if (name.startsWith('probe/')) return [];
      const spell = during(stays(intervals, dayOf), world.asOf);
      return spell ? [{ name, since: spell.from, files }] : [];
    }),
    weeks: mined.history.weeks
      .filter(([monday, people]) => people > 0 && monday <= world.asOf)
      .map(([monday, people]) => [monday, people]),
    delivery,
    notTold: delivery ? null : whyNotTold(component.id, world),
    unreadable: troubles(component).flatMap(({ file, reason, message, intervals }) => {
      const spell = during(stays(intervals, dayOf), world.asOf);
      return spell ? [{ file, reason, message, since: spell.from }] : [];
    }),
  };
}

function siblingsOf({ mined }: Component, { components, asOf }: World): ComponentReport['siblings'] {
  const all = components.filter((one) => nameOf(one.mined) === nameOf(mined) && one.since <= asOf);
  return all.length > 1 ? all.map(({ id, label }) => ({ component: id, label })) : [];
}

function ownerOf({ id }: Component, { owners }: World): ComponentReport['owner'] {
  const { team, how, conflict, evidence, lost, further } = owners.get(id)!;
  const gone = lost ? ' Nobody has committed for 180 days.' : '';
  return {
    team: team?.id ?? null,
    name: [team?.name ?? NO_TEAM, ...further].join(', '),
    how: how + gone,
    conflict,
    evidence,
  };
}

function catalogOf(component: Component, asOf: Day): ComponentReport['catalog'] {
  return coveringEntities(component, asOf).map(({ entity, file, line, intervals }) => ({
    entity: `${entity.kind.toLowerCase()}:${entity.namespace}/${entity.name}`,
    type: entity.type,
    lifecycle: entity.lifecycle,
    since: during(stays(intervals, component.dayOf), asOf)!.from,
    evidence: evidenceAt(component, file, line),
  }));
}

function referencesOf(component: Component, { asOf, own }: World): ComponentReport['references'] {
  const { mined, dayOf } = component;
  const rows = mined.references.flatMap(({ subject, intervals, versions, locations }) => {
    const spell = during(stays(intervals, dayOf), asOf);
    if (!spell) return [];
    const now = versions.filter((one) => during(stays(one.intervals, dayOf), asOf) !== null);
    return [
      {
        subject,
        inHouse: providerOf(subject, own) !== null,
        versions: now.flatMap(({ version }) => version ?? []),
        since: spell.from,
        evidence: locations.map(({ file, line }) => evidenceAt(component, file, line)),
      },
    ];
  });
  return rows.sort((a, b) => Number(b.inHouse) - Number(a.inHouse) || (a.subject < b.subject ? -1 : 1));
}
