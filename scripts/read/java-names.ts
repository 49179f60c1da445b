/** Java's groups are host names turned round; the first two labels say whose they are (three under co.uk and the like). */
export function sameHouse(one: string, other: string): boolean {
  const [first, second] = [house(one), house(other)];
  return first !== null && first === second;
}

const publicSuffixes = new Set(['co', 'gov', 'ac', 'org', 'com', 'net', 'edu']);

/** Whose a group is. */
export function house(name: string): string | null {
  const labels = name.toLowerCase().split('.');
  const length = labels[0]?.length === 2 && publicSuffixes.has(labels[1] ?? '') ? 3 : 2;
  return labels.length >= length && labels.length > 1 ? labels.slice(0, length).join('.') : null;
}

/** On Maven Central, where `com.github.acme` says nothing of who may be meant. */
const published = new Set(
  'ben-manes java-json-tools johnrengelman jsqlparser spotbugs tomakehurst victools'.split(' '),
);

/** JitPack builds `com.github.acme:x` from the repository acme/x. */
export function isOfForge(group: string): boolean {
  const owner = /^com\.github\.([\w-]+)(?:\.[\w-]+)?$/.exec(group.toLowerCase())?.[1];
  return owner !== undefined && !published.has(owner);
}
