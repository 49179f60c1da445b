import type { Check } from '../check.ts';
import { held, matching, named, notLooked, verdict } from '../held.ts';

const LABEL = named('cost/label');
const GIVEN_TAGS = named('cost/given-tags');
const INFRASTRUCTURE = matching(
  /^(?:terraform|chart|kustomize|k8s-api\/(?:apps|batch)\/.+|file\/(?:[^/]+\/)?serverless\.ya?ml)$/,
);

export const costAttributed: Check = {
  id: 'cost-attributed',
  group: 'run',
  title: 'Cost attributed',
  question: 'Does what it runs on say who pays for it?',
  why: 'A bill that nobody can be shown is a bill that nobody lowers.',
  detects:
    'A tag, label or annotation such as CostCenter, cost-code, billing-unit, businessArea or chargeback, in Terraform, Bicep, charts, manifests or the catalogue. Asked where it declares infrastructure of its own. Tags that come from a variable or a module are unknown, as what they say stands elsewhere.',
  howToPass:
    'Give everything the tag, in Terraform once for all:\nprovider "aws" {\n  default_tags {\n    tags = { CostCenter = "<number>" }\n  }\n}',
  effort: 'minutes',
  perPath: false,
  version: 1,
  evaluate(component, _path, { asOf }) {
    const missing = notLooked(component, ['cost-labels', 'catalog-annotations']);
    if (missing) return missing;
    const found = held(component, LABEL, asOf);
    if (found.spell) return verdict('pass', 'It says so.', found.spell.from, found.evidence);
    const runsOn = held(component, INFRASTRUCTURE, asOf);
    if (runsOn.spell === null) return verdict('not-applicable', 'It declares no infrastructure of its own.');
    const given = held(component, GIVEN_TAGS, asOf);
    if (given.spell)
      return verdict(
        'unknown',
        'Its tags come from a variable or a module, which says elsewhere what they are.',
        null,
        given.evidence,
      );
    const since = found.gone !== null && found.gone > runsOn.spell.from ? found.gone : runsOn.spell.from;
    return verdict('fail', 'No tag or label says who pays.', since, runsOn.evidence.slice(0, 3));
  },
};
