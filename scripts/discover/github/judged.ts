/** What a reply is: an answer, or a fault of one kind. Nothing is believed for its status alone. */
import { Fault } from './fault.ts';
import type { Reply } from './reply.ts';
import { retryAfter, untilReset } from './said-wait.ts';

interface SaidError {
  type?: unknown;
  message?: unknown;
}

/** Throws a Fault unless the reply holds an answer, whole or in part. */
export function refuseFault({ status, headers, text }: Reply, now: Date): void {
  if (status >= 300 && status < 400) throw new Fault('redirected', `it sends elsewhere (${placeOf(headers)})`);
  if (status === 401) throw new Fault('auth-expired', 'the token is not accepted (401)');
  if (status === 403 || status === 429) throw limited(status, headers, text, now);
  if (status === 404) throw new Fault('not-found', 'there is no GraphQL API (404)');
  if (status === 502 || status === 504) throw new Fault('gateway', `a gateway gave up (${status})`);
  if (status >= 500) throw new Fault('server-error', `the server failed (${status})`);
  if (status !== 200) throw new Fault('bad-reply', `an unexpected status (${status})`);
  const { data, errors } = parsed(headers, text);
  for (const error of Array.isArray(errors) ? (errors as SaidError[]) : []) refuseError(error, headers, now);
  if (data === null || data === undefined) {
    if (!Array.isArray(errors) || errors.length === 0) throw new Fault('bad-reply', 'an answer without data');
    throw new Fault('bad-reply', `an error (${shortened((errors[0] as SaidError | null)?.message)})`);
  }
}

function parsed(headers: Headers, text: string): { data?: unknown; errors?: unknown } {
  const type = headers.get('content-type') ?? 'no type';
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw new Fault('bad-reply', `${shortened(type)} instead of JSON: a proxy or a login page, perhaps`);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    throw new Fault('bad-reply', text === '' ? 'an empty reply' : 'JSON that breaks off');
  }
  throw new Fault('bad-reply', 'JSON that is no answer');
}

function limited(status: number, headers: Headers, text: string, now: Date): Fault {
  const after = retryAfter(headers, now);
  const message = `a rate limit (${status})`;
  if (/secondary rate|abuse detection/i.test(text) || after !== null)
    return new Fault('secondary-limit', message, after);
  if (headers.get('x-ratelimit-remaining') === '0')
    return new Fault('primary-limit', message, untilReset(headers.get('x-ratelimit-reset'), now));
  if (status === 429) return new Fault('secondary-limit', message);
  if (headers.has('x-github-sso') || /\bSAML\b/.test(text))
    return new Fault('sso-required', 'the token is not authorised for single sign-on of the organisation (403)');
  return new Fault('forbidden', 'the token may not ask that (403)');
}

/** Limits come inside an answer with status 200, too. */
function refuseError(error: SaidError | null, headers: Headers, now: Date): void {
  const type = typeof error?.type === 'string' ? error.type : '';
  const message = typeof error?.message === 'string' ? error.message : '';
  if (type === 'RATE_LIMITED' || /^API rate limit exceeded/.test(message))
    throw new Fault('primary-limit', 'a rate limit', untilReset(headers.get('x-ratelimit-reset'), now));
  if (/secondary rate limit/i.test(message))
    throw new Fault('secondary-limit', 'a secondary rate limit', retryAfter(headers, now));
  if (/^(RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED)$/.test(type))
    throw new Fault('too-much', 'the question was too large');
  if (/^Something went wrong while executing your query|timedout/i.test(message))
    throw new Fault('gateway', 'the question took the forge too long');
  if (type === 'INVALID_CURSOR_ARGUMENTS' || /does not appear to be a valid cursor/.test(message))
    throw new Fault('bad-cursor', 'the place in the list is not known any more');
  if (type === 'INSUFFICIENT_SCOPES' || /has not been granted the required scopes/.test(message))
    throw new Fault('forbidden', `the token lacks a right (${shortened(message)})`);
}

function placeOf(headers: Headers): string {
  return shortened(URL.parse(headers.get('location') ?? '')?.host ?? 'no place said');
}

const shortened = (text: unknown): string =>
  typeof text === 'string' ? text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 160) : 'nothing said';
