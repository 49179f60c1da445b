import type { Reason } from '../../data/schema/shapes.ts';

/** A repository cannot be used. The message is one sentence for whoever looks after it. */
export class Unusable extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string) {
    super(message);
    this.reason = reason;
  }
}
