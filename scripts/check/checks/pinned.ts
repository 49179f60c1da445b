import type { MinedReference } from '../../../data/schema/mined.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import { readersGiving } from '../../read/index.ts';
import { evidenceAt, type Component } from '../../measure/world/component.ts';
import { once } from '../../measure/world/once.ts';
import { during, ordered, type Spell } from '../../measure/world/spells.ts';
import { stays, type Stay } from '../../measure/world/timeline.ts';
import { unreadBy, unreadInWords } from '../../measure/world/unread.ts';
import { repositoryOf } from '../../measure/world/signals.ts';
import { wrongLabel } from '../../measure/world/wrong-label.ts';
import { listed, plural } from '../../measure/words.ts';
import type { World } from '../../measure/world/world.ts';
import type { Check, Verdict } from '../check.ts';

const READERS = readersGiving('pkg:githubactions/');

export const pinned: Check = {
  id: 'pinned',
  group: 'built',
  title: 'Pinned',
  question: 'Is every third-party GitHub Action pinned to a commit?',
  why: 'A tag or a branch can be moved to other code by whoever controls the action; a full commit id cannot.',
  detects:
    'Every `uses:` of workflows and actions. Actions of the organisation’s own repositories and local ones pass; all others need a full commit id. A commit that its comment calls by another version fails too, wherever the tags of the provider were read.',
  howToPass:
    'Replace the tag by the commit it points to, and keep the tag as a comment:\nuses: actions/checkout@<40 hex digits> # v5.0.0',
  effort: 'minutes',
  perPath: false,
  version: 2,
  evaluate(component, _path, world) {
    const { thirdParty, loose } = actionsOf(world.own)(component);
    const now = during(loose, world.asOf);
    if (now)
      return failed(
        component,
        thirdParty.map(({ reference }) => reference),
        now.from,
      );
    const lies = mislabelled(component, world);
    if (lies) return lies;
    const unread = unreadBy(component, READERS).filter((one) => during(one.stays, world.asOf) !== null);
    if (unread.length > 0) return unreadable(component, unread, world.asOf);
    const used = thirdParty.filter(({ stays: all }) => during(all, world.asOf) !== null);
    if (used.length === 0)
      return { outcome: 'not-applicable', because: 'It uses no third-party action.', evidence: [], since: null };
    return {
      outcome: 'pass',
      because: `All of ${plural(used.length, 'third-party action')} ${used.length === 1 ? 'is' : 'are'} pinned to a commit.`,
      evidence: used.flatMap(({ reference: { locations } }) =>
        locations.map(({ file, line }) => evidenceAt(component, file, line)),
      ),
      since: sincePinned(loose, used, world.asOf),
    };
  },
};

interface Used {
  reference: MinedReference;
  stays: Stay[];
}
interface Actions {
  thirdParty: Used[];
  /** While any of them was not pinned. */
  loose: Spell[];
}

/** Asked on every day on which anything changed. */
const actionsOf = once((own: World['own']) =>
  once((component: Component): Actions => {
    const thirdParty = component.mined.references.filter(({ subject }) => isThirdParty(subject, own));
    return {
      thirdParty: thirdParty.map((reference) => ({ reference, stays: stays(reference.intervals, component.dayOf) })),
      loose: ordered(thirdParty.flatMap((reference) => looseVersions(reference, component))),
    };
  }),
);

interface Mislabelled {
  stays: Stay[];
  places: MinedReference['locations'];
  words: string;
}

/** Commits that their comments ever called by a version that they are not. */
const mislabelledOf = once((releases: World['releases']) =>
  once(({ mined, dayOf }: Component): Mislabelled[] =>
    mined.references
      .filter(({ subject }) => subject.startsWith('pkg:githubactions/'))
      .flatMap(({ subject, versions, locations }) => {
        const known = releases(repositoryOf(subject) ?? '');
        return versions.flatMap((one) => {
          const called = wrongLabel(one, known);
          if (called === null) return [];
          const really = known.byCommit.get(one.version!.toLowerCase())![0]!.name;
          const places = locations.filter(({ version }) => version === one.version);
          const words = `${actionOf(subject)} says ${called} and is ${really}`;
          return [{ stays: stays(one.intervals, dayOf), places, words }];
        });
      }),
  ),
);

function mislabelled(component: Component, { releases, asOf }: World): Verdict | null {
  const found = mislabelledOf(releases)(component).flatMap(({ stays: all, places, words }) => {
    const spell = during(all, asOf);
    return spell ? [{ spell, places, words }] : [];
  });
  if (found.length === 0) return null;
  return {
    outcome: 'fail',
    because: `A comment calls a commit by another version: ${listed([...new Set(found.map(({ words }) => words))], 3)}.`,
    evidence: found.flatMap(({ places }) => places.map(({ file, line }) => evidenceAt(component, file, line))),
    since: found.map(({ spell }) => spell.from).sort()[0]!,
  };
}

function isThirdParty(subject: string, own: World['own']): boolean {
  const found = /^pkg:githubactions\/([^/]+)\//.exec(subject);
  return found !== null && !own.has(decodeURIComponent(found[1]!).toLowerCase());
}

const isCommit = (version: string | null) => version !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(version);

function looseVersions({ versions }: MinedReference, { dayOf }: Component): Spell[] {
  return versions.filter(({ version }) => !isCommit(version)).flatMap(({ intervals }) => stays(intervals, dayOf));
}

function failed(component: Component, thirdParty: MinedReference[], since: Day): Verdict {
  const places = thirdParty.flatMap(({ subject, locations }) =>
    locations.filter(({ version }) => !isCommit(version)).map((location) => ({ ...location, subject })),
  );
  const names = [...new Set(places.map(({ subject, version }) => `${actionOf(subject)}@${version}`))];
  const which = names.length > 0 ? `: ${listed(names, 3)}` : ' on that day, though not at the head';
  return {
    outcome: 'fail',
    because: `${places.length > 0 ? plural(places.length, 'place') : 'Some places'} ${places.length === 1 ? 'names' : 'name'} a tag or a branch${which}.`,
    evidence: places
      .map(({ file, line }) => evidenceAt(component, file, line))
      .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line! - b.line!)),
    since,
  };
}

/** `pkg:githubactions/actions/cache#save` → `actions/cache/save` */
const actionOf = (subject: string) => subject.slice('pkg:githubactions/'.length).replace('#', '/');

function unreadable(component: Component, unread: ReturnType<typeof unreadBy>, asOf: Day): Verdict {
  return {
    outcome: 'unknown',
    because: `Not known: ${unreadInWords(unread, asOf)}.`,
    evidence: unread.map(({ row }) => evidenceAt(component, row.file, null)),
    since: null,
  };
}

/** Since the last loose one went, or since there was anything to pin. */
function sincePinned(loose: Spell[], used: Used[], asOf: Day): Day | null {
  const healed = loose.findLast(({ to }) => to !== null && to <= asOf)?.to;
  return healed ?? used.flatMap(({ stays: all }) => all.map(({ from }) => from)).sort()[0] ?? null;
}
