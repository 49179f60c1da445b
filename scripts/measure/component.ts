/** What is owned and deployed; until monorepos are told apart, one per repository. */
import type { Activity } from '../../data/schema/activity.ts';
import type { Mined } from '../../data/schema/mined.ts';
import type { ComponentId } from '../../data/schema/shapes.ts';

export interface Component {
  id: ComponentId;
  /** What is printed: the name, with the owner where two components share it. */
  label: string;
  mined: Mined;
  /** Null: nothing is known of its commits in time. */
  activity: Activity | null;
}
