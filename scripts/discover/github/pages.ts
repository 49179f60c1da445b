/** All pages of one list, each believed only as part of the whole. */
import type { Effects } from '../../effects.ts';
import type { ForgeRepository } from '../forge.ts';
import type { Answer, Asking } from './ask.ts';
import { Fault } from './fault.ts';
import { Page, REPOSITORIES, repositoryOf } from './query.ts';

export interface Listed {
  /** By id: one that is listed twice is one. */
  repositories: Map<string, ForgeRepository>;
  /** Rows that hold no repository that one could tell. */
  unseen: number;
  total: number;
}
export interface List {
  login: string;
  host: string;
  /** Rows a page, and what to ask for instead where that is too much. */
  sizes: number[];
}

export const PAGE_SIZES = [100, 50, 25, 10, 5];
const MOST_PAGES = 20_000;
/** Share of the points of an hour that is left to others. */
const LEFT_TO_OTHERS = 0.2;

/** Null: there is no such owner. Throws a Fault when the list breaks off. */
export async function allPages(asking: Asking, list: List, effects: Effects): Promise<Listed | null> {
  try {
    return await pagesFromFirst(asking, list, effects);
  } catch (error) {
    // The forge has forgotten how far we were: once more from the beginning.
    if (error instanceof Fault && error.kind === 'bad-cursor') return pagesFromFirst(asking, list, effects);
    throw error;
  }
}

async function pagesFromFirst(asking: Asking, list: List, effects: Effects): Promise<Listed | null> {
  const listed: Listed = { repositories: new Map(), unseen: 0, total: 0 };
  const ask = smallerWhenTooMuch(asking, list);
  const cursors = new Set<string>();
  for (let after: string | null = null; cursors.size < MOST_PAGES;) {
    const answer: Answer = await ask(after);
    const page = pageOf(answer);
    if (page.repositoryOwner === null) return ownerless(answer);
    const { pageInfo } = page.repositoryOwner.repositories;
    add(listed, page.repositoryOwner.repositories, list.host);
    effects.progress(`discover ${listed.repositories.size} of ${listed.total} repositories of ${list.login}`);
    if (!pageInfo.hasNextPage) return listed;
    after = pageInfo.endCursor;
    if (after === null || cursors.has(after)) throw new Fault('bad-reply', 'a list that goes round in a circle');
    cursors.add(after);
    await leaveToOthers(page, asking, effects);
  }
  throw new Fault('bad-reply', `a list of more than ${MOST_PAGES} pages`);
}

/** What was too much stays so for the pages that follow. */
function smallerWhenTooMuch({ ask }: Asking, { login, sizes }: List): (after: string | null) => Promise<Answer> {
  let at = 0;
  return async (after) => {
    for (;;)
      try {
        return await ask(REPOSITORIES, { login, first: sizes[at]!, after });
      } catch (error) {
        const isTooMuch = error instanceof Fault && (error.kind === 'gateway' || error.kind === 'too-much');
        if (!isTooMuch || at === sizes.length - 1) throw error;
        at++;
      }
  };
}

type Rows = NonNullable<Page['repositoryOwner']>['repositories'];

function add(listed: Listed, { totalCount, nodes }: Rows, host: string): void {
  listed.total = totalCount;
  for (const node of nodes ?? []) {
    const repository = repositoryOf(node, host);
    if (repository === null) listed.unseen++;
    else listed.repositories.set(repository.id, repository);
  }
}

function pageOf({ data }: Answer): Page {
  const { data: page, error } = Page.safeParse(data);
  if (page !== undefined) return page;
  const { path, message } = error.issues[0]!;
  throw new Fault('bad-reply', `an answer of another shape (${path.join('.')}: ${message})`);
}

/** Nobody of that name; or one that the token may not see. */
function ownerless({ errors }: Answer): null {
  const refused = errors.find(({ type }) => type === 'FORBIDDEN');
  if (refused === undefined) return null;
  if (/SAML/.test(refused.message))
    throw new Fault('sso-required', 'the token is not authorised for single sign-on of the organisation');
  throw new Fault('forbidden', 'the token may not see the organisation');
}

async function leaveToOthers({ rateLimit }: Page, asking: Asking, effects: Effects): Promise<void> {
  if (rateLimit == null || rateLimit.remaining > rateLimit.limit * LEFT_TO_OTHERS) return;
  const reset = Date.parse(rateLimit.resetAt);
  const after = Number.isNaN(reset) ? null : Math.max(1000, reset - effects.now().getTime());
  await asking.pause(new Fault('primary-limit', 'few points are left for others', after ?? 60_000));
}
