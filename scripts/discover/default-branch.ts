/** Which branch speaks for a repository. */
import type { Mined } from '../../data/schema/mined.ts';
import type { Refs } from './refs.ts';
import { Unusable } from './unusable.ts';

export interface DefaultBranch {
  branch: string | null;
  branchFrom: Mined['repository']['branchFrom'];
  head: string;
}

/** A bare repository's HEAD is the forge's choice. In a working clone HEAD is whatever somebody last checked out. */
export function defaultBranch(refs: Refs, bare: boolean): DefaultBranch {
  if (bare) return ofHead(refs, 'head');
  const origin = 'refs/remotes/origin/';
  const target = refs.symbolic(`${origin}HEAD`);
  const head = target === null ? null : refs.resolve(target);
  if (target !== null && head !== null) return { branch: target.replace(origin, ''), branchFrom: 'origin-head', head };
  for (const branch of ['main', 'master']) {
    const commit = refs.resolve(`${origin}${branch}`) ?? refs.resolve(`refs/heads/${branch}`);
    if (commit !== null) return { branch, branchFrom: 'guessed', head: commit };
  }
  return ofHead(refs, 'guessed');
}

function ofHead(refs: Refs, branchFrom: DefaultBranch['branchFrom']): DefaultBranch {
  if ('commit' in refs.head) return { branch: null, branchFrom, head: refs.head.commit };
  const branch = refs.head.ref.replace(/^refs\/heads\//, '');
  const head = refs.resolve(refs.head.ref);
  if (head !== null) return { branch, branchFrom, head };
  throw new Unusable('unborn-head', `HEAD names the branch ${branch}, which has no commit; there are other branches.`);
}
