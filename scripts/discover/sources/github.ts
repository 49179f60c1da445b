/** The repositories of an organisation on GitHub, asked of its API. Nothing is cloned, and a list that is not whole is none. */
import { Refusal } from '../../command/refusal.ts';
import type { Effects } from '../../effects.ts';
import type { ForgeAddress } from '../forge-address.ts';
import type { Inventory } from '../forge.ts';
import { type Api, asking, type Asking } from '../github/ask.ts';
import { Fault, type FaultKind } from '../github/fault.ts';
import { allPages, type List, type Listed, PAGE_SIZES } from '../github/pages.ts';
import type { Token } from '../token.ts';

export interface GitHubSource {
  address: ForgeAddress;
  organisation: string;
  token: Token;
  /** Rows a page, largest first; limits of one reply and of all waiting (default: those of GitHub's own documentation). */
  sizes?: number[];
  limits?: Api['limits'];
  budget?: number;
}

/** Throws a Refusal: one sentence, and nothing was written. */
export async function repositoriesOnGitHub(source: GitHubSource, effects: Effects): Promise<Inventory> {
  const { address, organisation, token, sizes = PAGE_SIZES, limits, budget } = source;
  const { outside } = effects;
  if (outside === undefined) throw new Refusal(`--org: nothing beyond this machine can be reached from here.`);
  const api = { api: address.api, token, effects: { ...effects, outside } };
  const questions = asking({ ...api, ...(limits && { limits }), ...(budget !== undefined && { budget }) });
  try {
    const list = { login: organisation, host: address.host, sizes };
    const { repositories, unseen } = await wholeList(questions, list, effects);
    warnOfRights(questions.scopes(), effects);
    return { repositories: [...repositories.values()].sort(byName), unseen };
  } catch (error) {
    if (error instanceof Fault) throw new Refusal(sentence(error, address.host, organisation));
    throw error;
  }
}

/** Repositories come and go while pages are read: a list that lacks some is read once more. */
async function wholeList(questions: Asking, list: List, effects: Effects): Promise<Listed> {
  let lacking = '';
  for (let tries = 0; tries < 2; tries++) {
    const listed = await allPages(questions, list, effects);
    if (listed === null)
      throw new Refusal(
        `--org: ${list.host} knows nobody called ${list.login}, or the token may not see them; check the spelling and the token.`,
      );
    const found = listed.repositories.size + listed.unseen;
    if (found >= listed.total) return listed;
    lacking = `${found} of ${listed.total} repositories`;
  }
  throw new Fault('bad-reply', `a list of only ${lacking}`);
}

const ADVICE: Partial<Record<FaultKind, string>> = {
  'auth-expired': 'set FOOTFALL_TOKEN to one that has not expired',
  forbidden: 'give it the permissions metadata: read and contents: read (a classic token: repo and read:org)',
  'sso-required': 'authorise it for the organisation under Configure SSO',
  'primary-limit': 'run again later, or with a token of its own',
  'secondary-limit': 'run again later',
  certificate: 'name the certificate of your company in NODE_EXTRA_CA_CERTS, and check the clock',
  redirected: 'give the address where it really is with --forge',
  'not-found': 'check the address given with --forge',
  network: 'check the network and the address',
};

const sentence = ({ kind, message }: Fault, host: string, organisation: string) =>
  `The repositories of ${organisation} could not be listed on ${host}: ${message}; ${ADVICE[kind] ?? 'run again later'}. The data stays as it was.`;

const MAY_WRITE = /^(repo|public_repo|workflow|delete_repo|write:.*|admin:.*)$/;

function warnOfRights(scopes: string | null, effects: Effects): void {
  const broad = (scopes ?? '').split(/,\s*/).filter((scope) => MAY_WRITE.test(scope));
  if (broad.length > 0)
    effects.warn(
      `The token may write (${broad.join(', ')}); Footfall only reads. A fine-grained token or an App with metadata: read and contents: read is enough.`,
    );
}

function byName(a: { owner: string; name: string }, b: { owner: string; name: string }): number {
  const [left, right] = [`${a.owner}\0${a.name}`, `${b.owner}\0${b.name}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
