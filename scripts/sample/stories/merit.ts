import { nodePipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

/** Older than the path; moved by their own hand once it was good. */
const searchApi = repository('search-api', {
  team: 'search',
  kind: 'node',
  born: '2023-05-15',
  ci: 'circleci',
  people: 3,
})
  .registers('2023-09-18')
  .works({ every: 7 })
  .adopts(nodePipeline, 'v2', '2024-10-08')
  .moves(nodePipeline, 'v3', '2025-05-12', 'bot')
  .moves(nodePipeline, 'v4', '2026-03-19', 'bot');
const wishlist = repository('wishlist', { team: 'storefront', kind: 'node', born: '2023-10-02', ci: 'travis' })
  .registers('2023-11-20')
  .works({ until: '2026-06-12', every: 9 })
  .adopts(nodePipeline, 'v2', '2025-01-21')
  .moves(nodePipeline, 'v4', '2026-04-08', 'bot')
  .botUpdates({ from: '2026-06-20', every: 21 });

/** Born when it was there; nobody told them to. */
const suggestions = repository('suggestions', { team: 'search', kind: 'node', born: '2026-01-12' })
  .registers('2026-01-15')
  .adopts(nodePipeline, 'v3', '2026-01-14')
  .moves(nodePipeline, 'v4', '2026-03-24')
  .works({ every: 6 });
const consentBanner = repository('consent-banner', { team: 'identity', kind: 'node', born: '2026-02-09' })
  .registers('2026-02-11')
  .adopts(nodePipeline, 'v3', '2026-02-12')
  .works({ until: '2026-08-14', every: 8 });

export const merit: Story = {
  id: 'merit',
  tells:
    'Teams take the Node pipeline up without being told to: older ones when it suits them, new ones in their first week.',
  expected: 'Of the components born in the last twelve months most are on it by day 30, without any mandate: merit.',
  repositories: [searchApi, wishlist, suggestions, consentBanner],
};
