import { expect, test } from 'vitest';
import { knownDocuments } from './known-documents.ts';

test.each([
  ['mkdocs.yml', 'docs/site'],
  ['docs/conf.py', 'docs/site'],
  ['website/docusaurus.config.ts', 'docs/site'],
  ['docs/index.md', 'docs/folder'],
  ['docs/sources/_index.md', 'docs/folder'],
  ['docs/README.md', 'docs/folder'],
  ['RUNBOOK.md', 'on-call/runbook'],
  ['docs/runbooks/high-load.md', 'on-call/runbook'],
  ['ops/payments/playbooks/a.md', 'on-call/runbook'],
  ['.snyk', 'scanning/config'],
  ['lib/applicationinsights.json', 'observability/application-insights'],
  ['sonar-project.properties', 'scanning/config'],
  ['.github/codeql/config.yml', 'scanning/config'],
  ['docs/architecture.md', ''],
  ['src/runbook.ts', ''],
  ['a/mkdocs.yml', ''],
])('%s gives %j', (path, expected) => {
  expect(knownDocuments.claims(path)).toBe(expected !== '');
  expect(knownDocuments.traits!(path).join(' ')).toBe(expected);
});
