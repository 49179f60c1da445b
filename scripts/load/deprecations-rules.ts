/** What a schema cannot see about one deprecation: what its kind demands, and that everything it names exists. */
import { PackageURL } from 'packageurl-js';
import type { Deprecation } from '../../data/schema/deprecation.ts';
import type { Writing } from './front-matter-folder.ts';
import { brokenAddresses, brokenText, missingSections, suggestion, unknownNames } from './front-matter-rules.ts';
import type { Context } from './front-matter-rules.ts';
import type { Place } from './yaml-lines.ts';

type One = Writing<Deprecation>;

export function* deprecationProblems(one: One, context: Context): Generator<string> {
  yield* unknownNames(one, context);
  yield* personalContact(one);
  yield* unmetDemands(one);
  yield* wrongReplacement(one);
  yield* wrongDetector(one);
  yield* unknownPredecessor(one, context);
  yield* brokenAddresses(one, addresses(one.value), context);
}

/** Nothing is to be done about one that was called off. */
export function* textProblems(one: Writing<unknown>, context: Context): Generator<string> {
  if ((one.value as Partial<Deprecation>).revoked_on === undefined) yield* missingSections(one, ['What to do']);
  yield* brokenText(one, context);
}

function* personalContact({ value, problem }: One): Generator<string> {
  if (!/[^\s@]@[^\s@]+\.[^\s@]/.test(value.contact)) return;
  yield problem(
    ['contact'],
    `contact is "${value.contact}", expected a channel or a page: e-mail addresses are not published. Name where the team can be asked.`,
  );
}

function* unmetDemands({ value, problem }: One): Generator<string> {
  if (value.kind !== 'compulsory') return;
  if (value.removal === undefined)
    yield problem(
      ['kind'],
      'kind is "compulsory", but removal is missing. Add the day of the removal, or make it advisory.',
    );
  const { references = [], traits = [] } = value.detector ?? {};
  if (references.length + traits.length === 0)
    yield problem(
      [value.detector ? 'detector' : 'kind'],
      'kind is "compulsory", but detector names nothing. Add references or traits, so that everybody who is affected can be found.',
    );
}

function* wrongReplacement({ value, problem }: One): Generator<string> {
  const { replacement, deprecated_from } = value;
  const given = (['name', 'url', 'available_since'] as const).filter((key) => replacement[key] !== undefined);
  if (replacement.none !== undefined) {
    if (given.length > 0)
      yield problem(
        ['replacement', 'none'],
        `replacement has both none and ${given.join(', ')}. Keep the one that is true.`,
      );
    return;
  }
  for (const key of ['name', 'url', 'available_since'] as const)
    if (replacement[key] === undefined)
      yield problem(
        ['replacement'],
        `replacement.${key} is missing. Add it, or say none: and why there is no replacement.`,
      );
  const since = replacement.available_since;
  if (since !== undefined && since > deprecated_from)
    yield problem(
      ['replacement', 'available_since'],
      `replacement.available_since is ${since}, expected no later than deprecated_from ${deprecated_from}: first the replacement, then the deprecation. Move deprecated_from.`,
    );
}

function* wrongDetector({ value, problem }: One): Generator<string> {
  for (const [i, { subject }] of (value.detector?.references ?? []).entries()) {
    const place: Place = ['detector', 'references', i, 'subject'];
    const why = wrongSubject(subject);
    if (why !== null) yield problem(place, `detector.references[${i}].subject is "${subject}", ${why}`);
  }
}

function wrongSubject(subject: string): string | null {
  try {
    const { version, qualifiers } = PackageURL.fromString(subject);
    if (version === undefined && qualifiers === undefined) return null;
    return 'expected neither version nor qualifiers in it. Move the version to versions.';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return `expected a package URL such as pkg:githubactions/acme/golden-paths: ${error.message}. Correct it.`;
  }
}

function* unknownPredecessor({ value, problem }: One, { deprecations }: Context): Generator<string> {
  const { id, supersedes } = value;
  const others = deprecations.filter((other) => other !== id);
  if (supersedes === undefined || others.includes(supersedes)) return;
  yield problem(
    ['supersedes'],
    `supersedes is "${supersedes}", expected the id of another deprecation. ${suggestion(supersedes, others)}`,
  );
}

function addresses({
  replacement,
  migration_guide,
  tracking_issue,
  contact,
}: Deprecation): [Place, string | undefined][] {
  return [
    [['replacement', 'url'], replacement.url],
    [['migration_guide'], migration_guide],
    [['tracking_issue'], tracking_issue],
    [['contact'], /^(https?:)?\//.test(contact) ? contact : undefined],
  ];
}
