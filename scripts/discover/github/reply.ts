/** The bytes of one reply: with deadlines, and no more than a list of repositories can have. */
import { Fault } from './fault.ts';

export interface ReplyLimits {
  /** Milliseconds until the reply begins, between two pieces of it, and for all of it. */
  begin: number;
  stall: number;
  whole: number;
  bytes: number;
}
export const REPLY_LIMITS: ReplyLimits = { begin: 30_000, stall: 30_000, whole: 60_000, bytes: 20 << 20 };

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

export async function replyOf(
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  limits: ReplyLimits,
): Promise<Reply> {
  const stop = new AbortController();
  const end = (after: number) => setTimeout(() => stop.abort(), after);
  const whole = end(limits.whole);
  let stalled = end(limits.begin);
  try {
    // Followed, a redirect would take the token to wherever it leads.
    const response = await fetch(url, { ...init, redirect: 'manual', signal: stop.signal });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      clearTimeout(stalled);
      stalled = end(limits.stall);
      bytes += chunk.length;
      if (bytes > limits.bytes) throw new Fault('bad-reply', `a reply of more than ${limits.bytes >> 20} MB`);
      chunks.push(chunk);
    }
    return { status: response.status, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') };
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (stop.signal.aborted) throw new Fault('timeout', 'no whole reply in time');
    throw unreachable(error);
  } finally {
    clearTimeout(whole);
    clearTimeout(stalled);
    stop.abort();
  }
}

/** `fetch` says only that it failed; what happened is in the cause. */
function unreachable(error: unknown): Fault {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === undefined) continue;
    return /^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)
      ? new Fault('certificate', `its certificate is not to be trusted (${code})`)
      : new Fault('network', `the connection failed (${code})`);
  }
  return new Fault('network', 'the connection failed');
}
