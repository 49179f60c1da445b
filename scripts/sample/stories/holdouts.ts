import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

export const warehouse = repository('warehouse', {
  team: 'logistics',
  kind: 'jvm',
  born: '2023-05-02',
  ci: 'jenkins',
  people: 4,
})
  .registers('2023-09-20')
  .works({ every: 5 });
export const checkout = repository('checkout', {
  team: 'payments',
  kind: 'node',
  born: '2023-05-03',
  ci: 'jenkins',
  people: 4,
})
  .registers('2023-09-19')
  .works({ every: 4 });
const forecasts = repository('forecasts', {
  team: 'analytics',
  kind: 'node',
  born: '2023-12-04',
  ci: 'gitlab',
  people: 2,
})
  .registers('2024-02-12')
  .works({ every: 9 });

export const holdouts: Story = {
  id: 'holdouts',
  tells: 'The busiest components are where the old pipelines are: registered, alive, and not on any path.',
  expected: 'They are registered and alive but not adopted: most of the gap between registration and use.',
  repositories: [warehouse, checkout, forecasts],
};
