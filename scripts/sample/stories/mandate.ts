import { jvmPipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const ledger = repository('ledger', { team: 'payments', kind: 'jvm', born: '2023-05-08', ci: 'jenkins', people: 3 })
  .registers('2023-09-19')
  .works({ until: '2026-09-04', every: 8 })
  .adopts(jvmPipeline, 'v2', '2025-01-20', { by: ['platform', 1], merged: true })
  .moves(jvmPipeline, 'v3', '2025-06-03', { by: ['platform', 1], merged: true });
const refunds = repository('refunds', { team: 'payments', kind: 'jvm', born: '2023-08-21', ci: 'jenkins' })
  .registers('2023-09-19')
  .works({ until: '2025-11-28', every: 10 })
  .adopts(jvmPipeline, 'v2', '2025-02-11', { by: ['platform', 2], merged: true })
  .botUpdates({ from: '2025-12-01', every: 28 });
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

export const mandate: Story = {
  id: 'mandate',
  tells:
    'The JVM pipeline is taken up by nobody until a mandate on 1 January 2025; then everybody is moved, mostly by the platform’s hand.',
  expected:
    'Every adoption of the path is classed as under mandate, none as chosen; its share is high and its merit untested.',
  repositories: [ledger, refunds, shipments],
};
