import { expect, test } from 'vitest';
import { repositoryOf } from './signals.ts';

test.each([
  ['pkg:githubactions/acme/golden-paths#.github/workflows/node.yml', 'acme/golden-paths'],
  ['pkg:gitlab/acme/Platform/ci', 'acme/platform/ci'],
  ['pkg:terraform/acme/terraform-null-label', 'acme/terraform-null-label'],
  ['pkg:terraform/acme/label/null#modules/x', 'acme/terraform-null-label'],
  ['pkg:docker/acme/node', null],
])('%s is of the repository %s', (subject, repository) => expect(repositoryOf(subject)).toBe(repository));
