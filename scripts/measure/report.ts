/** All report documents of one world: what the pages print. */
import type { Run } from '../../data/schema/run.ts';
import type { World } from './world.ts';

/** What the run says about a repository; rows of repositories that failed are shown under data health. */
export type RepositoryState = Pick<Run['repositories'][number], 'repository' | 'state' | 'reason' | 'message'>;

/** By path under `data/report/`: `site.json`, `paths/<id>.json`, `components/<owner>/<name>.json` … Keys are in a fixed order. */
export type ReportFiles = Map<string, object>;

export function report(_world: World, _repositories: RepositoryState[]): ReportFiles {
  throw new Error('Expected measures, found only their signatures.');
}
