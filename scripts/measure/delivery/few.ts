/** Fewer than five people are never told about, nor given back by subtraction. */
export const FEWEST_PEOPLE = 5;

export interface Group {
  id: string;
  people: Set<string>;
}

/**
 * Ids of the groups whose figures stay hidden while the total is shown: those under five people, and, where the hidden
 * ones together are still under five, the smallest others until they are not.
 */
export function hiddenGroups(groups: Group[]): Set<string> {
  const hidden = groups.filter(({ people }) => people.size < FEWEST_PEOPLE);
  const shown = groups
    .filter(({ people }) => people.size >= FEWEST_PEOPLE)
    .sort((a, b) => a.people.size - b.people.size || (a.id < b.id ? -1 : 1));
  while (hidden.some(({ people }) => people.size > 0) && everybody(hidden).size < FEWEST_PEOPLE) {
    const next = shown.shift();
    if (!next) break;
    hidden.push(next);
  }
  return new Set(hidden.map(({ id }) => id));
}

export function everybody(groups: Pick<Group, 'people'>[]): Set<string> {
  const all = new Set<string>();
  for (const { people } of groups) for (const one of people) all.add(one);
  return all;
}
