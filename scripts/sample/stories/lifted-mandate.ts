import { dockerfile, oldPipeline } from '../files.ts';
import { baseImages } from '../paths.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const own = { Dockerfile: dockerfile('node:24-slim') };

const routing = repository('routing', {
  team: 'logistics',
  kind: 'python',
  born: '2023-07-17',
  ci: 'gitlab',
  image: 'quay.io/acme/python:3.11',
})
  .registers('2023-09-20')
  .works({ until: '2026-05-22', every: 11 })
  .changes('2025-03-11', 'ci: off GitLab', oldPipeline('github-actions', 'python'), ['.gitlab-ci.yml'])
  .adopts(baseImages, '22', '2024-10-14', { by: ['platform', 2], lands: 'merged' })
  .leaves(baseImages, '2025-11-12', own);
const pixel = repository('pixel', {
  team: 'analytics',
  kind: 'python',
  born: '2023-08-14',
  ci: 'jenkins',
  image: 'registry.acme.example/base/python:3.11',
})
  .registers('2024-02-12')
  .works({ until: '2026-03-13', every: 12 })
  .adopts(baseImages, '22', '2024-11-04', { by: ['platform', 2], lands: 'merged' })
  .leaves(baseImages, '2025-12-03', own);
const tokens = repository('tokens', {
  team: 'identity',
  kind: 'python',
  born: '2023-09-25',
  ci: 'circleci',
  image: 'quay.io/acme/python:3.12',
})
  .registers('2024-02-14')
  .works({ until: '2026-08-21', every: 10 })
  .adopts(baseImages, '22', '2024-11-19')
  .moves(baseImages, '24', '2026-01-27');

export const liftedMandate: Story = {
  id: 'lifted-mandate',
  tells: 'The base images were mandatory from October 2024 to October 2025. When teams had a choice again, two left.',
  expected: 'Adopted rises under the mandate and falls after it; routing and pixel are lapsed, tokens stayed.',
  repositories: [routing, pixel, tokens],
};
