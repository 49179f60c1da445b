import { nodeWorkflow } from '../offer.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const labelPrinter = repository('label-printer', { team: 'logistics', kind: 'node', born: '2023-12-11', ci: 'travis' })
  .works({ until: '2026-06-26', every: 10 })
  .changes(
    '2024-12-10',
    'ci: our own pipeline',
    { '.github/workflows/node.yml': nodeWorkflow(2).replace('ubuntu-latest', 'warehouse-runner').replace('20', '45') },
    ['.travis.yml'],
  );

export const quietFork: Story = {
  id: 'quiet-fork',
  tells: 'A team copied the Node pipeline’s file instead of calling it, and changed two lines.',
  expected: 'label-printer is not adopted; its workflow is a copy, more than 80% similar to v2 of the original.',
  repositories: [labelPrinter],
};
