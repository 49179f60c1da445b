import { jvmPipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

export const ledger = repository('ledger', {
  team: 'payments',
  kind: 'jvm',
  born: '2023-05-08',
  ci: 'jenkins',
  people: 3,
})
  .registers('2023-09-19')
  .works({ until: '2026-09-04', every: 8 })
  .adopts(jvmPipeline, 'v2', '2025-01-20', { by: ['platform', 1], lands: 'merged' })
  .moves(jvmPipeline, 'v3', '2025-06-03', { by: ['platform', 1], lands: 'merged' });
const refunds = repository('refunds', { team: 'payments', kind: 'jvm', born: '2023-08-21', ci: 'jenkins' })
  .registers('2023-09-19')
  .works({ until: '2025-11-28', every: 10 })
  .adopts(jvmPipeline, 'v2', '2025-02-11', { by: ['platform', 2], lands: 'merged' });
const shipments = repository('shipments', {
  team: 'logistics',
  kind: 'jvm',
  born: '2023-06-19',
  ci: 'jenkins',
  people: 3,
})
  .registers('2023-09-20')
  .works({ until: '2026-07-31', every: 9 })
  .adopts(jvmPipeline, 'v2', '2025-03-04');
const carrierSync = repository('carrier-sync', { team: 'logistics', kind: 'jvm', born: '2024-01-08', ci: 'jenkins' })
  .registers('2024-02-13')
  .works({ every: 10 })
  .adopts(jvmPipeline, 'v2', '2025-03-18', { by: ['platform', 2], lands: 'merged' })
  .moves(jvmPipeline, 'v4', '2026-04-21');

export const mandate: Story = {
  id: 'mandate',
  tells:
    'Nobody takes the JVM pipeline up until it is mandated from 1 January 2025; then everybody but the warehouse is moved, mostly by the platform.',
  expected:
    'Every adoption of it is classed as under mandate; adopted is high, chosen is none, voluntary is untestable.',
  repositories: [ledger, refunds, shipments, carrierSync],
};
