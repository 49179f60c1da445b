import { expect, test } from 'vitest';
import { moduleRepository } from './terraform-module.ts';

test.each([
  ['pkg:terraform/acme/terraform-aws-vpc', 'acme/terraform-aws-vpc'],
  ['pkg:terraform/acme/modules#vpc', 'acme/modules'],
  ['pkg:terraform/acme/vpc/aws', 'acme/terraform-aws-vpc'],
  ['pkg:terraform/acme/vpc-peering/aws#modules/route', 'acme/terraform-aws-vpc-peering'],
  ['pkg:terraform/gitlab.com/acme/vpc', 'acme/vpc'],
  ['pkg:terraform/gitlab.com/acme/infra/vpc', 'acme/infra/vpc'],
  ['pkg:npm/%40acme/vpc', null],
])('%s lies in %s', (subject, repository) => {
  expect(moduleRepository(subject)).toBe(repository);
});
