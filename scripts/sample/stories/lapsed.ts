import { oldPipeline } from '../files.ts';
import { nodePipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const reviews = repository('reviews', {
  team: 'storefront',
  kind: 'node',
  born: '2023-07-10',
  ci: 'circleci',
  people: 3,
})
  .registers('2023-09-18')
  .works({ every: 6 })
  .adopts(nodePipeline, 'v1', '2024-06-03')
  .leaves(nodePipeline, '2025-08-19', oldPipeline('circleci', 'node'));

export const lapsed: Story = {
  id: 'lapsed',
  tells: 'A team joined the Node pipeline early and went back to CircleCI after fourteen months.',
  expected: 'reviews is lapsed since 2025-08-19, replaced by CircleCI, and not adopted now.',
  repositories: [reviews],
};
