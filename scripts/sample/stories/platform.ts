import { lastDay } from '../calendar.ts';
import { jvmWorkflow, nodeWorkflow } from '../offer.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const goldenPaths = repository('golden-paths', { team: 'platform', kind: 'documents', born: '2024-02-05', people: 3 })
  .registers('2024-02-08', { type: 'library' })
  .changes('2024-03-01', 'feat: pipeline for Node', { '.github/workflows/node.yml': nodeWorkflow(1) })
  .releases('v1', '2024-03-04')
  .changes('2024-05-31', 'feat: pipeline for the JVM', { '.github/workflows/jvm.yml': jvmWorkflow(1) })
  .changes('2024-09-12', 'feat!: coverage', { '.github/workflows/node.yml': nodeWorkflow(2) })
  .releases('v2', '2024-09-16')
  .changes('2025-04-03', 'feat!: least permissions', {
    '.github/workflows/node.yml': nodeWorkflow(3),
    '.github/workflows/jvm.yml': jvmWorkflow(3),
  })
  .releases('v3', '2025-04-07')
  .changes('2026-02-26', 'feat!: attestations', {
    '.github/workflows/node.yml': nodeWorkflow(4),
    '.github/workflows/jvm.yml': jvmWorkflow(4),
  })
  .releases('v4', '2026-03-02')
  .works({ every: 11 });

const images = repository('images', { team: 'platform', kind: 'documents', born: '2024-04-15' })
  .registers('2024-04-18', { type: 'library' })
  .changes('2024-05-06', 'feat: image for Node', { 'node/base.txt': 'debian\n' })
  .releases('v1', '2024-05-08')
  .botUpdates({ from: '2024-06-03', until: '2026-10-23', every: 14 })
  .botUpdates({ from: lastDay, every: 1 });

const renovateConfig = repository('renovate-config', { team: 'platform', kind: 'documents', born: '2025-06-02' })
  .registers('2025-06-04', { type: 'library' })
  .changes('2025-06-05', 'feat: presets', { 'default.json': '{ "extends": ["config:recommended"] }\n' })
  .works({ until: '2025-10-30', every: 20 });

export const platform: Story = {
  id: 'platform',
  tells: 'The platform team builds pipelines, base images and update presets, and releases the pipelines as v1 to v4.',
  expected: 'Its own repositories are nobody’s consumers; v4 is the newest version known.',
  repositories: [goldenPaths, images, renovateConfig],
};
