import { listed } from '../../measure/words.ts';
import type { Check } from '../check.ts';
import { family, held, notLooked, unreadable, verdict } from '../held.ts';
import { noService } from '../services.ts';

const ON_CALL = family('on-call/');
const CATALOGUES = ['backstage', 'cortex', 'opslevel', 'compass', 'datadog'];

export const onCall: Check = {
  id: 'on-call',
  group: 'run',
  title: 'On call',
  question: 'Is it written down whom to call when it breaks, or what to do?',
  why: 'At three in the morning nobody searches a chat for the right team.',
  detects:
    'In catalogue files: annotations of PagerDuty, Opsgenie, Splunk On-Call, FireHydrant, ilert or Rootly, x-cortex-oncall, integrations of Datadog, links of the type ON_CALL, and links to runbooks; or a runbook at its place. Asked of services. A rota that only the paging system knows is not seen: nobody who finds the component would find it either.',
  howToPass:
    'In catalog-info.yaml:\nmetadata:\n  annotations:\n    pagerduty.com/service-id: <id>\n  links:\n    - title: Runbook\n      url: https://…',
  effort: 'minutes',
  perPath: false,
  version: 1,
  evaluate(component, _path, { asOf }) {
    const missing = notLooked(component, ['catalog-annotations', 'known-documents']);
    if (missing) return missing;
    const found = held(component, ON_CALL, asOf);
    const none = noService(component, asOf);
    if (none) return none;
    if (found.spell) return verdict('pass', `It names ${listed(found.names)}.`, found.spell.from, found.evidence);
    return (
      unreadable(component, CATALOGUES, asOf) ??
      verdict('fail', 'Nothing in it says whom to call or what to do.', found.gone ?? component.since)
    );
  },
};
