/** `health.json`: what could not be read, and what is only believed. */
import type { Health } from '../../../data/schema/report/health.ts';
import type { Run } from '../../../data/schema/run.ts';
import { nameOf, type Component } from '../world/component.ts';
import { TRAILING_DAYS } from '../world/alive.ts';
import { addDays } from '../world/days.ts';
import { during } from '../world/spells.ts';
import { stays } from '../world/timeline.ts';
import { troubles } from '../world/unread.ts';
import type { World } from '../world/world.ts';

/** What the run says about a repository; rows of repositories that failed are shown under data health. */
export type RepositoryState = Pick<Run['repositories'][number], 'repository' | 'state' | 'reason' | 'message'>;

export function health(world: World, repositories: RepositoryState[]): Health {
  const { components, asOf, inputs } = world;
  const byRepository = Map.groupBy(components, ({ mined }) => nameOf(mined));
  const files = [...byRepository.values()].flatMap((parts) => unreadIn(parts, asOf));
  return {
    schema: 'footfall/health/1',
    repositories: repositories.map(({ repository, state, reason, message }) => {
      const parts = byRepository.get(repository) ?? [];
      const [component] = parts;
      return {
        repository,
        state: state === 'failed' || state === 'stale' ? state : 'read',
        reason,
        message,
        headDay: component ? component.dayOf(component.mined.head) : null,
        versions: component?.mined.coverage.versions ?? 0,
        unreadable: unreadIn(parts, asOf).length,
      };
    }),
    files,
    healedFiles: components.reduce((sum, component) => sum + healed(component, asOf), 0),
    inputs: inputs.problems,
    doubts: doubts(world).filter(({ n }) => n > 0),
    rejectedPaths: inputs.rejected,
  };
}

/** A file at the root of a monorepo that cannot be read is unknown to each of its components, and one file. */
function unreadIn(parts: Component[], asOf: string): Health['files'] {
  const rows = parts.flatMap((part) => unreadNow(part, asOf));
  return [...new Map(rows.map((row) => [`${row.file} ${row.reason} ${row.message}`, row])).values()];
}

function unreadNow(component: Component, asOf: string): Health['files'] {
  const { dayOf, mined } = component;
  return troubles(component).flatMap(({ file, reason, message, intervals }) => {
    const spell = during(stays(intervals, dayOf), asOf);
    return spell ? [{ repository: nameOf(mined), file, reason, message, since: spell.from }] : [];
  });
}

function healed(component: Component, asOf: string): number {
  return troubles(component).filter(({ intervals }) => during(stays(intervals, component.dayOf), asOf) === null).length;
}

function doubts(world: World): Health['doubts'] {
  const { components, owners, registered, pairs, asOf } = world;
  const there = components.filter(({ since }) => since <= asOf);
  const of = (counts: (component: Component) => boolean) => there.filter(counts).length;
  const owner = ({ id }: Component) => owners.get(id)!;
  return [
    {
      doubt: 'Owners are taken at their word: no directory of groups was given.',
      n: of((one) => owner(one).team?.verified === false),
    },
    {
      doubt: 'Owners are written that are no team of the directory.',
      n: of((one) => owner(one).unresolved.length > 0),
    },
    { doubt: 'The catalogue and CODEOWNERS name different teams.', n: of((one) => owner(one).conflict) },
    { doubt: 'Only people own it, and no team.', n: of((one) => owner(one).people > 0) },
    { doubt: 'It has an owner, and nobody has committed for 180 days.', n: of((one) => owner(one).lost === true) },
    {
      doubt: 'A catalogue entity describes it, but its owner is missing, a person or unknown (a stub).',
      n: of(({ id }) => registered.get(id)!.state === 'stub'),
    },
    {
      doubt: 'Walks a path that is not for it; it is in no share of that path.',
      n: pairs.filter(({ eligible, walk }) => !eligible && during(walk.adopted, asOf) !== null).length,
    },
    {
      doubt: 'Uses a version newer than any tag of its provider here: the provider’s copy is older.',
      n: pairs.filter(
        ({ state, versions }) => state === 'adopted' && versions.some(({ kind }) => kind === 'newer-than-known'),
      ).length,
    },
    {
      doubt: 'Its newest commit is more than 28 days before the day shown: it is quiet, or its copy is old.',
      n: of(({ mined, dayOf }) => addDays(dayOf(mined.head), TRAILING_DAYS) <= asOf),
    },
    { doubt: 'Nothing is known of its commits in time.', n: of(({ activity }) => activity === null) },
    {
      doubt: 'Some of its commits are dated before their parents; derived dates are used.',
      n: of(({ mined }) => mined.history.skewed > 0),
    },
    {
      doubt: 'It has no remote: its owner is the one under whom the files of others refer to it.',
      n: of(({ mined }) => mined.repository.ownerFrom === 'folder' && mined.repository.id !== `local:${nameOf(mined)}`),
    },
    {
      doubt: 'Its default branch was guessed.',
      n: of(({ mined }) => mined.repository.branchFrom === 'guessed'),
    },
    { doubt: 'It has no code yet, and counts as not born.', n: of(({ born }) => born === null) },
  ];
}
