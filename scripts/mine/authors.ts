/** People as keyed hashes: without the key nobody can be joined to one, with it the same person is the same everywhere. */
import { createHmac } from 'node:crypto';
import type { Activity } from '../../data/schema/activity.ts';
import { isBot } from './bots.ts';
import { nameAndEmail } from './commit-object.ts';

export interface Authors {
  /** Numbers are given in the order of asking; -1 for an author without an address. */
  indexOf(author: string): number;
  list: Activity['authors'];
}

/** `known`: those that have their numbers already. */
export function authors(key: string | Uint8Array, bots: readonly string[], known: Activity['authors'] = []): Authors {
  const more = new Set(bots);
  const list = [...known];
  const byText = new Map<string, number>();
  const byHash = new Map(known.map(({ key, bot }, index) => [`${key} ${bot}`, index]));
  const add = (author: string) => {
    const { name, email } = nameAndEmail(author);
    if (email === '') return -1;
    const hash = createHmac('sha256', key).update(email.toLowerCase()).digest('hex').slice(0, 16);
    const bot = isBot(name, email, more);
    const index = byHash.get(`${hash} ${bot}`) ?? list.push({ key: hash, bot }) - 1;
    byHash.set(`${hash} ${bot}`, index);
    return index;
  };
  return {
    list,
    indexOf(author) {
      let index = byText.get(author);
      if (index === undefined) byText.set(author, (index = add(author)));
      return index;
    },
  };
}
