import { expect, test } from 'vitest';
import { nounOf } from './nouns.ts';
import { goldenPath } from './small-world.ts';

test.each([
  [[], 'components'],
  [['terraform'], 'components with Terraform'],
  [['ci/circleci'], 'components on CircleCI'],
  [['ci/github-actions'], 'components on GitHub Actions'],
  [['ci/azure-pipelines'], 'components on Azure Pipelines'],
  [['ci/gitlab'], 'components on GitLab CI'],
  [['file/pom.xml'], 'Maven components'],
  [['file/go.mod', 'container'], 'components with go.mod and container'],
])('whom %j are for are called %s', (traits, many) => {
  expect(nounOf(goldenPath({ appliesTo: { traits, because: '' } })).many).toBe(many);
});
