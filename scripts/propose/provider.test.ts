import { expect, test } from 'vitest';
import { providerOf } from './provider.ts';

const owners = new Set(['acme']);
const provided = (subject: string) => {
  const provider = providerOf(subject, owners);
  return provider && [provider.kind.id, provider.name, provider.signal];
};

test.each([
  ['pkg:githubactions/acme/ci#.github/workflows/a.yml', ['githubactions', 'acme/ci', 'pkg:githubactions/acme/ci']],
  ['pkg:github/acme/config#presets/base', ['github', 'acme/config', 'pkg:github/acme/config']],
  ['pkg:gitlab/acme/tools/ci', ['gitlab', 'acme/tools/ci', 'pkg:gitlab/acme/tools/ci']],
  ['pkg:npm/%40acme/ui', ['library', '@acme (npm)', 'pkg:npm/%40acme/ui']],
  ['pkg:golang/github.com/acme/kit', ['library', 'github.com/acme (golang)', 'pkg:golang/github.com/acme/kit']],
  [
    'pkg:maven/com.acme.build/com.acme.build.gradle.plugin',
    ['build-plugin', 'com.acme.build', 'pkg:maven/com.acme.build/com.acme.build.gradle.plugin'],
  ],
  ['pkg:npm/%40acme/renovate-config', ['github', '@acme/renovate-config', 'pkg:npm/%40acme/renovate-config']],
  ['pkg:generic/git-dependency/acme/log', ['library', 'acme (git)', 'pkg:generic/git-dependency/acme/log']],
  [
    'pkg:generic/git-dependency/gitlab.com/acme/log',
    ['library', 'gitlab.com/acme (git)', 'pkg:generic/git-dependency/gitlab.com/acme/log'],
  ],
  ['pkg:terraform/acme/vpc', ['terraform', 'acme/vpc', 'pkg:terraform/acme/vpc']],
  ['pkg:terraform/acme/vpc/aws', ['terraform', 'acme/terraform-aws-vpc', 'pkg:terraform/acme/vpc/aws']],
  ['pkg:terraform/gitlab.com/acme/vpc', ['terraform', 'gitlab.com/acme/vpc', 'pkg:terraform/gitlab.com/acme/vpc']],
  ['pkg:generic/template/acme/service', ['template', 'acme/service', 'pkg:generic/template/acme/service']],
  [
    'pkg:generic/backstage-template/default/node',
    ['backstage-template', 'backstage template node', 'pkg:generic/backstage-template/default/node'],
  ],
  ['pkg:docker/acme/node', ['docker', 'acme/node', 'pkg:docker/acme/node']],
  ['pkg:docker/ghcr.io/acme/images/node', ['docker', 'ghcr.io/acme/images', 'pkg:docker/ghcr.io/acme/images/node']],
  ['pkg:helm/acme.github.io/charts/web', ['helm', 'acme/charts', 'pkg:helm/acme.github.io/charts/web']],
  [
    'pkg:docker/acmeprod.azurecr.io/base/node',
    ['docker', 'acmeprod.azurecr.io/base', 'pkg:docker/acmeprod.azurecr.io/base/node'],
  ],
  [
    'pkg:docker/registry.acme.example/base/node',
    ['docker', 'registry.acme.example/base', 'pkg:docker/registry.acme.example/base/node'],
  ],
  [
    'pkg:generic/jenkins-library/Infra',
    ['jenkins-library', 'jenkins library Infra', 'pkg:generic/jenkins-library/Infra'],
  ],
])('%s is the organisation’s own', (subject, expected) => {
  expect(provided(subject)).toEqual(expected);
});

test.each([
  'pkg:githubactions/actions/checkout',
  'pkg:githubactions/acme-fans/ci',
  'pkg:docker/node',
  'pkg:docker/ghcr.io/other/acme',
  'pkg:docker/quay.io/other/acme',
  'pkg:npm/acme',
  'pkg:generic/git-dependency/other/log',
  'pkg:generic/package-registry/npm.acme.example',
  'pkg:helm/acme-fans.github.io/charts/acme',
  'pkg:generic/circleci-orb/circleci/node',
  'pkg:generic/runtime/node',
  'pkg:terraform/github.com/other/vpc',
  'pkg:maven/org.example/acme',
])('%s is a stranger’s', (subject) => {
  expect(provided(subject)).toBe(null);
});
