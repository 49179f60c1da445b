/** What a forge says about the repositories of an organisation, before any of them is cloned. */
import type { Instant } from '../../data/schema/shapes.ts';

export interface ForgeRepository {
  /** The forge's host and its id there, `github.com:R_kgDO…`: what stays when a repository is renamed or moves. */
  id: string;
  owner: string;
  name: string;
  /** Null: it has no branch. */
  branch: string | null;
  head: string | null;
  /** When anything was last pushed, a tag too: as long as it and the head are the same, nothing is new. */
  pushed: string | null;
  created: Instant | null;
  /** When it was archived; null: it is not, or the forge does not say when. */
  archived: Instant | null;
  isArchived: boolean;
  isFork: boolean;
  isEmpty: boolean;
  isTemplate: boolean;
  isDisabled: boolean;
  isLocked: boolean;
  visibility: Visibility;
  /** Size on the forge. */
  kilobytes: number;
}
export const VISIBILITIES = ['public', 'internal', 'private', 'unknown'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** All that the forge has of an organisation; one that broke off is none. */
export interface Inventory {
  /** By owner, then name. */
  repositories: ForgeRepository[];
  /** Repositories that are there and that the token may not see: nobody can say which. */
  unseen: number;
}
