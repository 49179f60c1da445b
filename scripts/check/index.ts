/** Every check. A new one is a file in `checks/`, its test, and one line here; the order is that of the pages. */
import type { Check } from './check.ts';
import { onPath } from './checks/on-path.ts';
import { owned } from './checks/owned.ts';
import { pinned } from './checks/pinned.ts';
import { primary } from './checks/primary.ts';
import { registered } from './checks/registered.ts';
import { supportedVersion } from './checks/supported-version.ts';

export const checks: Check[] = [registered, owned, onPath, supportedVersion, primary, pinned];
