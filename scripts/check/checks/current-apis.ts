import type { Day, Evidence } from '../../../data/schema/shapes.ts';
import { evidenceAt, traitEvidence, type Component } from '../../measure/world/component.ts';
import { versionMeant } from '../../measure/deprecations/version-standing.ts';
import { once } from '../../measure/world/once.ts';
import { during, ordered, type Spell } from '../../measure/world/spells.ts';
import { stays } from '../../measure/world/timeline.ts';
import { listed } from '../../measure/words.ts';
import type { Check } from '../check.ts';
import { family, held, notLooked, unreadable, verdict } from '../held.ts';
import { RETIRED_ACTIONS, RETIRED_TRAITS, type RetiredAction } from '../retired.ts';

const ASKED = family('ci/github-actions', 'github-action/', 'github-command/', 'k8s-api/');

export const currentApis: Check = {
  id: 'current-apis',
  group: 'built',
  title: 'Current APIs',
  question: 'Is everything it uses still offered by its maker?',
  why: 'What was taken away works until the next upgrade, and then nothing can be deployed.',
  detects:
    'A dated table of what GitHub and Kubernetes have taken away, each with its source: images of runners, commands of the log, runtimes of actions, versions of the artifact and cache actions, and versions of the APIs of Kubernetes in manifests. It is judged by the table on the day asked about: what was taken away later did not fail then, and what is only deprecated does not fail.',
  howToPass: 'Replace it by what its maker offers instead, which stands beside what was found.',
  effort: 'minutes',
  perPath: false,
  version: 2,
  evaluate(component, _path, { asOf }) {
    const missing = notLooked(component, ['github-workflow', 'github-action', 'kubernetes']);
    if (missing) return missing;
    const found = retiredIn(component);
    const now = found.filter(({ spells }) => during(spells, asOf) !== null);
    if (now.length > 0) {
      const since = during(ordered(found.flatMap(({ spells }) => spells)), asOf)!.from;
      const names = [...new Set(now.map(({ words }) => words))].sort();
      return verdict(
        'fail',
        `Taken away: ${listed(names, 3)}.`,
        since,
        now.flatMap(({ evidence }) => evidence),
      );
    }
    const asked = held(component, ASKED, asOf);
    if (asked.spell === null) return verdict('not-applicable', 'It uses nothing that the table is about.');
    const broken = unreadable(component, ['github-workflow', 'github-action', 'kubernetes'], asOf);
    if (broken) return broken;
    const last = ordered(found.flatMap(({ spells }) => spells)).findLast(({ to }) => to !== null && to <= asOf)?.to;
    const since = last && last > asked.spell.from ? last : asked.spell.from;
    return verdict('pass', 'Nothing in it is known to be taken away.', since);
  },
};

interface Found {
  words: string;
  spells: Spell[];
  evidence: Evidence[];
}

const inWords = ({ name, day, instead }: { name: string; day: Day; instead: string }) =>
  `${name} (on ${day}; now ${instead})`;

/** Asked on every day on which anything changed. */
const retiredIn = once((component: Component): Found[] => [...retiredTraits(component), ...retiredActions(component)]);

/** Only from the day on which it was taken away. */
const afterwards = (spells: Spell[], day: Day): Spell[] =>
  spells.flatMap(({ from, to }) => (to === null || to > day ? [{ from: from < day ? day : from, to }] : []));

function retiredTraits(component: Component): Found[] {
  return component.mined.traits.flatMap((trait) => {
    const row = RETIRED_TRAITS.get(trait.name);
    if (!row) return [];
    const spells = afterwards(stays(trait.intervals, component.dayOf), row.day);
    return [{ words: inWords(row), spells, evidence: traitEvidence(component, trait) }];
  });
}

function retiredActions(component: Component): Found[] {
  return component.mined.references.flatMap(({ subject, versions, locations }) =>
    RETIRED_ACTIONS.filter((row) => row.subject === subject).flatMap((row) => {
      const meant = versions.filter((one) => isMeant(one, row));
      const spells = ordered(meant.flatMap(({ intervals }) => stays(intervals, component.dayOf)));
      const names = new Set(meant.map(({ version }) => version));
      const evidence = locations
        .filter(({ version }) => names.has(version))
        .map(({ file, line }) => evidenceAt(component, file, line));
      return [{ words: inWords(row), spells: afterwards(spells, row.day), evidence }];
    }),
  );
}

/** A commit is what the comment beside it calls it. */
function isMeant({ version, label }: { version: string | null; label: string | null }, { majors }: RetiredAction) {
  const meant = versionMeant(label ?? version ?? '');
  return meant !== null && meant.series === '' && majors.includes(Number.parseInt(meant.versions, 10));
}
