/** The last three lines of a run: what it found, what could not be read, how to look. */
import type { Health } from '../../data/schema/report/health.ts';
import type { Overview } from '../../data/schema/report/overview.ts';
import type { Site } from '../../data/schema/report/site.ts';

export interface Shown {
  site: Site;
  overview: Overview;
  health: Health;
}

export function conclusion({ site, overview, health }: Shown, look: string): string[] {
  const { found, read } = site.repositories;
  return [
    `${site.organisation} on ${site.asOf}, ${read} of ${found} repositories read: ${overview.finding}`,
    unread(health),
    `Look: ${look}`,
  ];
}

function unread({ repositories, files, inputs }: Health): string {
  const bad = repositories
    .filter(({ state }) => state !== 'read')
    .map(({ repository, reason }) => `${repository} (${reason})`);
  const broken = files.map(({ repository, file, reason }) => `${repository}/${file} (${reason})`);
  const parts = [
    some('repository', 'repositories', bad),
    some('file', 'files', broken),
    some('input', 'inputs', inputs),
  ].filter((part) => part !== null);
  if (parts.length === 0) return 'Everything could be read.';
  return `Could not be read, and counts as unknown: ${parts.join('; ')}.`;
}

/** "3 files: a, b and 1 more" */
function some(one: string, many: string, names: string[]): string | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, 2).join(', ');
  const more = names.length > 2 ? ` and ${names.length - 2} more` : '';
  return `${names.length} ${names.length === 1 ? one : many}: ${shown}${more}`;
}
