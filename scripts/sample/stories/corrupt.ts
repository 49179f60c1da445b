import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const attic = repository('attic', { team: 'storefront', kind: 'node', born: '2023-05-22', ci: 'jenkins' })
  .registers('2023-09-18')
  .works({ until: '2024-12-20', every: 5 });

/** Its pack is cut in half after it has grown. */
export const corrupt: Story = {
  id: 'corrupt',
  tells: 'The copy of one repository is damaged.',
  expected: 'attic is listed under data health as corrupt and counts nowhere; every other repository is read.',
  repositories: [attic],
};
