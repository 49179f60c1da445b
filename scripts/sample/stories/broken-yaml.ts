import { nodePipeline } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const clickstream = repository('clickstream', {
  team: 'analytics',
  kind: 'node',
  born: '2023-11-06',
  ci: 'github-actions',
  people: 3,
})
  .registers('2024-02-12')
  .works({ every: 8 })
  .adopts(nodePipeline, 'v2', '2024-11-18')
  .changes('2026-05-13', 'ci: try something', {
    '.github/workflows/ci.yml':
      'name: CI\non: [push]\njobs:\n  pipeline:\n    uses: acme/golden-paths/.github/workflows/node.yml@v3\n\twith: {}\n',
  });

export const brokenYaml: Story = {
  id: 'broken-yaml',
  tells: 'Somebody indented a workflow with a tab, and nobody noticed.',
  expected:
    'Whether clickstream is on the Node pipeline is unknown since 2026-05-13, neither yes nor no; data health names the file.',
  repositories: [clickstream],
};
