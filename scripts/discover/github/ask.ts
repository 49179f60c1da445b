/** One question at a time to the GraphQL API: asked again where that may help, after the time that the forge asks for. */
import { graphql, GraphqlResponseError } from '@octokit/graphql';
import type { Effects, Outside } from '../../effects.ts';
import type { Token } from '../token.ts';
import { Fault } from './fault.ts';
import { refuseFault } from './judged.ts';
import { type Reply, REPLY_LIMITS, type ReplyLimits, replyOf } from './reply.ts';

export interface Api {
  /** The address that `/graphql` lies below. */
  api: string;
  token: Token;
  effects: Effects & { outside: Outside };
  limits?: ReplyLimits;
  /** Milliseconds that all waiting for rate limits may take together. */
  budget?: number;
}
export interface Answer {
  data: unknown;
  /** What was left out of the data. */
  errors: { type?: string | undefined; path?: (string | number)[] | undefined; message: string }[];
}
export interface Asking {
  ask(query: string, variables: Record<string, unknown>): Promise<Answer>;
  /** Waits as long as the fault says, if there is time for that; else throws it. */
  pause(fault: Fault): Promise<void>;
  /** The rights of a classic token, from the last reply; null: it is none. */
  scopes(): string | null;
}

const BUDGET = 45 * 60_000;
const TRIES: Partial<Record<Fault['kind'], number>> = {
  network: 3,
  timeout: 3,
  'bad-reply': 3,
  'server-error': 3,
  gateway: 1,
  'secondary-limit': 3,
};
const LIMIT_WAIT = 60_000;

export function asking({ api, token, effects, limits = REPLY_LIMITS, budget = BUDGET }: Api): Asking {
  const { outside } = effects;
  let scopes: string | null = null;
  let left = budget;

  const guarded: typeof fetch = async (url, init) => {
    const reply = await replyOf(outside.fetch, String(url), init!, limits);
    refuseFault(reply, effects.now());
    scopes = reply.headers.get('x-oauth-scopes');
    return trusted(reply);
  };
  const once = async (query: string, variables: Record<string, unknown>): Promise<Answer> => {
    const headers = { authorization: `bearer ${token.value()}`, 'user-agent': 'footfall' };
    try {
      const request = { fetch: guarded, log: { warn() {} } };
      return { data: await graphql(query, { ...variables, baseUrl: api, headers, request }), errors: [] };
    } catch (error) {
      if (error instanceof GraphqlResponseError) return { data: error.data, errors: error.errors ?? [] };
      if (error instanceof Error && error.cause instanceof Fault) throw error.cause;
      throw error;
    }
  };
  const waitFor = async (fault: Fault, milliseconds: number): Promise<void> => {
    if (milliseconds > left) throw fault;
    left -= milliseconds;
    effects.progress(`discover waits ${Math.ceil(milliseconds / 1000)} s: ${fault.message}`);
    await outside.wait(milliseconds);
  };
  const pause = (fault: Fault) => waitFor(fault, fault.after! + jitter(outside, 2000));
  /** Throws the fault where asking again is no use. */
  const before = async (fault: Fault, tried: number) => {
    if (fault.kind === 'auth-expired' && token.renewed()) return;
    if (fault.kind === 'primary-limit') return pause(fault);
    if (tried > (TRIES[fault.kind] ?? 0)) throw fault;
    if (fault.kind !== 'secondary-limit') return outside.wait(1000 * 4 ** (tried - 1) + jitter(outside, 500));
    return waitFor(fault, fault.after ?? LIMIT_WAIT * 2 ** (tried - 1));
  };
  return {
    pause,
    scopes: () => scopes,
    async ask(query, variables) {
      const tries = new Map<Fault['kind'], number>();
      for (;;)
        try {
          return await once(query, variables);
        } catch (error) {
          if (!(error instanceof Fault)) throw error;
          tries.set(error.kind, (tries.get(error.kind) ?? 0) + 1);
          await before(error, tries.get(error.kind)!);
        }
    },
  };
}

const jitter = ({ chance }: Outside, most: number) => Math.floor(chance() * most);

/** Only what was looked at goes on. */
const trusted = ({ text }: Reply) => new Response(text, { headers: { 'content-type': 'application/json' } });
