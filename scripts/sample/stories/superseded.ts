import { oldPipeline } from '../files.ts';
import { deployAction as actionFile, shipWorkflow } from '../offer.ts';
import { baseImages, deployAction, ship } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const deploy = repository('deploy', { team: 'platform', kind: 'documents', born: '2023-11-06' })
  .registers('2023-11-09', { type: 'library' })
  .changes('2023-11-24', 'feat: deploy', { 'action.yml': actionFile(1) })
  .releases('v1', '2023-11-27')
  .changes('2025-02-20', 'feat!: short-lived credentials', { 'action.yml': actionFile(2) })
  .releases('v2', '2025-02-24')
  .botUpdates({ from: '2025-03-10', every: 30 });
const shipping = repository('ship', { team: 'platform', kind: 'documents', born: '2025-05-05' })
  .registers('2025-05-07', { type: 'library' })
  .changes('2025-05-30', 'feat: ship, on top of deploy', { '.github/workflows/ship.yml': shipWorkflow() })
  .releases('v1', '2025-06-02')
  .works({ until: '2026-08-14', every: 21 });

export const pricing = repository('pricing', {
  team: 'payments',
  kind: 'python',
  born: '2023-10-16',
  ci: 'github-actions',
  image: 'quay.io/acme/python:3.12',
  people: 3,
})
  .registers('2024-02-19')
  .works({ every: 8 })
  .adopts(deployAction, 'v1', '2024-01-15')
  .moves(ship, 'v1', '2025-07-08')
  .adopts(baseImages, '22', '2024-11-12', { by: ['platform', 2], lands: 'merged' })
  .moves(baseImages, '24', '2026-02-03');
const thumbnails = repository('thumbnails', {
  team: 'storefront',
  kind: 'python',
  born: '2023-11-13',
  ci: 'github-actions',
  image: 'registry.acme.example/base/python:3.11',
})
  .registers('2024-02-19')
  .works({ until: '2026-02-27', every: 12 })
  .adopts(deployAction, 'v1', '2024-03-11')
  .moves(ship, 'v1', '2025-09-16');
export const exportJobs = repository('export-jobs', {
  team: 'analytics',
  kind: 'python',
  born: '2024-02-26',
  ci: 'gitlab',
  image: 'python:3.12',
})
  .registers('2024-03-04')
  .works({ until: '2025-12-19', every: 14 })
  .changes('2025-01-15', 'ci: off GitLab', oldPipeline('github-actions', 'python'), ['.gitlab-ci.yml'])
  .adopts(deployAction, 'v1', '2024-07-22');

export const superseded: Story = {
  id: 'superseded',
  tells:
    'The deploy action is wrapped by a workflow, ship. Two of its three users move to the wrapper; the third stays.',
  expected: 'pricing and thumbnails are superseded on the deploy action, not lapsed; export-jobs is still adopted.',
  repositories: [deploy, shipping, pricing, thumbnails, exportJobs],
};
