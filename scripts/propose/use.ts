/** Who refers to what of the organisation's own, since when. */
import type { Mined } from '../../data/schema/mined.ts';
import type { Day } from '../../data/schema/shapes.ts';
import type { Provider } from './provider.ts';

export interface Consumer {
  mined: Mined;
  /** The day and commit of its first reference. */
  since: Day;
  commit: string;
}
export interface Use extends Consumer {
  provider: Provider;
  part: string;
  /** The day it was gone for good; null: it is there on the as-of day. */
  left: Day | null;
  /** The name of the provider before it moved. */
  before?: string;
}
