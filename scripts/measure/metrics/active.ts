import type { Metric } from '../metric.ts';
import { unknown } from '../share.ts';

export const active: Metric = {
  id: 'active',
  title: 'Active',
  question: 'How many shipped through the path in the last 28 days?',
  definition:
    'Adopted, and in the trailing 28 days it shipped through the path: a run of the path’s pipeline that neither a schedule nor a bot started, or a deployment by it. Three states: used; bypassed (it shipped another way); quiet (it had nothing to ship, which is no failure). Headline: of those that shipped, the share through the path.',
  unit: 'share',
  basis: 'exact',
  version: 1,
  needs: ['pipeline runs or deployments from the forge'],
  unknownWhen: 'pipeline runs are not known, as from git alone',
  bands: [],
  scopes: ['organisation', 'path', 'team', 'team-path'],
  measure: () => unknown('pipeline runs are not known without a forge'),
};
