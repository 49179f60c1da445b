/** A repository as its components: itself, or the parts of a monorepo, each as if it were a repository of its own. */
import type { Activity } from '../../../data/schema/activity.ts';
import type { Mined, MinedComponent, MinedEntity } from '../../../data/schema/mined.ts';
import type { Interval } from '../../../data/schema/shapes.ts';
import { activityOfPart } from './activity-of-part.ts';
import { homeIn } from './home.ts';
import { rowWithin, withInherited, withinOf, type Within } from './inherited.ts';

export interface Part {
  /** The folder of a component inside a monorepo; '' is the root, or a whole repository. */
  folder: string;
  mined: Mined;
  activity: Activity | null;
  /** When it was there; null: since the first commit of its repository. */
  existence: Interval[] | null;
}

export function partsOf(mined: Mined, activity: Activity | null): Part[] {
  const root = mined.components.find(({ path }) => path === '');
  if (root === undefined) return [{ folder: '', mined, activity, existence: null }];
  return mined.components.flatMap((component) => {
    // What is merely left at the root is nobody's component; it is inherited by all.
    if (component.because === 'root') return [];
    const own = activity && activityOfPart(activity, component.path);
    if (component === root) return { folder: '', mined: rootOf(mined, root), activity: own, existence: null };
    const { intervals } = component;
    return { folder: component.path, mined: partOf(mined, component, root), activity: own, existence: intervals };
  });
}

function rootOf(mined: Mined, root: MinedComponent): Mined {
  const home = homeIn(mined.components);
  const { references, traits, owners, commits, weeks } = root;
  return {
    ...mined,
    history: { ...mined.history, commits, weeks },
    references,
    traits,
    owners,
    catalog: mined.catalog.filter(({ file }) => home(file) === ''),
    unreadable: mined.unreadable.filter(({ file }) => home(file) === ''),
  };
}

function partOf(mined: Mined, component: MinedComponent, root: MinedComponent): Mined {
  const { path, intervals, born, commits, weeks, owners } = component;
  const home = homeIn(mined.components);
  const within = withinOf(intervals, mined);
  const isOf = ({ file }: { file: string }) => home(file) === path;
  const rows = mined.unreadable.filter((row) => isOf(row) || (home(row.file) === '' && row.reader !== 'dockerfile'));
  return {
    ...mined,
    history: { ...mined.history, firstCommit: intervals[0]!.from, born, commits, weeks },
    ...withInherited(component, root, within),
    catalog: [...mined.catalog.filter(isOf), ...rootEntities(mined, component, within)],
    owners: owners.flatMap((row) => rowWithin(row, within)),
    unreadable: rows.flatMap((row) => (isOf(row) ? row : rowWithin(row, within))),
  };
}

const lastName = (path: string) => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

/** Entities at the root describe all of the repository, but for those that are named like one component: they are that one's. */
function rootEntities(mined: Mined, { path }: MinedComponent, within: Within): MinedEntity[] {
  const home = homeIn(mined.components);
  const names = new Set(mined.components.map((one) => lastName(one.path)));
  const atRoot = mined.catalog.filter(({ file }) => home(file) === '');
  const isNamed = ({ entity }: MinedEntity, name: string) => entity.name.toLowerCase() === name;
  const own = atRoot.filter((row) => isNamed(row, lastName(path)));
  const rows = own.length > 0 ? own : atRoot.filter(({ entity }) => !names.has(entity.name.toLowerCase()));
  return rows.flatMap((row) => rowWithin(row, within));
}
