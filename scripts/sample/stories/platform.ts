import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const header = 'on:\n  workflow_call:\n    inputs:\n      node-version: { type: number, default: 24 }\n';

function reusable(version: number, test: string): string {
  return `# version ${version}\n${header}jobs:\n  pipeline:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - run: ${test}\n`;
}

const goldenPaths = repository('golden-paths', { team: 'platform', kind: 'documents', born: '2024-02-05', people: 3 })
  .registers('2024-02-08', { type: 'library' })
  .changes('2024-03-01', 'feat: pipeline for Node', { '.github/workflows/node.yml': reusable(1, 'npm test') })
  .releases('v1', '2024-03-04')
  .changes('2024-05-31', 'feat: pipeline for the JVM', { '.github/workflows/jvm.yml': reusable(1, 'mvn verify') })
  .changes('2024-09-12', 'feat!: caches by default', { '.github/workflows/node.yml': reusable(2, 'npm run ci') })
  .releases('v2', '2024-09-16')
  .changes('2025-04-03', 'feat!: least permissions', {
    '.github/workflows/node.yml': reusable(3, 'npm run ci'),
    '.github/workflows/jvm.yml': reusable(3, 'mvn -B verify'),
  })
  .releases('v3', '2025-04-07')
  .changes('2026-02-26', 'feat!: Node 24 and attestations', {
    '.github/workflows/node.yml': reusable(4, 'npm run ci'),
    '.github/workflows/jvm.yml': reusable(4, 'mvn -B verify'),
  })
  .releases('v4', '2026-03-02')
  .works({ every: 11 });

export const platform: Story = {
  id: 'platform',
  tells: 'The platform team builds the golden paths and releases them as v1 to v4.',
  expected: 'Its own repository is nobody’s consumer; v4 is the newest version known.',
  repositories: [goldenPaths],
};
