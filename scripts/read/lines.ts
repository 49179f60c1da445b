/** The line, from 1, of an offset in a text: counted once, then looked up. */
export function lineFinder(text: string): (offset: number) => number {
  const breaks: number[] = [];
  for (let found = text.indexOf('\n'); found >= 0; found = text.indexOf('\n', found + 1)) breaks.push(found);
  return (offset) => {
    let [low, high] = [0, breaks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (breaks[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
