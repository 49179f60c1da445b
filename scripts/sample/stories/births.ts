import { nodePipeline } from '../paths.ts';
import type { Team } from '../people.ts';
import { repository } from '../repository.ts';
import type { Repository } from '../telling.ts';
import { daysAfter } from '../calendar.ts';
import type { Day } from '../../../data/schema/shapes.ts';
import type { Story } from '../story.ts';

/** On the path in its first week, worked on for a while, then finished. */
function bornOnPath(name: string, team: Team, born: Day, version: string, worked: number, after = 3): Repository {
  return repository(name, { team, kind: 'node', born, lands: 'squashed' })
    .registers(daysAfter(born, 4))
    .adopts(nodePipeline, version, daysAfter(born, after))
    .works({ until: daysAfter(born, worked), every: 6 });
}

const onIt = [
  bornOnPath('gift-notes', 'storefront', '2025-11-17', 'v3', 150),
  bornOnPath('parcel-labels', 'logistics', '2025-12-01', 'v3', 190),
  bornOnPath('funnel-report', 'analytics', '2025-12-08', 'v3', 120),
  bornOnPath('suggestions', 'search', '2026-01-12', 'v3', 290).moves(nodePipeline, 'v4', '2026-03-24'),
  bornOnPath('fraud-hints', 'payments', '2026-01-19', 'v3', 170),
  bornOnPath('consent-banner', 'identity', '2026-02-09', 'v3', 180),
  bornOnPath('address-check', 'logistics', '2026-03-09', 'v4', 130, 1),
  bornOnPath('session-viewer', 'identity', '2026-05-04', 'v4', 110, 1),
];
const without = [
  repository('query-log', { team: 'search', kind: 'node', born: '2026-04-13', ci: 'github-actions' }).works({
    every: 7,
  }),
  repository('returns-form', { team: 'storefront', kind: 'node', born: '2026-06-08', ci: 'github-actions' }).works({
    every: 8,
  }),
];

export const births: Story = {
  id: 'births',
  tells:
    'Ten components were born in the last year under no mandate; eight took the Node pipeline up in their first week, two of them with their first code.',
  expected: 'new-adoption and voluntary of the Node pipeline are 8 of 10, those too young aside: it wins on merit.',
  repositories: [...onIt, ...without],
};
