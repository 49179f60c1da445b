import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { costLabels } from './cost-labels.ts';

test.each([
  ['  CostCenter = "4711"', true],
  ['    cost_centre: "4711"', true],
  ['  "cost-code" = var.code', true],
  ['    finops.acme.example/cost-center: retail', true],
  ['  tags = { billing_code = "x" }', false],
  ['  businessArea = "CFT"', true],
  ['# CostCenter = "4711"', false],
  ['  cost = 3', false],
  ['  costs_per_hour = 3', false],
])('%s: %s', (line, found) => {
  expect(told(costLabels, `\n${line}\n`)).toEqual(found ? ['2 trait cost/label'] : []);
  if (found) expect(costLabels.needles!.some((needle) => line.includes(needle))).toBe(true);
});

test('tags that come from elsewhere are told apart', () => {
  const text = 'resource "x" "y" {\n  tags = merge(local.tags, {})\n  common_tags = var.common_tags\n}\n';
  expect(told(costLabels, text)).toEqual(['2 trait cost/given-tags']);
  expect(told(costLabels, '  tags = ["a"]\n')).toEqual([]);
});

test.each([
  ['main.tf', true],
  ['infra/prod.tfvars', true],
  ['charts/shop/values.yaml', true],
  ['charts/shop/templates/deployment.yaml', true],
  ['k8s/base/deployment.yaml', true],
  ['src/config.yaml', false],
])('%s: %s', (path, claimed) => expect(costLabels.claims(path)).toBe(claimed));
