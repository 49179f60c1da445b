/** A candidate as a golden path, with the reasons that a person wants to see. */
import type { GoldenPath, Signal } from '../../data/schema/inputs.ts';
import type { Day } from '../../data/schema/shapes.ts';
import { appliesTo } from './applies-to.ts';
import { hasTrait } from './held.ts';
import { freeSlug, humanName } from './names.ts';
import { AT_ONCE } from './moved.ts';
import { nameOf } from './own-repository.ts';
import { isNamedAlone, type Provider } from './provider.ts';
import type { Takeover } from './takeover.ts';
import type { Candidate } from './uses.ts';

export function goldenPath(candidate: Candidate, asOf: Day, taken: Set<string>): GoldenPath {
  const { provider, own, signals, launched, consumers } = candidate;
  const repository = own ? nameOf(own) : provider.name;
  const { traits, because } = appliesTo(candidate, asOf);
  const name = pathName(candidate, repository);
  return {
    id: freeSlug(called(repository, provider), taken),
    name,
    summary: capitalised(`${provided(candidate, repository)}.`),
    capability: provider.kind.capability,
    job: jobOf(candidate, name),
    signals: signals.map((reference) => ({ reference })),
    appliesTo: { traits, because },
    launched,
    mandates: [],
    supported: [],
    rivals: isPipeline(candidate) && isWhole(candidate) ? rivals(candidate, traits, asOf) : [],
    proposal: {
      provider: repository,
      providerRead: own !== null,
      consumers: consumers.length,
      why: why(candidate, repository),
      appliesToWhy: because,
    },
  };
}

/** The same path, now that it is known what it takes over from. */
export function successorOf(path: GoldenPath, old: GoldenPath, { left, over }: Takeover): GoldenPath {
  const { rivals, proposal, ...rest } = path;
  const said = ` ${over} of ${left} that left ${old.name} joined it within ${AT_ONCE} days, and its own files refer to that.`;
  return {
    ...rest,
    supersedes: old.id,
    rivals,
    ...(proposal && { proposal: { ...proposal, why: proposal.why + said } }),
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "what acme/ci provides: the CircleCI orbs"; "the Jenkins library steps" where nobody knows in which repository it lies. */
function provided({ provider, own }: Candidate, repository: string): string {
  const { what } = provider.kind;
  return own || !isNamedAlone(provider) ? `what ${repository} provides: ${what}` : `${what} ${nameAlone(provider)}`;
}
const nameAlone = ({ signal }: Provider) => decodeURIComponent(signal.slice(signal.lastIndexOf('/') + 1));

function why(candidate: Candidate, repository: string): string {
  const { consumers, parts, provider, others, before, own } = candidate;
  const refer = `${consumers.length} of ${others.length} other repositories refer to`;
  if (!own && isNamedAlone(provider)) return `${refer} ${provided(candidate, repository)}.`;
  const named = parts.slice(0, 3).map(({ part, consumers: n }) => `${part} (${n})`);
  const rest = parts.length > 3 ? ` and ${parts.length - 3} more` : '';
  return `${refer} ${provider.kind.what} of ${repository}: ${named.join(', ')}${rest}.${before.length === 0 ? '' : ` It moved; before, it was at ${before.join(' and ')}.`}`;
}

/** A repository's own name, unless it says nothing (`.github`) or only where things lie (`base`). */
function called(repository: string, { kind }: Provider): string {
  const last = repository.slice(repository.lastIndexOf('/') + 1);
  if (last.startsWith('.')) return kind.called;
  if (kind.id === 'helm' && !/chart|helm/i.test(last)) return `${last} ${kind.called}`;
  if (kind.id === 'maven-parent' && !/parent|pom/i.test(last)) return `${last} ${kind.called}`;
  return kind.id === 'docker' && !/images?$/i.test(last) ? `${last} ${kind.called}` : repository;
}

/** Called like the thing itself it needs the name of who has it: "components on GitHub Actions walk GitHub actions" says nothing. */
function pathName({ provider, own }: Candidate, repository: string): string {
  if (!own && isNamedAlone(provider)) return capitalised(provider.name);
  const name = called(repository, provider);
  const last = name.slice(name.lastIndexOf('/') + 1);
  if (!LIKE_THE_TOOL.test(last)) return humanName(name);
  const [owner] = repository.split('/');
  return `${owner} ${last.toLowerCase().replace(/^github./, 'GitHub ')}`;
}
const LIKE_THE_TOOL = /^(?:github[-_.])?(?:actions?|workflows?)$/i;

const isPipeline = ({ provider }: Candidate): boolean => provider.kind.job === 'pipeline';

/** Steps and modules are parts, each with a job of its own: whoever uses three of them has no three ways of doing one thing. */
function jobOf(candidate: Candidate, name: string): string {
  const { job } = candidate.provider.kind;
  if (isPipeline(candidate)) return isWhole(candidate) ? job : `pipeline steps: ${name}`;
  return job === 'infrastructure module' ? `${job}: ${name}` : job;
}

/** Workflows about a repository's issues and dates build nothing. */
const upkeep =
  /stale|label|project|triage|assign|greet|lock|automerge|backport|notif|issue|jira|updat|sync|approv|compliance|changelog|release.?notes/;

/** At least half of the consumers take a whole pipeline from it, not single steps. */
function isWhole({ provider, parts, consumers }: Candidate): boolean {
  if (provider.kind.id !== 'githubactions') return true;
  const pipelines = parts.filter(({ part }) => part.startsWith('.github/workflows/') && !upkeep.test(part));
  return Math.max(0, ...pipelines.map(({ consumers: n }) => n)) * 2 >= consumers.length;
}

/** Other CI systems do the same job as a whole pipeline: those that anybody it is for has ever used. */
function rivals({ provider, others }: Candidate, traits: string[], asOf: Day): Signal[] {
  const eligible = others.filter((one) => traits.every((trait) => hasTrait(one, trait, asOf)));
  const systems = new Set(eligible.flatMap((one) => one.traits.map(({ name }) => name)));
  return [...systems]
    .filter((name) => name.startsWith('ci/') && name !== provider.kind.trait)
    .sort()
    .map((trait) => ({ trait }));
}
