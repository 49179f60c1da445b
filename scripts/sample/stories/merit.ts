import { nodePipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

/** Older than the path: moved by their own hand once it was good. */
export const searchApi = repository('search-api', {
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
  .adopts(nodePipeline, 'v2', '2025-01-21', { by: ['search', 1], lands: 'merged' })
  .moves(nodePipeline, 'v4', '2026-04-08', 'bot');

export const merit: Story = {
  id: 'merit',
  tells:
    'Teams whose components are older than the Node pipeline move to it when it suits them, nobody telling them to; one of them helps another.',
  expected: 'search-api joined by its own team’s hand, wishlist by another team’s.',
  repositories: [searchApi, wishlist],
};
