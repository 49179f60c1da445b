import { nodePipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const currencyRates = repository('currency-rates', {
  team: 'payments',
  kind: 'node',
  born: '2023-07-31',
  ci: 'jenkins',
})
  .registers('2023-09-19')
  .works({ until: '2025-06-20', every: 10 })
  .adopts(nodePipeline, 'v2', '2024-12-02')
  .moves(nodePipeline, 'v4', '2026-03-30', 'bot')
  .botUpdates({ from: '2025-07-01', every: 8 });

export const botsOnly: Story = {
  id: 'bots-only',
  tells: 'Nobody has touched a finished component for a year; a bot keeps the lights on.',
  expected: 'currency-rates is adopted and not alive, in spite of commits this week.',
  repositories: [currencyRates],
};
