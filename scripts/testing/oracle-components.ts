/**
 * The components of a monorepo and the birth of a repository, found the slow way, tree by tree. It shares with the miner
 * only what names of files mean.
 */
import type { Activity } from '../../data/schema/activity.ts';
import type { Mined, MinedComponent } from '../../data/schema/mined.ts';
import { isCode } from '../mine/code-file.ts';
import { folderOf, isBeside, signOf } from '../mine/component-signs.ts';
import type { Reader } from '../read/reader.ts';
import { git } from './make-repository.ts';
import { type Past, type TreeFile, toldOfPart } from './oracle.ts';

export type OracleComponent = Omit<MinedComponent, 'commits' | 'weeks' | 'born'>;
interface Answer {
  components: OracleComponent[];
  activity: Activity['components'];
}

const ancestors = (folder: string): string[] => (folder === '' ? [''] : [folder, ...ancestors(folderOf(folder))]);
const isFile = ({ mode }: TreeFile) => mode.startsWith('100');
const isThere = ({ mode }: TreeFile) => mode !== '160000';

export function oracleComponents(past: Past, catalog: Mined['catalog'], readers: readonly Reader[]): Answer {
  const { trees, commits, moments } = past;
  const times = trees.map((_, at) => at);
  const signed = (sign: string) => [
    ...new Set(trees.flatMap((tree) => tree.map(({ path }) => path).filter((path) => signOf(path) === sign))),
  ];
  const packages = new Set(signed('manifest').map(folderOf));
  const paths = trees.map((tree) => new Set(tree.filter(isThere).map(({ path }) => path)));
  const homeOfDeploy = (path: string) => ancestors(folderOf(path)).find((folder) => packages.has(folder));
  const deploysAt = (folder: string, at: number) =>
    signed('manifest').some((path) => folderOf(path) === folder && paths[at]!.has(path)) &&
    signed('deploy').some(
      (path) =>
        paths[at]!.has(path) &&
        (folder === '' ? folderOf(path) === '' && packages.has('') : homeOfDeploy(path) === folder),
    );
  const everDeployed = [...packages].filter((folder) => times.some((at) => deploysAt(folder, at)));
  const deployed = everDeployed.filter(
    (folder) => !ancestors(folder).some((above) => above !== folder && above !== '' && everDeployed.includes(above)),
  );
  const describing = catalog
    .filter(({ entity }) => entity.kind === 'Component')
    .map(({ file }) => ({ file, folder: around(folderOf(file)) }))
    .filter(({ folder }) => !isBeside(folder) && (!/(^|\/)catalog$/.test(folder) || packages.has(folder)));
  const described = [...new Set(describing.map(({ folder }) => folder))];

  const nearest = (among: string[]) => (path: string) =>
    ancestors(folderOf(path)).find((folder) => among.includes(folder)) ?? '';
  const codeAt = (among: string[], folder: string, at: number) =>
    trees[at]!.some((file) => isFile(file) && isCode(file.path) && nearest(among)(file.path) === folder);
  const candidates = [...new Set([...described, ...deployed])].filter((folder) => folder !== '');
  const newest = trees.length - 1;
  const standing = deployed.filter(
    (folder) => deploysAt(folder, newest) || (folder !== '' && !codeAt(candidates, folder, newest)),
  );
  const found = candidates
    .filter((folder) => described.includes(folder) || standing.includes(folder))
    .filter((folder) => times.some((at) => codeAt(candidates, folder, at)))
    .sort();
  const describedAt = (at: number) => describing.some(({ file, folder }) => folder === '' && paths[at]!.has(file));
  const together = times.some((at) => {
    const there = found.filter((folder) => codeAt(found, folder, at));
    return (
      there.length > 1 ||
      (describedAt(at) && there.some((folder) => described.includes(folder))) ||
      (standing.includes('') && deploysAt('', at) && there.some((folder) => standing.includes(folder)))
    );
  });
  if (!together) return { components: [], activity: [] };

  const speaksFor = nearest(found);
  const answers = ['', ...found].map((folder) => {
    const because: OracleComponent['because'] = described.includes(folder)
      ? 'catalog'
      : standing.includes(folder)
        ? 'workspace'
        : 'root';
    const files = {
      catalog: describing.filter((one) => one.folder === folder).map(({ file }) => file),
      workspace: signed('manifest').filter((path) => folderOf(path) === folder),
      root: [],
    }[because];
    const told = toldOfPart(past, readers, { folder, has: (path) => speaksFor(path) === folder });
    const intervals: OracleComponent['intervals'] = [];
    for (const at of times) {
      const is = codeAt(found, folder, at);
      const was = at > 0 && codeAt(found, folder, at - 1);
      if (is && !was) intervals.push({ from: moments.get(commits[at]!)!, to: null });
      if (!is && was) intervals.at(-1)!.to = moments.get(commits[at]!)!;
    }
    const { references, traits, owners } = told;
    const component = { path: folder, because, file: files.sort()[0] ?? null, intervals, references, traits, owners };
    const positions = times.filter((at) =>
      changed(trees[at - 1] ?? [], trees[at]!).some((path) => speaksFor(path) === folder),
    );
    return { component, positions } as const;
  });
  return {
    components: answers.map(({ component }) => component),
    activity: answers.map(({ component: { path }, positions }) => ({ path, positions })),
  };
}

const around = (folder: string): string =>
  folder.split('/').some((name) => name === 'docs' || name.startsWith('.')) ? around(folderOf(folder)) : folder;

function changed(before: TreeFile[], after: TreeFile[]): string[] {
  const was = new Map(before.map(({ path, mode, blob }) => [path, mode + blob]));
  const is = new Map(after.map(({ path, mode, blob }) => [path, mode + blob]));
  return [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
}

const DAY = 86_400;

/** Where dates never run backwards. The born commit, and why; null: no code. */
export function oracleBirth(
  gitDirectory: string,
  { commits, trees }: Past,
): { commit: string; because: string } | null {
  const ask = (...args: string[]) =>
    git(gitDirectory, args)
      .split('\n')
      .filter((line) => line !== '');
  const seconds = (commit: string) => Number(ask('log', '-1', '--format=%ct', commit)[0]);
  const code = trees.map(
    (tree) => new Set(tree.filter((file) => isFile(file) && isCode(file.path)).map(({ path }) => path)),
  );
  const added = code.map((paths, at) => [...paths].filter((path) => !(code[at - 1]?.has(path) ?? false)).length);
  const first = added.findIndex((n) => n > 0);
  if (first < 0) return null;
  const landed = (at: number) => ask('rev-list', commits[at]!, ...(at === 0 ? [] : [`^${commits[at - 1]}`]));
  const roots = (at: number) =>
    landed(at).filter(
      (commit) => commit !== commits[0] && ask('rev-list', '--max-parents=0', '-1', commit)[0] === commit,
    );
  const people = (range: string[]) =>
    new Set(ask('log', '--format=%ae %an', ...range).filter((author) => !author.includes('[bot]')));
  const silence = (at: number) => seconds(commits[at]!) - seconds(commits[at - 1]!);
  for (let at = commits.length - 1; at > 0; at--) {
    const born = added.findIndex((n, position) => position >= at && n > 0);
    if (born <= first || silence(at) < 180 * DAY) continue;
    const half = added[at]! >= code[at]!.size / 2;
    if (half && roots(at).length > 0) return { commit: commits[born]!, because: 'after-joined' };
    if (half && added[at]! >= 20) return { commit: commits[born]!, because: 'after-mass' };
    const before = people([commits[at - 1]!]);
    const after = people([commits.at(-1)!, `^${commits[at - 1]}`]);
    if (silence(at) >= 365 * DAY && [...before].every((one) => !after.has(one)))
      return { commit: commits[born]!, because: 'after-strangers' };
  }
  const imported = commits.flatMap((_, at) => roots(at));
  const isOlder = imported.some((root) => seconds(commits[0]!) - seconds(root) >= 180 * DAY);
  const because = isOlder ? 'beside-imported' : added[first]! >= 200 ? 'all-at-once' : 'first-code';
  return { commit: commits[first]!, because };
}
