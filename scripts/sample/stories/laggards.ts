import { nodePipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

export const accounts = repository('accounts', {
  team: 'identity',
  kind: 'node',
  born: '2023-06-05',
  ci: 'jenkins',
  people: 3,
})
  .registers('2023-09-21')
  .works({ until: '2026-08-28', every: 9 })
  .adopts(nodePipeline, 'v1', '2024-04-15');
const profilePictures = repository('profile-pictures', {
  team: 'identity',
  kind: 'node',
  born: '2024-05-13',
  ci: 'circleci',
})
  .registers('2024-05-21')
  .works({ until: '2026-07-10', every: 12 })
  .adopts(nodePipeline, 'v2', '2026-04-14');

export const laggards: Story = {
  id: 'laggards',
  tells:
    'One of the first to join the Node pipeline never moved on from v1; another took up v2 after its end had been announced on 2 March 2026.',
  expected:
    'Both are on unsupported versions; accounts is furthest behind, profile-pictures began after the announcement.',
  repositories: [accounts, profilePictures],
};
