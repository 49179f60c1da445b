/**
 * Worked out once for each world, component or other thing that is asked about, and kept as long as that thing is. Two keys are
 * one in the other: `once((world: World) => once((component: Component) => …))`.
 */
export function once<Key extends object, Answer>(workedOut: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, { answer: Answer }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.answer;
    const answer = workedOut(key);
    known.set(key, { answer });
    return answer;
  };
}
