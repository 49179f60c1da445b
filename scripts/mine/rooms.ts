/** Memory in which blobs go to the threads that read: both sides see it, and it is used again and again. */

export interface Rooms {
  /** At least so large. */
  take(bytes: number): Uint8Array;
  give(room: Uint8Array): void;
}

/** All of one size but for those that must be larger. Memory left behind would call the collector of garbage long before the heap does. */
export function rooms(size: number): Rooms {
  const free: Uint8Array[] = [];
  return {
    take: (bytes) =>
      (bytes <= size ? free.pop() : undefined) ?? new Uint8Array(new SharedArrayBuffer(Math.max(bytes, size))),
    give(room) {
      if (room.length === size) free.push(room);
    },
  };
}
