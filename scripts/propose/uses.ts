/** Which repositories refer to which provider of the organisation's own, and since when. */
import type { Mined } from '../../data/schema/mined.ts';
import type { Day, Interval } from '../../data/schema/shapes.ts';
import { dayOfMoment, firstMoment, holdsOn } from './held.ts';
import type { DayOf } from './held.ts';
import { movedProviders } from './moved.ts';
import { ownRepository } from './own-repository.ts';
import { providerOf } from './provider.ts';
import type { Provider } from './provider.ts';
import type { Consumer, Use } from './use.ts';

export interface Candidate {
  provider: Provider;
  /** The repository that provides it, if it is among those read. */
  own: Mined | null;
  /** The other repositories. */
  others: Mined[];
  /** Every purl without path that leads to this provider, sorted. */
  signals: string[];
  /** Referring at the end of the as-of day, the provider not among them; by repository. */
  consumers: Consumer[];
  /** What they refer to, with the number of consumers; most used first. */
  parts: { part: string; consumers: number }[];
  /** Where it was before it moved, by name; sorted. */
  before: string[];
  /** All references by others, those that are gone included. */
  uses: Use[];
  /** The first day on which anybody but the provider referred to it. */
  launched: Day;
}

export function candidates(mined: Mined[], asOf: Day): Candidate[] {
  const owners = new Set(mined.map(({ repository }) => repository.owner.toLowerCase()));
  const provider = providers(mined, owners);
  const uses = settled(
    withoutProducts(
      mined.flatMap((repository) => usesOf(repository, provider, asOf)),
      owners,
    ),
  );
  const found: Candidate[] = [];
  for (const [some, ...more] of Map.groupBy(uses, ({ provider }) => provider.key).values()) {
    if (!some) continue;
    const own = ownRepository(some.provider, mined);
    const candidate = candidateOf(
      [some, ...more].filter((use) => use.mined !== own),
      own,
      mined,
    );
    if (candidate && candidate.consumers.length > 0) found.push(candidate);
  }
  return found.sort((a, b) => b.consumers.length - a.consumers.length || (a.provider.key < b.provider.key ? -1 : 1));
}

/**
 * Where a registry has no folders (`ghcr.io/acme/…`), what services ship lies beside what they are built from: an image is
 * shared there once a second repository refers to it.
 */
function withoutProducts(uses: Use[], owners: Set<string>): Use[] {
  const isFlat = ({ kind, name }: Provider) =>
    kind.id === 'docker' && owners.has(name.slice(name.lastIndexOf('/') + 1).toLowerCase());
  const users = Map.groupBy(uses, ({ provider }) => provider.signal);
  return uses.filter(
    ({ provider }) =>
      !isFlat(provider) || new Set(users.get(provider.signal)!.map(({ mined }) => mined.repository.id)).size > 1,
  );
}

/** References to a provider's old address are to where it is now; the signal stays what stands in the file. */
function settled(uses: Use[]): Use[] {
  const moved = movedProviders(uses);
  return uses.map((use) => {
    const to = moved.get(use.provider.key);
    const { signal, name } = use.provider;
    return to ? { ...use, provider: { ...to, signal }, before: name } : use;
  });
}

const PARENT = 'pkg:generic/maven-parent/';

/** Whoever is the parent of a whole repository anywhere is no library where only a folder is built by it. */
function providers(mined: Mined[], owners: Set<string>): (subject: string) => Provider | null {
  const subjects = mined.flatMap(({ references }) => references.map(({ subject }) => subject));
  const parents = new Set(subjects.filter((subject) => subject.startsWith(PARENT)));
  return (subject) => {
    const parent = subject.replace(/^pkg:maven\//, PARENT);
    const provider = providerOf(parents.has(parent) ? parent : subject, owners);
    return provider && parents.has(parent) ? { ...provider, signal: subject } : provider;
  };
}

function usesOf(mined: Mined, providedBy: (subject: string) => Provider | null, asOf: Day): Use[] {
  const dayOf = dayOfMoment(mined);
  const uses: Use[] = [];
  for (const { subject, intervals, locations } of mined.references) {
    const provider = providedBy(subject);
    if (!provider || (provider.kind.id === 'docker' && isNoBase(subject, mined, locations))) continue;
    const first = firstMoment(intervals);
    const since = dayOf(first);
    if (since > asOf) continue;
    const left = holdsOn(intervals, asOf, dayOf) ? null : lastDay(intervals, asOf, dayOf);
    uses.push({ mined, provider, part: partOf(subject), since, commit: first.commit, left });
  }
  return uses;
}

/** The last end up to a day. */
function lastDay(intervals: Interval[], asOf: Day, dayOf: DayOf): Day {
  const ends = intervals.flatMap(({ to }) => (to === null ? [] : [dayOf(to)]));
  return (
    ends
      .filter((day) => day <= asOf)
      .sort()
      .at(-1) ?? asOf
  );
}

/** What a repository ships itself, under its own name, and what only starts a developer's machine. */
const isNoBase = (subject: string, { repository }: Mined, locations: { file: string }[]) =>
  subject.toLowerCase().endsWith(`/${repository.name.toLowerCase()}`) || isOnlyForDevelopment(locations);

/** An image in a hidden folder or a compose file starts a developer's machine; it is not what ships. */
function isOnlyForDevelopment(locations: { file: string }[]): boolean {
  return (
    locations.length > 0 && locations.every(({ file }) => file.startsWith('.') || /compose[\w.-]*\.ya?ml$/.test(file))
  );
}

/** What stands last in the name of a module of Terraform's registry is only the provider it is for. */
function partOf(subject: string): string {
  const [base = '', path] = subject.split('#');
  const module = /^pkg:terraform\/[^./]+\/([^/]+)\/[^/]+$/.exec(base)?.[1];
  return path ?? module ?? base.slice(base.lastIndexOf('/') + 1);
}

/** Nobody is a consumer of what they provide: `uses` are those of the others. */
function candidateOf(uses: Use[], own: Mined | null, mined: Mined[]): Candidate | null {
  const [some] = uses;
  if (!some) return null;
  const current = uses.filter(({ left }) => left === null);
  const consumers = [...Map.groupBy(current, ({ mined }) => mined.repository.id).values()].map(earliest);
  const parts = [...Map.groupBy(current, ({ part }) => part)].map(([part, of]) => ({
    part,
    consumers: new Set(of.map(({ mined }) => mined.repository.id)).size,
  }));
  return {
    provider: some.provider,
    own,
    others: mined.filter((one) => one !== own),
    signals: [...new Set(uses.map(({ provider }) => provider.signal))].sort(),
    consumers,
    parts: parts.sort((a, b) => b.consumers - a.consumers || (a.part < b.part ? -1 : 1)),
    before: [...new Set(uses.flatMap(({ before }) => before ?? []))].sort(),
    uses,
    launched: uses.map(({ since }) => since).sort()[0] ?? some.since,
  };
}

function earliest(uses: Use[]): Consumer {
  const [first] = uses.toSorted((a, b) => (a.since < b.since ? -1 : 1));
  if (!first) throw new Error('Expected at least one use of a provider, found none.');
  return { mined: first.mined, since: first.since, commit: first.commit };
}
