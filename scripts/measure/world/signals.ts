/** What shows that something is used: which references and traits of a component a signal means. */
import type { GoldenPath, Signal } from '../../../data/schema/inputs.ts';
import type { Mined, MinedReference, MinedTrait } from '../../../data/schema/mined.ts';
import { readersGiving } from '../../read/index.ts';
import { moduleRepository } from '../../read/terraform-module.ts';

export interface Shown {
  references: MinedReference[];
  traits: MinedTrait[];
}

export function shown(signals: Signal[], mined: Mined): Shown {
  return {
    references: mined.references.filter(({ subject }) =>
      signals.some((signal) => 'reference' in signal && covers(signal.reference, subject)),
    ),
    traits: mined.traits.filter(({ name }) => signals.some((signal) => 'trait' in signal && signal.trait === name)),
  };
}

/** A subject without `#path` covers every path in it. */
export const covers = (reference: string, subject: string): boolean =>
  subject === reference || subject.startsWith(`${reference}#`);

/** `pkg:githubactions/acme/golden-paths#x` → `acme/golden-paths`, lower-case; null where a purl names no repository. */
export function repositoryOf(subject: string): string | null {
  const found = /^pkg:(?:githubactions|github|gitlab)\/([^#@?]+)/.exec(subject);
  const name = found === null ? moduleRepository(subject) : decodeURIComponent(found[1]!);
  return name === null ? null : name.toLowerCase();
}

/** Whose tags tell what its versions are; '' where that cannot be known. */
export const providerOf = (subject: string, { proposal }: GoldenPath): string =>
  repositoryOf(subject) ?? proposal?.provider.toLowerCase() ?? '';

const isJenkinsLibrary = (signal: Signal) =>
  'reference' in signal && /^pkg:generic\/jenkins-(?:library|step)\//.test(signal.reference);

/** Nobody is a consumer of what they provide. */
export function isProviderOf(path: GoldenPath, mined: Mined): boolean {
  const name = `${mined.repository.owner}/${mined.repository.name}`.toLowerCase();
  if (path.proposal?.provider.toLowerCase() === name) return true;
  if (path.signals.some((signal) => 'reference' in signal && repositoryOf(signal.reference) === name)) return true;
  // A library's name says nothing of where it lies; only its own layout does.
  return path.signals.some(isJenkinsLibrary) && mined.traits.some((trait) => trait.name === 'ci/jenkins-library');
}

/** Readers of files that can hold what a signal means; while one of those is unreadable, absence is not known. */
export const readersOf = (signal: Signal): string[] =>
  readersGiving('trait' in signal ? signal.trait : signal.reference);
