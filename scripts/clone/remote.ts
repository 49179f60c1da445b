/** What a forge is asked by git, in fixed words: never a pattern that could delete, never a redirect, never a hook. */
import type { TagRef } from '../discover/discovered.ts';
import type { Token } from '../discover/token.ts';
import { Unusable } from '../discover/unusable.ts';
import type { Outside } from '../effects.ts';
import { remoteEnvironment, type Remote } from './environment.ts';
import { mayPass, unusable } from './git-fault.ts';
import { bytesIn } from './mirror.ts';
import { runGit } from './run-git.ts';

export interface Fetching {
  program: string;
  /** `https://github.com/acme/shop.git` */
  url: string;
  token: Token;
  outside: Outside;
  /** Milliseconds, and bytes of objects, that one repository may take. */
  deadline: number;
  bytes: number;
}

const FETCH = [
  'fetch',
  '-q',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
  '--upload-pack=git-upload-pack',
];

/** Brings the head, with all its commits and trees. */
export const fetchHead = (fetching: Fetching, mirror: string): Promise<string> =>
  asked(fetching, mirror, [...FETCH, 'origin', '+HEAD:refs/mined/head'], { filter: 'blob:none' });

const byId = (ids: string[]) => `${ids.join('\n')}\n`;

/** Brings commits with theirs, and nothing else. */
export const fetchCommits = (fetching: Fetching, mirror: string, ids: string[]): Promise<string> =>
  asked(fetching, mirror, [...FETCH, '--stdin', 'origin'], { filter: 'tree:0' }, byId(ids));

export const fetchBlobs = (fetching: Fetching, mirror: string, ids: string[]): Promise<string> =>
  asked(fetching, mirror, [...FETCH, '--stdin', 'origin'], { filter: 'blob:none', blobs: true }, byId(ids));

export interface RemoteRefs {
  branches: Map<string, string>;
  tags: TagRef[];
}

/** Branches come with the tags because an answer without any is none: a login page is an empty list to git. */
export async function remoteRefs(fetching: Fetching, mirror: string): Promise<RemoteRefs> {
  const text = await asked(fetching, mirror, ['ls-remote', '-q', '--heads', '--tags', 'origin'], {
    filter: 'blob:none',
  });
  const branches = new Map<string, string>();
  const tags = new Map<string, TagRef>();
  for (const line of text.split('\n')) {
    const [, object, kind, name, peeled] = /^([0-9a-f]{40,64})\trefs\/(heads|tags)\/(.+?)(\^\{\})?$/.exec(line) ?? [];
    if (object === undefined) continue;
    if (kind === 'heads') branches.set(name!, object);
    else if (peeled === undefined) tags.set(name!, { name: `refs/tags/${name}`, object, peeled: null });
    else if (tags.has(name!)) tags.get(name!)!.peeled = object;
  }
  if (branches.size === 0) throw new Unusable('bad-reply', 'What answers is no git: a proxy or a login page, perhaps.');
  return { branches, tags: [...tags.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Asked once more where that may help. */
async function asked(
  fetching: Fetching,
  mirror: string,
  args: string[],
  what: Pick<Remote, 'filter' | 'blobs'>,
  input?: string,
): Promise<string> {
  const { program, url, token, outside, deadline, bytes } = fetching;
  const once = () =>
    runGit({
      program,
      gitDirectory: mirror,
      args,
      environment: remoteEnvironment({ url, token: token.value(), ...what }, outside.environment),
      deadline,
      isTooBig: () => bytesIn(mirror) > bytes,
      ...(input !== undefined && { input }),
    });
  try {
    return await once();
  } catch (error) {
    const first = unusable(error);
    const isRenewed = first.reason === 'auth-expired' && token.renewed();
    if (!isRenewed && !mayPass(first)) throw first;
    if (!isRenewed) await outside.wait(2000 + Math.floor(outside.chance() * 2000));
    return once().catch((again: unknown) => {
      throw unusable(again);
    });
  }
}
