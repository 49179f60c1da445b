/** Whom a proposed path is for: the kind of component that its consumers share, if one really sets them apart. */
import type { Mined } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { partsOf } from '../measure/world/parts.ts';
import { chanceOfOverlap } from './chance.ts';
import { isComponentKind } from './component-kinds.ts';
import { dayOfMoment, firstMoment, hasTrait } from './held.ts';
import { systemName } from './names.ts';
import type { Candidate } from './uses.ts';
import type { Consumer } from './use.ts';

export interface AppliesTo {
  traits: string[];
  because: string;
}
interface Shared {
  trait: string;
  consumers: number;
  repositories: number;
  chance: number;
}

/** A kind must cover this share of the consumers … */
const covers = 0.9;
/** … have been there before they joined in this share of those where the order can be told … */
const precedes = 2 / 3;
/** … and so many among them may not be luck, after counting every kind that was tried. */
const luck = 0.05;

export function appliesTo(candidate: Candidate, asOf: Day): AppliesTo {
  const { others } = candidate;
  const enough = covers * candidate.consumers.length;
  const kinds = [...new Set(others.flatMap(({ traits }) => traits.map(({ name }) => name)))]
    .filter(isComponentKind)
    .map((trait) => sharedBy(trait, candidate.consumers, others, asOf))
    // Whether a kind is tried depends on how common it is, never on who has it: else luck could not be corrected for.
    .filter(({ repositories }) => repositories >= enough);
  const shared = kinds
    .filter(({ consumers, chance }) => consumers >= enough && chance * kinds.length < luck)
    .filter(({ trait }) => cameFirst(trait, candidate.consumers));
  const [best] = shared.sort(byClarity);
  if (best) return { traits: [best.trait], because: kindReason(best, candidate.consumers.length, others.length) };
  return fallback(candidate, asOf);
}

/** Judged as it will be measured: a file at the root of a monorepo makes none of the components in it a thing of that kind. */
function isOfKind(mined: Mined, trait: string, asOf: Day): boolean {
  return hasTrait(mined, trait, asOf) && partsOf(mined, null).some((part) => hasTrait(part.mined, trait, asOf));
}

function sharedBy(trait: string, consumers: Consumer[], others: Mined[], asOf: Day): Shared {
  const both = consumers.filter(({ mined }) => isOfKind(mined, trait, asOf)).length;
  const withTrait = others.filter((mined) => isOfKind(mined, trait, asOf)).length;
  const counts = { all: others.length, withTrait, consumers: consumers.length, both };
  return { trait, consumers: both, repositories: withTrait, chance: chanceOfOverlap(counts) };
}

/** What a path brings with it arrives with it. Repositories born with both cannot tell which came first. */
function cameFirst(trait: string, consumers: Consumer[]): boolean {
  let before = 0;
  let told = 0;
  for (const { mined, since, commit } of consumers) {
    const found = mined.traits.find(({ name }) => name === trait);
    if (!found) continue;
    const first = firstMoment(found.intervals);
    if (first.commit === commit && commit === mined.history.firstCommit.commit) continue;
    told++;
    if (first.commit !== commit && dayOfMoment(mined)(first) <= since) before++;
  }
  return told > 0 && before >= precedes * told;
}

/** The kind that separates most clearly; of equals the wider one, because a narrower merely repeats who joined. */
function byClarity(a: Shared, b: Shared): number {
  return a.chance - b.chance || b.repositories - a.repositories || (a.trait < b.trait ? -1 : 1);
}

function kindReason({ trait, consumers, repositories }: Shared, of: number, all: number): string {
  return `${consumers} of ${of} consumers ${inWords(trait)}; ${repositories} of ${all} repositories do.`;
}

function fallback({ provider, consumers, others }: Candidate, asOf: Day): AppliesTo {
  const { trait } = provider.kind;
  if (trait === null) return { traits: [], because: everyone(others.length) };
  const shared = sharedBy(trait, consumers, others, asOf);
  if (shared.consumers < covers * consumers.length) return { traits: [], because: everyone(others.length) };
  return {
    traits: [trait],
    because: `The consumers are of no single kind. ${kindReason(shared, consumers.length, others.length)}`,
  };
}

function everyone(all: number): string {
  return `The consumers have no kind and no tool in common that others lack, so it is asked of all ${all} repositories.`;
}

const tools: Record<string, string> = {
  chart: 'have a Helm chart',
  container: 'build a container image',
  kustomize: 'use Kustomize',
  terraform: 'use Terraform',
};

function inWords(trait: string): string {
  const [family = '', ...rest] = trait.split('/');
  if (family === 'file') return `have ${rest.join('/')}`;
  if (family === 'ci') return `build with ${systemName(rest.join('/'))}`;
  return tools[family] ?? `have the trait ${trait}`;
}
