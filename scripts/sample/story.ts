/** One thing that happens in real organisations, told by a few repositories, so that a measure must show it. */
import type { Repository } from './telling.ts';

export interface Story {
  id: string;
  /** What happened, in a sentence or two. */
  tells: string;
  /** What must be measured because of it, in words. */
  expected: string;
  repositories: Repository[];
}
