/** A question to the forge that went wrong, and what kind of wrong: that decides whether to wait, to ask for less, or to stop. */
import type { Reason } from '../../../data/schema/shapes.ts';

export type FaultKind =
  | 'primary-limit'
  | 'secondary-limit'
  | 'gateway'
  | 'too-much'
  | 'server-error'
  | 'network'
  | 'timeout'
  | 'bad-reply'
  | 'bad-cursor'
  | 'certificate'
  | 'redirected'
  | 'auth-expired'
  | 'forbidden'
  | 'sso-required'
  | 'not-found';

const REASONS: Partial<Record<FaultKind, Reason>> = {
  'primary-limit': 'rate-limited',
  'secondary-limit': 'rate-limited',
  gateway: 'server-error',
  'too-much': 'server-error',
  'bad-cursor': 'bad-reply',
  certificate: 'network',
  redirected: 'renamed',
};

export class Fault extends Error {
  readonly kind: FaultKind;
  /** Milliseconds that the forge asks to wait; null: it does not say. */
  readonly after: number | null;
  /** The message is one sentence without a full stop: what was found. */
  constructor(kind: FaultKind, message: string, after: number | null = null) {
    super(message);
    this.kind = kind;
    this.after = after;
  }
  get reason(): Reason {
    return REASONS[this.kind] ?? (this.kind as Reason);
  }
}
