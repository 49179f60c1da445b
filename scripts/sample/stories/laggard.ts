import { nodePipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const accounts = repository('accounts', {
  team: 'identity',
  kind: 'node',
  born: '2023-06-05',
  ci: 'jenkins',
  people: 3,
})
  .registers('2023-09-21')
  .works({ until: '2026-08-28', every: 9 })
  .adopts(nodePipeline, 'v1', '2024-04-15');

export const laggard: Story = {
  id: 'laggard',
  tells: 'One of the first to join the Node pipeline never moved on from v1.',
  expected: 'accounts is on v1, which is unsupported, and the version furthest behind the newest.',
  repositories: [accounts],
};
