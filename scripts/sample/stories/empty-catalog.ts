import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const sitemap = repository('sitemap', { team: 'search', kind: 'node', born: '2024-03-18', ci: 'github-actions' })
  .works({ until: '2025-05-30', every: 15 })
  .changes('2024-04-22', 'Prepare the catalogue', { 'catalog-info.yaml': '' });

export const emptyCatalog: Story = {
  id: 'empty-catalog',
  tells: 'A catalogue file was created and never filled in.',
  expected: 'sitemap is not counted as registered, and data health names the empty file.',
  repositories: [sitemap],
};
