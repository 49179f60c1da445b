/** Dice that fall the same way every time: whole numbers from 0 up to `sides`, by a seed. */
export function numbered(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
