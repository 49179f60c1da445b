/** What discovery finds: repositories that can be mined, and those that cannot, with the reason. */
import type { Mined } from '../../data/schema/mined.ts';
import type { OnForge } from '../../data/schema/run.ts';
import type { Reason } from '../../data/schema/shapes.ts';

export interface DiscoveredRepository {
  /** The forge's id, else `local:<owner>/<name>`. */
  id: string;
  owner: string;
  name: string;
  ownerFrom: Mined['repository']['ownerFrom'];
  /** The folder with `objects` and `packed-refs`; for a linked worktree that of its main clone. Only ever read. */
  gitDirectory: string;
  /** The branch to mine, null for a detached head, and how it was chosen. */
  branch: string | null;
  branchFrom: Mined['repository']['branchFrom'];
  /** What only the forge knows; left out where none was asked. */
  forge?: Mined['repository']['forge'];
  /** What the run notes of it for the next one. */
  onForge?: OnForge;
  /** What it was called in the run before, where it is the same one. */
  before?: string;
  /** The commit to mine up to. */
  head: string;
  /** Full names of tags (`refs/tags/v1`) and the objects they point to, peeled where the repository says so. */
  tags: TagRef[];
}
export interface TagRef {
  name: string;
  /** The tagged object; another tag's where `peeled` is null and it is annotated. */
  object: string;
  peeled: string | null;
}
/** A repository that was found and cannot be mined. */
export interface UnusableRepository {
  owner: string;
  name: string;
  /** Where it lies, relative to the folder that was asked for; `.` is the folder itself. */
  place: string;
  reason: Reason;
  /** One sentence. */
  message: string;
  onForge?: OnForge;
}
/** Of these a forge says nothing new. */
export interface StillRepository {
  owner: string;
  name: string;
}
/** Both sorted by owner, then name, then place. */
export interface Listing {
  repositories: DiscoveredRepository[];
  unusable: UnusableRepository[];
  still?: StillRepository[];
}
