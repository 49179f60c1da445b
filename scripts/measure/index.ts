/** Every metric. A new one is a file in `metrics/`, its test, and one line here; the order is that of the methodology page. */
import type { Metric } from './metric.ts';
import { active } from './metrics/active.ts';
import { activeDevelopers } from './metrics/active-developers.ts';
import { adopted } from './metrics/adopted.ts';
import { afterMandate } from './metrics/after-mandate.ts';
import { adoptionCurve } from './metrics/adoption-curve.ts';
import { aliveOnPath } from './metrics/alive-on-path.ts';
import { chosen } from './metrics/chosen.ts';
import { copies } from './metrics/copies.ts';
import { deploymentFrequency } from './metrics/deployment-frequency.ts';
import { desirePaths } from './metrics/desire-paths.ts';
import { drift } from './metrics/drift.ts';
import { eligible } from './metrics/eligible.ts';
import { exemptionDemand } from './metrics/exemption-demand.ts';
import { gitVisibleRework } from './metrics/git-visible-rework.ts';
import { impact } from './metrics/impact.ts';
import { lapsed } from './metrics/lapsed.ts';
import { leadTime } from './metrics/lead-time.ts';
import { newAdoption } from './metrics/new-adoption.ts';
import { nps } from './metrics/nps.ts';
import { pathUpkeep } from './metrics/path-upkeep.ts';
import { predictors } from './metrics/predictors.ts';
import { primary } from './metrics/primary.ts';
import { registered } from './metrics/registered.ts';
import { registrationGap } from './metrics/registration-gap.ts';
import { retention } from './metrics/retention.ts';
import { returnOnPlatform } from './metrics/return.ts';
import { serviceTimeToFirstDeploy } from './metrics/service-time-to-first-deploy.ts';
import { sprawl } from './metrics/sprawl.ts';
import { staffing } from './metrics/staffing.ts';
import { stickiness } from './metrics/stickiness.ts';
import { superseded } from './metrics/superseded.ts';
import { supportResponse } from './metrics/support-response.ts';
import { timeToFirstDeploy } from './metrics/time-to-first-deploy.ts';
import { unpromptedMigration } from './metrics/unprompted-migration.ts';
import { unowned } from './metrics/unowned.ts';
import { versionCurrency } from './metrics/version-currency.ts';
import { voluntary } from './metrics/voluntary.ts';
import { voluntaryYear } from './metrics/voluntary-year.ts';
import { warnings } from './metrics/warnings.ts';

export const metrics: Metric[] = [
  eligible,
  registered,
  adopted,
  aliveOnPath,
  active,
  primary,
  registrationGap,
  adoptionCurve,
  newAdoption,
  voluntary,
  voluntaryYear,
  chosen,
  unpromptedMigration,
  stickiness,
  retention,
  afterMandate,
  lapsed,
  superseded,
  copies,
  drift,
  versionCurrency,
  pathUpkeep,
  sprawl,
  desirePaths,
  unowned,
  exemptionDemand,
  deploymentFrequency,
  leadTime,
  gitVisibleRework,
  timeToFirstDeploy,
  serviceTimeToFirstDeploy,
  activeDevelopers,
  impact,
  nps,
  supportResponse,
  staffing,
  predictors,
  warnings,
  returnOnPlatform,
];
