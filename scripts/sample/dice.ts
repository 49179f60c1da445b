/** Dice that always fall the same way for the same words. */
export interface Dice {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  oneOf<T>(things: readonly [T, ...T[]]): T;
}

export function diceFor(words: string): Dice {
  let state = hash(words);
  const next = () => {
    // mulberry32: 32 bits of state are plenty for a sample.
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return { between, oneOf: (things) => things[between(0, things.length - 1)] ?? things[0] };
}

/** FNV-1a */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(words)) value = Math.imul(value ^ byte, 0x01000193);
  return value;
}
