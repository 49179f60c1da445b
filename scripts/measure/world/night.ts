/** What a night has mined: all that checking and measuring begin from. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { Mined } from '../../../data/schema/mined.ts';

export interface Documents {
  mined: Mined[];
  /** By `owner/name`; a repository that is missing here has no known activity. */
  activity: Map<string, Activity>;
}
