/** What catalogue files say beyond names and owners: who is called, where the documents are, who pays. */
import { firstLines, withoutComment } from '../line-scan.ts';
import type { LineRule } from '../line-scan.ts';
import type { Reader } from '../reader.ts';

const files =
  /(?:^|\/)(?:catalog-info\.ya?ml|cortex\.ya?ml|opslevel\.ya?ml|compass\.ya?ml|(?:service|entity)\.datadog\.ya?ml|\.cortex\/catalog\/[^/]+\.ya?ml)$/;

const rules: LineRule[] = [
  // Backstage: the annotations that the plug-in of each asks for; Cortex, Datadog and Compass: keys of their own formats.
  ['on-call/pagerduty', /^\s*["']?(?:pagerduty\.com\/(?:integration-key|service-id)|pagerduty)["']?\s*:/],
  ['on-call/opsgenie', /^\s*["']?(?:opsgenie\.com\/(?:component-selector|team)|opsgenie)["']?\s*:/],
  ['on-call/splunk', /^\s*["']?(?:splunk\.com\/on-call-(?:team|routing-key)|victorops)["']?\s*:/],
  [
    'on-call/other',
    /^\s*["']?(?:firehydrant\.com\/service-\w+|ilert\.com\/integration-key|rootly\.com\/service-\w+|x-cortex-oncall)["']?\s*:|^\s*(?:- )?type:\s*["']?ON_CALL\b/,
  ],
  [
    'on-call/runbook',
    /^\s*(?:- )?["']?(?:title|name|type|category)["']?\s*:\s*["']?[^#]{0,80}\brun-?\s?books?\b|^\s*["']?[\w./-]*runbook[\w-]*["']?\s*:/i,
  ],
  ['docs/techdocs', /^\s*["']?backstage\.io\/techdocs-(?:ref|entity)["']?\s*:/],
  [
    'cost/label',
    /^\s*(?:- )?["']?(?:[\w.-]+\/)?(?:cost[-_.]?(?:cent(?:er|re)|code|allocation|unit|owner)|billing[-_.]?(?:code|unit|account)|business[-_.]?(?:unit|area)|charge[-_.]?back)\w*["']?\s*[:=]/i,
  ],
];

export const catalogAnnotations: Reader = {
  id: 'catalog-annotations',
  version: 1,
  title: 'Annotations of catalogues',
  files: 'The catalogue files of Backstage, Cortex, OpsLevel, Compass and Datadog, as text.',
  facts: `By lines with a known key: ${[...new Set(rules.map(([name]) => name))].join(', ')}.`,
  gives: ['cost/label', 'docs/techdocs', 'on-call/'],
  claims: (path) => files.test(path),
  read: (text) => firstLines(text, rules, withoutComment),
};
