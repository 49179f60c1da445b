import { expect, test } from 'vitest';
import { told } from '../../testing/told.ts';
import { catalogAnnotations } from './catalog-annotations.ts';

test('the annotations that the plug-ins of Backstage ask for', () => {
  const text = [
    'metadata:',
    '  name: shop',
    '  annotations:',
    '    backstage.io/techdocs-ref: dir:.',
    '    pagerduty.com/service-id: PABC',
    "    'opsgenie.com/component-selector': tag:shop",
    '    splunk.com/on-call-team: shop',
    '  labels:',
    '    acme.example/cost-centre: "4711"',
    '  links:',
    '    - url: https://wiki/x',
    '      title: Runbook of the shop',
  ];
  expect(told(catalogAnnotations, text.join('\n'))).toEqual([
    '4 trait docs/techdocs',
    '5 trait on-call/pagerduty',
    '6 trait on-call/opsgenie',
    '7 trait on-call/splunk',
    '9 trait cost/label',
    '12 trait on-call/runbook',
  ]);
});

test.each([
  ['  x-cortex-oncall:', 'on-call/other'],
  ['integrations:\n  pagerduty: https://acme.pagerduty.com/service-directory/P1', 'on-call/pagerduty'],
  ['  - name: x\n    type: runbook', 'on-call/runbook'],
  ['  - type: ON_CALL', 'on-call/other'],
  ['  - category: runbooks', 'on-call/runbook'],
  ['businessUnit: retail', 'cost/label'],
  ['  # pagerduty.com/service-id: x', ''],
  ['  description: It is cheap: cost matters', ''],
  ['\0garbage', ''],
])('%j gives %j', (text, expected) =>
  expect(
    told(catalogAnnotations, text)
      .map((one) => one.replace(/^\d+ trait /, ''))
      .join(' '),
  ).toBe(expected),
);

test.each([
  ['catalog-info.yaml', true],
  ['services/shop/catalog-info.yml', true],
  ['.cortex/catalog/shop.yaml', true],
  ['service.datadog.yaml', true],
  ['values.yaml', false],
])('%s: %s', (path, claimed) => expect(catalogAnnotations.claims(path)).toBe(claimed));
