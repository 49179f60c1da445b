/**
 * What a component of a monorepo has from the root of its repository: pipelines, updates, catalogue, what holds for all.
 * Not what makes the root itself a thing: its package, its image, its chart. Packages that the root's manifest names are
 * those of a component without a manifest of its own.
 */
import type { Mined, MinedComponent, MinedReference, MinedTrait } from '../../../data/schema/mined.ts';
import type { Interval, Moment } from '../../../data/schema/shapes.ts';

type Facts = Pick<MinedComponent, 'references' | 'traits'>;
/** Cut to when the component was there. */
export type Within = (intervals: Interval[]) => Interval[];

const OWN_TRAITS = /^(?:file\/|container$|chart$|kustomize$|workload\/)/;
const IMAGES = /^pkg:(?:docker|oci)\//;
const PACKAGES = /^pkg:(?:npm|golang|maven|pypi|cargo|nuget|gem|composer|hex|swift|pub)\//;
const MANIFEST =
  /^file\/(?:package\.json|go\.mod|pom\.xml|build\.gradle(?:\.kts)?|build\.sbt|pyproject\.toml|setup\.py|requirements\.txt|Cargo\.toml|composer\.json|Gemfile|mix\.exs|[^/]+proj)$/;

export function withInherited(own: Facts, root: Facts, within: Within): Facts {
  const hasManifest = own.traits.some(({ name }) => MANIFEST.test(name));
  const references = root.references
    .filter(({ subject }) => !IMAGES.test(subject) && !(hasManifest && PACKAGES.test(subject)))
    .flatMap((reference) => referenceWithin(reference, within));
  const traits = root.traits.filter(({ name }) => !OWN_TRAITS.test(name)).flatMap((trait) => rowWithin(trait, within));
  return {
    references: joined([...own.references, ...references], ({ subject }) => subject, sameReference),
    traits: joined([...own.traits, ...traits], ({ name }) => name, sameTrait),
  };
}

/** None, when it never held meanwhile. */
export function rowWithin<Row extends { intervals: Interval[] }>(row: Row, within: Within): Row[] {
  const intervals = within(row.intervals);
  return intervals.length === 0 ? [] : [{ ...row, intervals }];
}

function referenceWithin(reference: MinedReference, within: Within): MinedReference[] {
  const versions = reference.versions.flatMap((version) => rowWithin(version, within));
  return rowWithin({ ...reference, versions }, within);
}

function joined<Row>(rows: Row[], keyOf: (row: Row) => string, both: (a: Row, b: Row) => Row): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const same = found.get(keyOf(row));
    found.set(keyOf(row), same === undefined ? row : both(same, row));
  }
  return [...found.keys()].sort().map((key) => found.get(key)!);
}

function sameReference(a: MinedReference, b: MinedReference): MinedReference {
  const versions = joined(
    [...a.versions, ...b.versions],
    ({ version }) => JSON.stringify(version),
    (one, other) => ({ ...one, label: one.label ?? other.label, intervals: [...one.intervals, ...other.intervals] }),
  );
  const locations = [...a.locations, ...b.locations];
  return { ...a, intervals: [...a.intervals, ...b.intervals], versions, locations };
}

function sameTrait(a: MinedTrait, b: MinedTrait): MinedTrait {
  const lines = a.lines || b.lines ? { lines: [...linesOf(a), ...linesOf(b)] } : {};
  return { ...a, intervals: [...a.intervals, ...b.intervals], files: [...a.files, ...b.files], ...lines };
}
const linesOf = ({ files, lines }: MinedTrait) => files.map((_, at) => lines?.[at] ?? null);

/** By derived dates, which never run backwards along the line. */
export function withinOf(existence: Interval[], { history }: Mined): Within {
  const redated = new Map(history.redated.map(({ commit, date }) => [commit, date]));
  const dateOf = ({ commit, date }: Moment) => redated.get(commit) ?? date;
  const later = (a: Moment, b: Moment) => (dateOf(a) < dateOf(b) ? b : a);
  const earlier = (a: Moment | null, b: Moment | null) =>
    a === null || b === null ? (a ?? b) : dateOf(a) < dateOf(b) ? a : b;
  return (intervals) =>
    existence.flatMap((there) =>
      intervals.flatMap((one) => {
        const [from, to] = [later(one.from, there.from), earlier(one.to, there.to)];
        return to !== null && dateOf(to) <= dateOf(from) ? [] : [{ from, to }];
      }),
    );
}
