import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const loyalty = repository('loyalty', { team: 'storefront', kind: 'node', born: '2023-08-07', ci: 'gitlab' })
  .registers('2023-11-20', { owner: 'group:default/loyalty-squad' })
  .changes('2023-11-22', 'chore: code owners', { '.github/CODEOWNERS': '* @acme/loyalty-squad\n' })
  .works({ until: '2025-03-21', every: 9 });
const taxonomy = repository('taxonomy', { team: 'search', kind: 'node', born: '2023-10-30', ci: 'travis' })
  .registers('2024-02-15', { owner: 'group:default/search' })
  .changes('2024-09-09', 'chore: code owners', { '.github/CODEOWNERS': '* @acme/storefront\n' })
  .works({ until: '2026-05-29', every: 11 });

export const owners: Story = {
  id: 'owners',
  tells:
    'The squad that owned loyalty was dissolved. The catalogue says that taxonomy is Search’s, its CODEOWNERS that it is Storefront’s.',
  expected: 'loyalty is a stub and unowned, for its owner is no team any more; taxonomy has an owner, in conflict.',
  repositories: [loyalty, taxonomy],
};
