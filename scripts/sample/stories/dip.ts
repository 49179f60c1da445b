import { baseImages, nodePipeline, ship } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

export const cart = repository('cart', {
  team: 'storefront',
  kind: 'node',
  born: '2023-05-09',
  ci: 'jenkins',
  image: 'node:18-slim',
  people: 4,
  lands: 'merged',
})
  .registers('2023-09-18')
  .works({ every: 5 })
  .ships(1, { from: '2024-01-08', until: '2025-02-28', every: 14 })
  .adopts(nodePipeline, 'v2', '2025-03-03')
  .ships(2, { from: '2025-04-14', until: '2025-05-30', every: 28 })
  .ships(3, { from: '2025-06-02', every: 7 })
  .moves(nodePipeline, 'v3', '2025-06-17')
  .moves(nodePipeline, 'v4', '2026-05-05', 'bot')
  .adopts(baseImages, '24', '2025-12-10')
  .adopts(ship, 'v1', '2026-02-10');
const vouchers = repository('vouchers', {
  team: 'payments',
  kind: 'node',
  born: '2023-06-12',
  ci: 'circleci',
  people: 3,
  lands: 'merged',
})
  .registers('2023-09-19')
  .works({ until: '2026-09-18', every: 7 })
  .ships(1, { from: '2024-02-05', until: '2025-03-28', every: 16 })
  .adopts(nodePipeline, 'v2', '2025-04-01')
  .ships(2, { from: '2025-05-19', until: '2025-06-27', every: 30 })
  .ships(3, { from: '2025-07-07', until: '2026-09-11', every: 9 })
  .moves(nodePipeline, 'v3', '2025-07-22');

export const dip: Story = {
  id: 'dip',
  tells:
    'Two components that release by version tags join the Node pipeline, ship less for two months, and more often than before from then on.',
  expected: 'Releases per week fall in the two months after adoption and exceed the former rate afterwards.',
  repositories: [cart, vouchers],
};
