import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const giftCards = repository('gift-cards', { team: 'payments', kind: 'node', born: '2023-09-11', ci: 'gitlab' })
  .works({ until: '2025-10-17', every: 12 })
  .registers('2025-03-10', { byBot: true });
const sizeGuide = repository('size-guide', { team: 'storefront', kind: 'node', born: '2024-01-22', ci: 'circleci' })
  .works({ every: 14 })
  .registers('2025-03-10', { byBot: true, owner: 'group:default/to-be-decided' });

export const stubs: Story = {
  id: 'stubs',
  tells: 'A bot entered repositories into the catalogue, one without an owner and one with an owner that is no team.',
  expected: 'Both have an entry in the catalogue and neither counts as registered: they are stubs.',
  repositories: [giftCards, sizeGuide],
};
