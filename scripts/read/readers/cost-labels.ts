/** Whether what runs says who pays for it: tags in Terraform, labels in charts and templates. */
import { firstLines, withoutComment } from '../line-scan.ts';
import type { LineRule } from '../line-scan.ts';
import type { Reader } from '../reader.ts';

const files =
  /(?:^|\/)(?:[^/]+\.(?:tf|tfvars|tf\.json|bicep)|values[\w.-]*\.ya?ml|serverless\.ya?ml|template\.ya?ml|kustomization\.ya?ml|Pulumi[\w.-]*\.ya?ml)$|(?:^|\/)(?:k8s|kubernetes|manifests|deploy|deployment|charts?|helm|kustomize|overlays|base)\/(?:.+\/)?[^/]+\.ya?ml$/;

const rules: LineRule[] = [
  [
    'cost/label',
    /^[\s{]*(?:- )?["']?(?:[\w.-]+\/)?(?:cost[-_. ]?(?:cent(?:er|re)|code|allocation|unit|owner)|billing[-_. ]?(?:code|unit|team)|business[-_. ]?(?:unit|area)|charge[-_. ]?back)\w*["']?\s*[:=]/i,
  ],
  // What is in them is said where the variable or the module gets its value.
  ['cost/given-tags', /^\s*(?:\w{1,30}_)?(?:tags|labels)\s*=\s*(?:merge\(|var\.|local\.|module\.)/],
];

export const costLabels: Reader = {
  id: 'cost-labels',
  version: 2,
  title: 'Cost labels',
  files:
    'Terraform, Bicep, values of Helm charts, serverless.yml, template.yaml of CloudFormation, kustomization.yaml, Pulumi settings, and YAML in folders named k8s, kubernetes, manifests, deploy, charts, helm, kustomize, overlays or base, as text.',
  facts:
    'The trait cost/label by lines that give a tag or label such as CostCenter, cost-code, billing-unit, businessArea or chargeback; cost/given-tags where Terraform takes tags or labels from a variable, a local value or a module.',
  gives: ['cost/'],
  claims: (path) => files.test(path),
  needles: ['ost', 'OST', 'illing', 'ILLING', 'usiness', 'USINESS', 'harge', 'HARGE', 'tags', 'labels'],
  read: (text) => firstLines(text, rules, withoutComment),
};
