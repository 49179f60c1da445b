/** Who a repository is: from its remote where that names a forge, else from the folder it lies in. */
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Mined } from '../../data/schema/mined.ts';

export interface Identity {
  owner: string;
  name: string;
  ownerFrom: Mined['repository']['ownerFrom'];
}

export function identityOf(remote: string | undefined, folder: string): Identity {
  const found = (remote === undefined ? null : remoteIdentity(remote)) ?? {
    owner: basename(dirname(folder)),
    name: withoutGit(basename(folder)),
    ownerFrom: 'folder',
  };
  return { ...found, owner: safe(found.owner), name: safe(found.name) };
}

/** `https://host/owner/name.git`, `ssh://git@host:22/owner/name`, `git@host:owner/name.git`; null for paths of this machine. */
function remoteIdentity(remote: string): Identity | null {
  const path =
    /^(?:https?|ssh|git|git\+ssh):\/\/(?:[^/@]*@)?[^/]+\/(.+)$/i.exec(remote)?.[1] ??
    /^(?:[^/@:\s]+@)?[^/:\s]{2,}:(?!\/\/)(.+)$/.exec(remote)?.[1];
  if (path === undefined) return null;
  // Azure DevOps writes …/_git/name, Bitbucket Server /scm/owner/name; neither is an owner's name.
  const parts = path
    .replace(/[?#].*$/, '')
    .split('/')
    .filter(
      (part, index) => part !== '' && part !== '_git' && !(index === 0 && part === 'scm' && path.split('/').length > 2),
    );
  const name = withoutGit(decoded(parts.pop() ?? ''));
  const owner = parts.map(decoded).join('/').replace(/^~/, '');
  return name === '' || owner === '' ? null : { owner, name, ownerFrom: 'remote' };
}

const withoutGit = (name: string) => name.replace(/(.)\.git$/i, '$1');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Names become parts of ids, paths and addresses: what is not plain is made so, with a hash that keeps it apart. */
function safe(name: string): string {
  if (/^[A-Za-z0-9_.-]{1,100}$/.test(name) && name !== '.' && name !== '..') return name;
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8);
  const readable = name
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-+|-+$/g, '');
  return readable === '' ? `x-${hash}` : `${readable}-${hash}`;
}
