/** What a probe found in the files of a component, judged as of a day. */
import type { DeclaredCheck, Requirement } from '../../data/schema/declarations.ts';
import type { MinedTrait } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { traitEvidence, type Component } from '../measure/world/component.ts';
import { during, without, type Spell } from '../measure/world/spells.ts';
import { stays } from '../measure/world/timeline.ts';
import { doubtful, spellsOf, unreadBy, unreadInWords, type Unread } from '../measure/world/unread.ts';
import { listed } from '../measure/words.ts';
import type { World } from '../measure/world/world.ts';
import { isManifest } from '../mine/manifests.ts';
import { answersOf, probeOf, readerIdOf, type Probe } from '../read/probe.ts';
import type { Verdict } from './check.ts';

/** Null: what is mined anyway can answer it. */
export const probeFor = (require: Requirement): Probe | null =>
  'file' in require && isManifest(require.file) && !/[*?]/.test(require.file) ? null : probeOf(require);

/** Each question once, for the miner. */
export function probesOf(checks: DeclaredCheck[]): Probe[] {
  const probes = checks.flatMap(({ require }) => probeFor(require) ?? []);
  return [...new Map(probes.map((probe) => [probe.id, probe])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function probed(component: Component, require: Requirement, probe: Probe, { asOf }: World): Verdict {
  const reader = readerIdOf(probe);
  if (!component.mined.coverage.readers.some(({ id }) => id === reader))
    return said('unknown', 'Mined before this check was declared; npm run mine reads it.');
  const unread = unreadBy(component, [reader]);
  const { yes, no } = answersOf(probe);
  const has = answer(component, yes, unread);
  const lacks = answer(component, no, unread);
  const { sure, otherwise } = sides(require, has, lacks);
  const isSo = ({ outcome, spells, shows }: Side): Verdict | null => {
    const now = during(spells, asOf);
    if (now === null) return null;
    const because = `${foundInWords(require, shows === has, shows.trait)}.`;
    return { outcome, because, evidence: evidenceOf(component, shows.trait), since: now.from };
  };
  const certain = isSo(sure);
  if (certain) return certain;
  if (during(spellsOf(unread), asOf)) return said('unknown', `Not known: ${unreadInWords(unread, asOf)}.`);
  return isSo(otherwise) ?? withoutFile(component, require, probe, has, asOf);
}

interface Answer {
  trait: MinedTrait | undefined;
  held: Spell[];
  /** The same, where no unreadable file puts it in doubt. */
  known: Spell[];
}

function answer({ mined, dayOf }: Component, name: string, unread: Unread[]): Answer {
  const trait = mined.traits.find((one) => one.name === name);
  const held = trait ? stays(trait.intervals, dayOf) : [];
  return { trait, held, known: without(held, doubtful(held, unread, trait?.files ?? [])) };
}

interface Side {
  outcome: 'pass' | 'fail';
  spells: Spell[];
  shows: Answer;
}

/** What one readable file is enough for, whatever those say that cannot be read; and what holds when all of them can. */
function sides(require: Requirement, has: Answer, lacks: Answer): { sure: Side; otherwise: Side } {
  const holds = 'holds' in require ? require.holds : 'some';
  const [one, other] = holds === 'every' ? [lacks, has] : [has, lacks];
  const outcomes = holds === 'some' ? (['pass', 'fail'] as const) : (['fail', 'pass'] as const);
  return {
    sure: { outcome: outcomes[0], spells: one.known, shows: one },
    otherwise: { outcome: outcomes[1], spells: without(other.held, one.held), shows: other },
  };
}

function withoutFile(component: Component, require: Requirement, { files }: Probe, has: Answer, asOf: Day): Verdict {
  if (!('file' in require)) return said('not-applicable', `It has no file ${listed(files)}.`);
  const since = has.held.findLast(({ to }) => to !== null && to <= asOf)?.to ?? component.since;
  return { ...said('fail', `It has no file ${require.file}.`), since };
}

const said = (outcome: Verdict['outcome'], because: string): Verdict => ({
  outcome,
  because,
  evidence: [],
  since: null,
});

const evidenceOf = (component: Component, trait: MinedTrait | undefined) =>
  trait === undefined ? [] : traitEvidence(component, trait);

/** `Dockerfile has no line like ^USER` */
function foundInWords(require: Requirement, has: boolean, trait: MinedTrait | undefined): string {
  if ('file' in require) return `It has a file ${require.file}`;
  const files = trait?.files ?? [];
  const who = files.length > 0 ? listed(files, 3) : 'a file of that day';
  const what = soughtInWords(require);
  return `${who} ${files.length > 1 ? 'have' : 'has'} ${has ? what : `no ${what.replace(/^a /, '')}`}`.replace(
    /^a /,
    'A ',
  );
}

export function soughtInWords(require: Requirement): string {
  if ('pattern' in require) return `a line like ${require.pattern}`;
  if (!('yaml' in require)) return '';
  return `${require.yaml}${require.equals === undefined ? '' : `: ${require.equals}`}`;
}
