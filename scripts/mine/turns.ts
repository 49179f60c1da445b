/** A few dear things that many take turns with: made when needed, at most so many at a time. */

export interface Turns<Thing> {
  take(): Promise<Thing>;
  give(thing: Thing): void;
  /** Instead of giving it back, when it is broken: another is made as soon as it is gone. */
  drop(gone: Promise<unknown>): void;
  /** No more are made; those that nobody holds. One that arrives later is ended. */
  close(): Thing[];
}
interface Waiting<Thing> {
  resolve: (thing: Thing) => void;
  reject: (reason: unknown) => void;
}

export function turns<Thing>(size: number, make: () => Promise<Thing>, end: (thing: Thing) => unknown): Turns<Thing> {
  const idle: Thing[] = [];
  const waiting: Waiting<Thing>[] = [];
  let made = 0;
  let closed = false;

  const give = (thing: Thing) => {
    const next = waiting.shift();
    if (next !== undefined) next.resolve(thing);
    else if (closed) end(thing);
    else idle.push(thing);
  };
  const add = () => {
    made++;
    make().then(give, (reason: unknown) => {
      made--;
      waiting.shift()?.reject(reason);
      // The next in line tries for itself, and fails for itself.
      if (waiting.length > 0 && made < size) add();
    });
  };
  return {
    take() {
      const thing = idle.pop();
      if (thing !== undefined) return Promise.resolve(thing);
      if (made < size) add();
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    give,
    drop(gone) {
      void gone.finally(() => {
        made--;
        if (waiting.length > 0 && !closed) add();
      });
    },
    close() {
      closed = true;
      return idle.splice(0);
    },
  };
}
