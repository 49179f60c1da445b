/** Plain code-unit order: the same everywhere, whatever the language of the machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By one key after the other. */
export const by =
  <Row>(...keys: ((row: Row) => string | number | null)[]) =>
  (a: Row, b: Row): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)];
      if (left === right) continue;
      if (left === null || right === null) return left === null ? -1 : 1;
      return left < right ? -1 : 1;
    }
    return 0;
  };
