/** Flags on a figure: the changelog entries and the deprecations that name it, on their days. */
import type { FlaggedFigure, WrittenEntry } from '../../../data/schema/changelog.ts';
import type { Deprecation } from '../../../data/schema/deprecation.ts';
import type { GoldenPath } from '../../../data/schema/inputs.ts';
import type { Flag } from '../../../data/schema/report/parts.ts';
import { addressOf } from '../changelog.ts';
import type { World } from '../world/world.ts';

/** About one of the paths, or about the platform as a whole; up to the as-of day, by day. */
export function flags(
  figure: FlaggedFigure,
  paths: GoldenPath[],
  { asOf, inputs }: Pick<World, 'asOf' | 'inputs'>,
): Flag[] {
  const ids = new Set(paths.map(({ id }) => id));
  const concerns = ({ path, annotate }: { path?: string | undefined; annotate: FlaggedFigure[] }) =>
    annotate.includes(figure) && (path === undefined || ids.has(path));
  const entries = (inputs.changelog ?? [])
    .filter(({ entry }) => concerns(entry) && !entry.draft && entry.retracted === undefined)
    .map(entryFlag);
  const deprecations = (inputs.deprecations ?? [])
    .map(({ deprecation }) => deprecation)
    .filter((one) => concerns(one) && one.revoked_on === undefined)
    .flatMap(deprecationFlags);
  return [...entries, ...deprecations].filter(({ day }) => day <= asOf).sort(byDay);
}

const entryFlag = ({ entry, slug }: WrittenEntry): Flag => ({
  day: entry.date,
  title: entry.title,
  what: entry.type,
  address: addressOf(entry.date, slug),
});

/** The dates that make people move. */
function deprecationFlags({ id, title, announced, closed_to_new, removal, removed_on }: Deprecation): Flag[] {
  const dates = [
    { day: announced, what: 'announced' },
    { day: closed_to_new, what: 'closed to new uses' },
    removed_on === undefined ? { day: removal, what: 'removal due' } : { day: removed_on, what: 'removed' },
  ];
  const address = `deprecations/${id.toLowerCase()}/`;
  return dates.flatMap(({ day, what }) => (day === undefined ? [] : { day, title, what, address }));
}

function byDay(a: Flag, b: Flag): number {
  const [one, other] = [a, b].map(({ day, title, what }) => `${day} ${title} ${what}`);
  return one! < other! ? -1 : one! > other! ? 1 : 0;
}
