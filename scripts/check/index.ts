/** Every check. A new one is a file in `checks/`, its test, and one line here; the order is that of the pages. */
import type { Check } from './check.ts';
import { costAttributed } from './checks/cost-attributed.ts';
import { currentApis } from './checks/current-apis.ts';
import { documented } from './checks/documented.ts';
import { noLongLivedSecrets } from './checks/no-long-lived-secrets.ts';
import { observable } from './checks/observable.ts';
import { onCall } from './checks/on-call.ts';
import { onPath } from './checks/on-path.ts';
import { owned } from './checks/owned.ts';
import { pinned } from './checks/pinned.ts';
import { primary } from './checks/primary.ts';
import { registered } from './checks/registered.ts';
import { scanned } from './checks/scanned.ts';
import { supportedVersion } from './checks/supported-version.ts';
import { testedInCi } from './checks/tested-in-ci.ts';
import { updatesAutomated } from './checks/updates-automated.ts';

export const checks: Check[] = [
  registered,
  owned,
  onPath,
  supportedVersion,
  primary,
  testedInCi,
  scanned,
  pinned,
  noLongLivedSecrets,
  currentApis,
  updatesAutomated,
  documented,
  observable,
  onCall,
  costAttributed,
];
