import { templateFiles } from '../offer.ts';
import { repository } from '../repository.ts';
import type { Story } from '../story.ts';

const template = repository('service-template', { team: 'platform', kind: 'documents', born: '2024-01-15' })
  .registers('2024-01-18', { type: 'library' })
  .changes('2024-01-22', 'feat: first template', templateFiles(1))
  .releases('v1', '2024-01-23')
  .changes('2025-03-17', 'feat: audit', templateFiles(2))
  .releases('v2', '2025-03-18');
const taxRules = repository('tax-rules', { team: 'payments', kind: 'python', born: '2024-02-12', ci: 'jenkins' })
  .registers('2024-02-20')
  .changes('2024-02-14', 'From the service template', templateFiles(1))
  .changes('2024-08-19', 'build: our own targets', { Makefile: 'test:\n\tpytest -q\nrelease:\n\t./release.sh\n' })
  .works({ until: '2026-04-17', every: 13 });

export const driftedTemplate: Story = {
  id: 'drifted-template',
  tells: 'A component was made from the template; the template moved on, and so did the component, differently.',
  expected: 'tax-rules is behind v2 in .editorconfig, and both behind and diverged in Makefile.',
  repositories: [template, taxRules],
};
